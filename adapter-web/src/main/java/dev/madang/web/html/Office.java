package dev.madang.web.html;

import dev.madang.application.user.UserView;
import dev.madang.domain.Refusal;
import dev.madang.domain.account.Right;
import dev.madang.domain.user.Role;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an office can do to a user, each on a page of its own. */
enum Office {
    MODERATE(Right.MODERATE_MEMBERS, Role.MEMBER, "moderate-member."),
    ROLE(Right.CHANGE_ROLES, Role.MEMBER, "change-role."),
    LINK(Right.CHANGE_CREDENTIALS, Role.GUEST, "issue-link."),
    END(Right.CHANGE_CREDENTIALS, Role.MEMBER, "end-credentials."),
    PROFILE(Right.CHANGE_USERS, Role.GUEST, "change-user."),
    DELETE(Right.CHANGE_USERS, Role.FORMER, "delete-user.");

    private final Right right;
    private final Role least;
    private final String name;

    Office(Right right, Role least, String name) {
        this.right = right;
        this.least = least;
        this.name = name;
    }

    /** Those that the reader has over the user. */
    static List<Office> over(UserView user, Frame frame) {
        return Arrays.stream(values())
                .filter(office -> frame.may(office.right)
                        && user.role().isAtLeast(office.least)
                        && frame.caller().isOver(user.role()))
                .toList();
    }

    String link(long userId) {
        return "/users/" + userId + '/' + Choices.value(this);
    }

    String title() {
        return name + "title";
    }

    /** Its page, for one user. */
    SimpleForm form(
            Frame frame,
            UserView user,
            List<SimpleForm.Choice> choices,
            List<SimpleForm.Field> fields,
            @Nullable Refusal refusal) {
        return new SimpleForm(
                frame,
                name,
                frame.name(user.username(), user.role()),
                link(user.id()),
                choices,
                fields,
                "user.back",
                Links.user(user.username()),
                refusal);
    }
}
