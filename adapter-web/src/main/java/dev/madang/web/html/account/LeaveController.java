package dev.madang.web.html.account;

import dev.madang.application.account.Leave;
import dev.madang.domain.Refusal;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Right;
import dev.madang.web.access.Access;
import dev.madang.web.access.SecretCookie;
import dev.madang.web.html.Choices;
import dev.madang.web.html.Done;
import dev.madang.web.html.Form;
import dev.madang.web.html.FormData;
import dev.madang.web.html.PageContext;
import dev.madang.web.html.Pages;
import dev.madang.web.html.Redirect;
import dev.madang.web.html.SimpleForm;
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
                request,
                () -> {
                    Posts posts = Choices.in(request, "posts", Posts.class);
                    leave.run(caller, FormData.in(request, "password"), posts == Posts.STAY);
                    SecretCookie.SESSION.clear(request, response);
                    return Redirect.to("/", Done.LEFT);
                },
                refusal -> show(request, refusal));
    }

    private View show(HttpServletRequest request, @Nullable Refusal refusal) {
        PageContext context = PageContext.of(request);
        return pages.show(new SimpleForm(
                context,
                "leave.",
                "",
                "/account/leave",
                List.of(SimpleForm.Choice.of(
                        context, "posts", "leave.", FormData.in(request, "posts"), List.of(Posts.STAY, Posts.GO))),
                List.of(SimpleForm.Field.currentPassword(context)),
                "account.back",
                "/account",
                refusal));
    }
}
