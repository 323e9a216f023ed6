package dev.madang.web.html;

import dev.madang.application.account.Leave;
import dev.madang.domain.Refusal;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Right;
import dev.madang.web.Access;
import dev.madang.web.SecretCookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** The form in which a member says farewell. */
@Controller
class LeaveController {

    private final Leave leave;
    private final Pages pages;

    LeaveController(Leave leave, Pages pages) {
        this.leave = leave;
        this.pages = pages;
    }

    private enum Posts {
        STAY,
        GO
    }

    @Access(Right.MANAGE_OWN_ACCOUNT)
    @GetMapping("/account/leave")
    View form(HttpServletRequest request) {
        return show(request, null);
    }

    @Access(Right.MANAGE_OWN_ACCOUNT)
    @PostMapping("/account/leave")
    View leave(Caller caller, HttpServletRequest request, HttpServletResponse response) {
        return Form.carriedOut(
                () -> {
                    Posts posts = Choices.in(request, "posts", Posts.class);
                    leave.run(caller, Typed.in(request, "password"), posts == Posts.STAY);
                    SecretCookie.SESSION.clear(request, response);
                    return Redirect.to("/");
                },
                refusal -> show(request, refusal));
    }

    private View show(HttpServletRequest request, @Nullable Refusal refusal) {
        Frame frame = Frame.of(request);
        return pages.show(new SimpleForm(
                frame,
                "leave.",
                "",
                "/account/leave",
                List.of(SimpleForm.Choice.of(
                        frame, "posts", "leave.", Typed.in(request, "posts"), List.of(Posts.STAY, Posts.GO))),
                List.of(SimpleForm.Field.currentPassword(frame)),
                "account.back",
                "/account",
                refusal));
    }
}
