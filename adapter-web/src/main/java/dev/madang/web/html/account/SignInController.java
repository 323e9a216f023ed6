package dev.madang.web.html.account;

import dev.madang.application.account.SignIn;
import dev.madang.application.account.SignOut;
import dev.madang.application.credential.SignedIn;
import dev.madang.domain.Refusal;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Right;
import dev.madang.web.access.Access;
import dev.madang.web.access.Devices;
import dev.madang.web.access.SecretCookie;
import dev.madang.web.access.SecurityLog;
import dev.madang.web.html.Done;
import dev.madang.web.html.Form;
import dev.madang.web.html.FormData;
import dev.madang.web.html.Next;
import dev.madang.web.html.Pages;
import dev.madang.web.html.Redirect;
import dev.madang.web.html.SignInForm;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

@Controller
class SignInController {

    private final SignIn signIn;
    private final SignOut signOut;
    private final Devices devices;
    private final SecurityLog log;
    private final Pages pages;

    SignInController(SignIn signIn, SignOut signOut, Devices devices, SecurityLog log, Pages pages) {
        this.signIn = signIn;
        this.signOut = signOut;
        this.devices = devices;
        this.log = log;
        this.pages = pages;
    }

    @GetMapping("/sign-in")
    View form(HttpServletRequest request) {
        return show(request, null);
    }

    /** Ends the session that the browser had before, also another member's. */
    @Access(Right.SIGN_IN)
    @PostMapping("/sign-in")
    View signIn(Caller caller, HttpServletRequest request, HttpServletResponse response) {
        return Form.carriedOut(
                request,
                () -> {
                    SignedIn signedIn = signIn.run(
                            caller,
                            FormData.in(request, "username"),
                            FormData.in(request, "password"),
                            FormData.client(request),
                            devices.of(request));
                    signOut.run(caller);
                    SecretCookie.SESSION.set(signedIn.secret(), request, response);
                    devices.remember(signedIn, request, response);
                    log.signedIn(signedIn, caller);
                    return SignInForm.goOn(pages, signedIn, request, () -> Redirect.to(Next.in(request, "/")));
                },
                refusal -> {
                    if (refusal != null) {
                        log.refused(refusal, caller);
                    }
                    return show(request, refusal);
                });
    }

    @Access(Right.SIGN_IN)
    @PostMapping("/sign-out")
    View signOut(Caller caller, HttpServletRequest request, HttpServletResponse response) {
        signOut.run(caller);
        SecretCookie.SESSION.clear(request, response);
        response.setHeader("Clear-Site-Data", "\"cache\", \"storage\"");
        return Redirect.to("/", Done.SIGNED_OUT);
    }

    private View show(HttpServletRequest request, @Nullable Refusal refusal) {
        return pages.show(SignInForm.of(request, refusal));
    }
}
