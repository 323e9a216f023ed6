package dev.madang.web.html.user;

import dev.madang.application.credential.EndCredentials;
import dev.madang.application.credential.IssueLink;
import dev.madang.application.user.ChangeRole;
import dev.madang.application.user.ReadUser;
import dev.madang.application.user.UserView;
import dev.madang.domain.Refusal;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Right;
import dev.madang.domain.user.Role;
import dev.madang.web.Ids;
import dev.madang.web.access.Access;
import dev.madang.web.access.PublicAddress;
import dev.madang.web.html.Choices;
import dev.madang.web.html.Done;
import dev.madang.web.html.Form;
import dev.madang.web.html.FormData;
import dev.madang.web.html.Links;
import dev.madang.web.html.PageContext;
import dev.madang.web.html.Pages;
import dev.madang.web.html.Redirect;
import dev.madang.web.html.SimpleForm;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** The forms in which an admin decides what a user may do here, and gets one in or out. */
@Controller
class UserActionController {

    private static final List<Role> ROLES = List.of(Role.MEMBER, Role.MODERATOR, Role.ADMIN);

    private final ReadUser readUser;
    private final ChangeRole changeRole;
    private final IssueLink issueLink;
    private final EndCredentials endCredentials;
    private final PublicAddress publicAddress;
    private final Pages pages;

    UserActionController(
            ReadUser readUser,
            ChangeRole changeRole,
            IssueLink issueLink,
            EndCredentials endCredentials,
            PublicAddress publicAddress,
            Pages pages) {
        this.readUser = readUser;
        this.changeRole = changeRole;
        this.issueLink = issueLink;
        this.endCredentials = endCredentials;
        this.publicAddress = publicAddress;
        this.pages = pages;
    }

    @Access(Right.CHANGE_ROLES)
    @GetMapping("/users" + Ids.PATTERN + "/role")
    View roleForm(Caller caller, @PathVariable String id, HttpServletRequest request) {
        return role(user(caller, id), request, null);
    }

    @Access(Right.CHANGE_ROLES)
    @PostMapping("/users" + Ids.PATTERN + "/role")
    View changeRole(Caller caller, @PathVariable String id, HttpServletRequest request) {
        UserView user = user(caller, id);
        return Form.carriedOut(
                request,
                () -> {
                    changeRole.run(
                            caller, user.id(), Choices.in(request, "role", ROLES), FormData.in(request, "reason"));
                    return Redirect.to(Links.user(user.username()), Done.APPLIED);
                },
                refusal -> role(user, request, refusal));
    }

    private View role(UserView user, HttpServletRequest request, @Nullable Refusal refusal) {
        PageContext context = PageContext.of(request);
        List<Role> others = ROLES.stream().filter(role -> role != user.role()).toList();
        return pages.show(UserAction.ROLE.form(
                request,
                user,
                " · " + context.say(user.role()),
                List.of(SimpleForm.Choice.of(context, "role", "role.", FormData.in(request, "role"), others)),
                List.of(),
                refusal));
    }

    @Access(Right.CHANGE_CREDENTIALS)
    @GetMapping("/users" + Ids.PATTERN + "/link")
    View linkForm(Caller caller, @PathVariable String id, HttpServletRequest request) {
        return plain(UserAction.LINK, user(caller, id), request, null);
    }

    @Access(Right.CHANGE_CREDENTIALS)
    @PostMapping("/users" + Ids.PATTERN + "/link")
    View issueLink(Caller caller, @PathVariable String id, HttpServletRequest request) {
        UserView user = user(caller, id);
        return Form.carriedOut(
                request,
                () -> {
                    String secret = issueLink.run(caller, user.id(), FormData.in(request, "reason"));
                    String link = publicAddress.of("/sign-in/link/" + secret);
                    return pages.show(new LinkPage(PageContext.of(request), user.username(), link));
                },
                refusal -> plain(UserAction.LINK, user, request, refusal));
    }

    @Access(Right.CHANGE_CREDENTIALS)
    @GetMapping("/users" + Ids.PATTERN + "/end")
    View endForm(Caller caller, @PathVariable String id, HttpServletRequest request) {
        return plain(UserAction.END, user(caller, id), request, null);
    }

    @Access(Right.CHANGE_CREDENTIALS)
    @PostMapping("/users" + Ids.PATTERN + "/end")
    View endCredentials(Caller caller, @PathVariable String id, HttpServletRequest request) {
        UserView user = user(caller, id);
        return Form.carriedOut(
                request,
                () -> {
                    endCredentials.run(caller, user.id(), FormData.in(request, "reason"));
                    return Redirect.to(Links.user(user.username()), Done.APPLIED);
                },
                refusal -> plain(UserAction.END, user, request, refusal));
    }

    private View plain(UserAction action, UserView user, HttpServletRequest request, @Nullable Refusal refusal) {
        return pages.show(action.form(request, user, List.of(), List.of(), refusal));
    }

    private UserView user(Caller caller, String id) {
        return readUser.run(caller, Ids.inPath("user", id));
    }
}
