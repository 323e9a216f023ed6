package dev.madang.web.html.moderation;

import dev.madang.application.moderation.ModerateMember;
import dev.madang.application.moderation.ModerateMember.Action;
import dev.madang.application.user.ReadUser;
import dev.madang.application.user.UserView;
import dev.madang.domain.Refusal;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Right;
import dev.madang.web.Ids;
import dev.madang.web.access.Access;
import dev.madang.web.html.Choices;
import dev.madang.web.html.Done;
import dev.madang.web.html.Form;
import dev.madang.web.html.FormData;
import dev.madang.web.html.Links;
import dev.madang.web.html.PageContext;
import dev.madang.web.html.Pages;
import dev.madang.web.html.Redirect;
import dev.madang.web.html.SimpleForm;
import dev.madang.web.html.user.UserAction;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** The form in which a moderator warns or suspends a member. */
@Controller
class ModerateMemberController {

    private final ReadUser readUser;
    private final ModerateMember moderateMember;
    private final Pages pages;

    ModerateMemberController(ReadUser readUser, ModerateMember moderateMember, Pages pages) {
        this.readUser = readUser;
        this.moderateMember = moderateMember;
        this.pages = pages;
    }

    @Access(Right.MODERATE_MEMBERS)
    @GetMapping("/users" + Ids.PATTERN + "/moderate")
    View form(Caller caller, @PathVariable String id, HttpServletRequest request) {
        return show(readUser.run(caller, Ids.inPath("user", id)), request, null);
    }

    @Access(Right.MODERATE_MEMBERS)
    @PostMapping("/users" + Ids.PATTERN + "/moderate")
    View moderate(Caller caller, @PathVariable String id, HttpServletRequest request) {
        UserView user = readUser.run(caller, Ids.inPath("user", id));
        return Form.carriedOut(
                request,
                () -> {
                    Action action = Choices.in(request, "action", Action.class);
                    int days = action == Action.SUSPEND ? days(request) : 0;
                    moderateMember.run(caller, user.id(), action, FormData.in(request, "reason"), days);
                    return Redirect.to(Links.user(user.username()), Done.APPLIED);
                },
                refusal -> show(user, request, refusal));
    }

    /** What is no number is out of range, too. */
    private static int days(HttpServletRequest request) {
        String typed = FormData.in(request, "days").strip();
        return typed.matches("[0-9]{1,5}") ? Integer.parseInt(typed) : 0;
    }

    private View show(UserView user, HttpServletRequest request, @Nullable Refusal refusal) {
        PageContext context = PageContext.of(request);
        return pages.show(UserAction.MODERATE.form(
                request,
                user,
                List.of(SimpleForm.Choice.of(
                        context, "action", "action.", FormData.in(request, "action"), Arrays.asList(Action.values()))),
                List.of(new SimpleForm.Field(
                        "days",
                        FormData.in(request, "days"),
                        "numeric",
                        "off",
                        context.say("days.hint", ModerateMember.MAX_DAYS))),
                refusal));
    }
}
