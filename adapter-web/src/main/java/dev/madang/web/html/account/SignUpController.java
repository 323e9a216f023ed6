package dev.madang.web.html.account;

import dev.madang.application.account.SignUp;
import dev.madang.application.credential.SignedIn;
import dev.madang.domain.Refusal;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Password;
import dev.madang.domain.account.Right;
import dev.madang.web.access.Access;
import dev.madang.web.access.Devices;
import dev.madang.web.access.Methods;
import dev.madang.web.access.SecretCookie;
import dev.madang.web.html.Done;
import dev.madang.web.html.Form;
import dev.madang.web.html.FormData;
import dev.madang.web.html.Next;
import dev.madang.web.html.PageContext;
import dev.madang.web.html.Pages;
import dev.madang.web.html.Redirect;
import dev.madang.web.html.RememberedAuthor;
import dev.madang.web.html.SentForm;
import dev.madang.web.html.SignInForm;
import dev.madang.web.html.SimpleForm;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

@Controller
class SignUpController {

    private final SignUp signUp;
    private final Devices devices;
    private final Pages pages;

    SignUpController(SignUp signUp, Devices devices, Pages pages) {
        this.signUp = signUp;
        this.devices = devices;
        this.pages = pages;
    }

    @Access(Right.SIGN_UP)
    @GetMapping("/sign-up")
    View form(HttpServletRequest request) {
        return show(request, null);
    }

    @Access(Right.SIGN_UP)
    @PostMapping("/sign-up")
    View signUp(Caller caller, HttpServletRequest request, HttpServletResponse response) {
        return Form.carriedOut(
                request,
                () -> {
                    SignedIn signedIn = signUp.run(
                            caller,
                            FormData.in(request, "username"),
                            FormData.in(request, "email"),
                            FormData.in(request, "password"),
                            FormData.client(request));
                    SecretCookie.SESSION.set(signedIn.secret(), request, response);
                    devices.remember(signedIn, request, response);
                    return SignInForm.goOn(
                            pages, signedIn, request, () -> Redirect.to(Next.in(request, "/account"), Done.SIGNED_UP));
                },
                refusal -> show(request, refusal));
    }

    private View show(HttpServletRequest request, @Nullable Refusal refusal) {
        PageContext context = PageContext.of(request);
        RememberedAuthor guest = RememberedAuthor.in(request);
        boolean isNew = Methods.isSafe(request);
        return pages.show(new SimpleForm(
                context,
                "sign-up.",
                "",
                Next.kept("/sign-up", request),
                List.of(),
                List.of(
                        new SimpleForm.Field(
                                "username",
                                isNew ? guest.username() : FormData.in(request, "username"),
                                "text",
                                "username",
                                context.say("sign-up.username.hint")),
                        new SimpleForm.Field(
                                "email",
                                isNew ? guest.email() : FormData.in(request, "email"),
                                "email",
                                "email",
                                context.say("sign-up.email.hint")),
                        new SimpleForm.Field(
                                "password",
                                "",
                                "password",
                                "new-password",
                                context.say("field.password.hint", Password.MIN_LENGTH))),
                "sign-up.aside",
                Next.kept("/sign-in", request),
                SentForm.carriedBy(request),
                refusal));
    }
}
