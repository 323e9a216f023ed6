package dev.madang.web.html.user;

import dev.madang.application.Precondition;
import dev.madang.application.post.CountPosts;
import dev.madang.application.post.PostFilter;
import dev.madang.application.user.ChangeUser;
import dev.madang.application.user.DeleteUser;
import dev.madang.application.user.ReadUser;
import dev.madang.application.user.UserView;
import dev.madang.domain.Refusal;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Right;
import dev.madang.domain.user.Role;
import dev.madang.web.Ids;
import dev.madang.web.access.Access;
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
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** The forms in which an admin renames a user, or deletes it with all its posts. */
@Controller
class ChangeUserController {

    private final ReadUser readUser;
    private final ChangeUser changeUser;
    private final DeleteUser deleteUser;
    private final CountPosts countPosts;
    private final Pages pages;

    ChangeUserController(
            ReadUser readUser, ChangeUser changeUser, DeleteUser deleteUser, CountPosts countPosts, Pages pages) {
        this.readUser = readUser;
        this.changeUser = changeUser;
        this.deleteUser = deleteUser;
        this.countPosts = countPosts;
        this.pages = pages;
    }

    @Access(Right.CHANGE_USERS)
    @GetMapping("/users" + Ids.PATTERN + "/profile")
    View profileForm(Caller caller, @PathVariable String id, HttpServletRequest request) {
        UserView user = user(caller, id);
        return profile(user, user.username(), email(user), request, null);
    }

    @Access(Right.CHANGE_USERS)
    @PostMapping("/users" + Ids.PATTERN + "/profile")
    View changeProfile(Caller caller, @PathVariable String id, HttpServletRequest request) {
        UserView user = user(caller, id);
        String username = Objects.requireNonNullElse(FormData.changed(request, "username"), user.username());
        String email = Objects.requireNonNullElse(FormData.changed(request, "email"), email(user));
        return Form.carriedOut(
                request,
                () -> Redirect.to(
                        Links.user(changeUser
                                .run(
                                        caller,
                                        user.id(),
                                        FormData.changed(request, "username"),
                                        FormData.changed(request, "email"),
                                        FormData.in(request, "reason"),
                                        new Precondition(() -> requireSeen(user(caller, id), request)))
                                .username()),
                        Done.APPLIED),
                refusal -> profile(user, username, email, request, refusal));
    }

    private static void requireSeen(UserView user, HttpServletRequest request) {
        FormData.requireSeen(request, "username", user.username());
        FormData.requireSeen(request, "email", email(user));
    }

    private static String email(UserView user) {
        return Objects.requireNonNullElse(user.email(), "");
    }

    private View profile(
            UserView user, String username, String email, HttpServletRequest request, @Nullable Refusal refusal) {
        return pages.show(UserAction.PROFILE.form(
                request,
                user,
                List.of(),
                List.of(
                        SimpleForm.Field.free("username", username, "").over(user.username()),
                        new SimpleForm.Field("email", email, "email", "off", "").over(email(user))),
                refusal));
    }

    @Access(Right.CHANGE_USERS)
    @GetMapping("/users" + Ids.PATTERN + "/delete")
    View question(Caller caller, @PathVariable String id, HttpServletRequest request) {
        return question(user(caller, id), request, null);
    }

    @Access(Right.CHANGE_USERS)
    @PostMapping("/users" + Ids.PATTERN + "/delete")
    View delete(Caller caller, @PathVariable String id, HttpServletRequest request) {
        UserView user = user(caller, id);
        return Form.carriedOut(
                request,
                () -> {
                    deleteUser.run(caller, user.id(), FormData.in(request, "reason"), Precondition.NONE);
                    return Redirect.to("/", Done.APPLIED);
                },
                refusal -> question(user, request, refusal));
    }

    private View question(UserView user, HttpServletRequest request, @Nullable Refusal refusal) {
        String note = " · " + posts(user, PageContext.of(request));
        return pages.show(UserAction.DELETE.form(request, user, note, List.of(), List.of(), refusal));
    }

    /** How many go, and how many stay under the name. */
    private String posts(UserView user, PageContext context) {
        long guests = user.role().isAtLeast(Role.MEMBER)
                ? countPosts.run(PostFilter.under(user.username(), PostFilter.Writer.GUEST))
                : 0;
        return guests == 0
                ? context.say("delete-user.posts", user.postCount())
                : context.say("delete-user.posts.guests", user.postCount() - guests, guests);
    }

    private UserView user(Caller caller, String id) {
        return readUser.run(caller, Ids.inPath("user", id));
    }
}
