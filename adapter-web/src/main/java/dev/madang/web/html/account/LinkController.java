package dev.madang.web.html.account;

import dev.madang.application.account.RedeemLink;
import dev.madang.application.account.SignOut;
import dev.madang.application.credential.ShowLink;
import dev.madang.application.credential.SignedIn;
import dev.madang.domain.Refusal;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Password;
import dev.madang.domain.account.Right;
import dev.madang.web.access.Access;
import dev.madang.web.access.Devices;
import dev.madang.web.access.SecretCookie;
import dev.madang.web.access.SecurityLog;
import dev.madang.web.html.Done;
import dev.madang.web.html.Form;
import dev.madang.web.html.FormData;
import dev.madang.web.html.PageContext;
import dev.madang.web.html.Pages;
import dev.madang.web.html.Redirect;
import dev.madang.web.html.SimpleForm;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** Where a one-time link leads: a form for a password, so that merely opening the link does nothing. */
@Controller
class LinkController {

    private static final String PATH = "/sign-in/link/";
    private static final String PATTERN = PATH + "{secret:[0-9A-Za-z_-]{43}}";

    private final ShowLink showLink;
    private final RedeemLink redeemLink;
    private final SignOut signOut;
    private final Devices devices;
    private final SecurityLog log;
    private final Pages pages;

    LinkController(
            ShowLink showLink, RedeemLink redeemLink, SignOut signOut, Devices devices, SecurityLog log, Pages pages) {
        this.showLink = showLink;
        this.redeemLink = redeemLink;
        this.signOut = signOut;
        this.devices = devices;
        this.log = log;
        this.pages = pages;
    }

    @GetMapping(PATTERN)
    View form(@PathVariable String secret, HttpServletRequest request) {
        return show(secret, request, null);
    }

    /** Ends the session that the browser had before, also another member's. */
    @Access(Right.SIGN_IN)
    @PostMapping(PATTERN)
    View redeem(Caller caller, @PathVariable String secret, HttpServletRequest request, HttpServletResponse response) {
        return Form.carriedOut(
                request,
                () -> {
                    SignedIn signedIn = redeemLink.run(
                            caller,
                            secret,
                            FormData.in(request, "email"),
                            FormData.in(request, "password"),
                            FormData.client(request));
                    signOut.run(caller);
                    SecretCookie.SESSION.set(signedIn.secret(), request, response);
                    devices.remember(signedIn, request, response);
                    log.signedIn(signedIn, caller);
                    return Redirect.to("/account", Done.SIGNED_IN_BY_LINK);
                },
                refusal -> show(secret, request, refusal));
    }

    private View show(String secret, HttpServletRequest request, @Nullable Refusal refusal) {
        ShowLink.Result link = showLink.run(secret);
        PageContext context = PageContext.of(request);
        List<SimpleForm.Field> fields = new ArrayList<>();
        if (!link.member()) {
            fields.add(new SimpleForm.Field(
                    "email", FormData.in(request, "email"), "email", "email", context.say("sign-up.email.hint")));
        }
        fields.add(new SimpleForm.Field(
                "password", "", "password", "new-password", context.say("field.password.hint", Password.MIN_LENGTH)));
        return pages.show(new SimpleForm(
                context,
                link.member() ? "sign-in-link." : "claim-link.",
                link.username(),
                PATH + secret,
                List.of(),
                fields,
                "sign-in-link.aside",
                "/sign-in",
                refusal));
    }
}
