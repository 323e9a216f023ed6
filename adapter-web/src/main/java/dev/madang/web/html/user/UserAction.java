package dev.madang.web.html.user;

import dev.madang.application.user.UserView;
import dev.madang.domain.Refusal;
import dev.madang.domain.account.Right;
import dev.madang.domain.user.Role;
import dev.madang.web.Codes;
import dev.madang.web.html.Links;
import dev.madang.web.html.PageContext;
import dev.madang.web.html.SimpleForm;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an action can do to a user, each on a page of its own. */
public enum UserAction {
    MODERATE(Right.MODERATE_MEMBERS, Role.MEMBER, "moderate-member."),
    ROLE(Right.CHANGE_ROLES, Role.MEMBER, "change-role."),
    LINK(Right.CHANGE_CREDENTIALS, Role.GUEST, "issue-link."),
    END(Right.CHANGE_CREDENTIALS, Role.MEMBER, "end-credentials."),
    PROFILE(Right.CHANGE_USERS, Role.GUEST, "change-user."),
    DELETE(Right.CHANGE_USERS, Role.FORMER, "delete-user.");

    private final Right right;
    private final Role least;
    private final String name;

    UserAction(Right right, Role least, String name) {
        this.right = right;
        this.least = least;
        this.name = name;
    }

    /** Those that the reader may take upon the user. */
    static List<UserAction> over(UserView user, PageContext context) {
        return Arrays.stream(values())
                .filter(action -> context.may(action.right)
                        && user.role().isAtLeast(action.least)
                        && context.caller().isOver(user.role()))
                .toList();
    }

    String link(long userId) {
        return "/users/" + userId + '/' + Codes.of(this);
    }

    String title() {
        return name + "title";
    }

    /** Its page, for one user; it asks for the reason, too. */
    public SimpleForm form(
            HttpServletRequest request,
            UserView user,
            List<SimpleForm.Choice> choices,
            List<SimpleForm.Field> fields,
            @Nullable Refusal refusal) {
        return form(request, user, "", choices, fields, refusal);
    }

    /** @param note beside the user's name */
    SimpleForm form(
            HttpServletRequest request,
            UserView user,
            String note,
            List<SimpleForm.Choice> choices,
            List<SimpleForm.Field> fields,
            @Nullable Refusal refusal) {
        PageContext context = PageContext.of(request);
        List<SimpleForm.Field> asked = new ArrayList<>(fields);
        asked.add(SimpleForm.Field.reason(context, request));
        return new SimpleForm(
                context,
                name,
                context.name(user.username()) + note,
                link(user.id()),
                choices,
                asked,
                "user.back",
                Links.user(user.username()),
                refusal);
    }
}
