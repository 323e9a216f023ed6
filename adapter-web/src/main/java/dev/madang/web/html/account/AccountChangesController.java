package dev.madang.web.html.account;

import dev.madang.application.account.AccountView;
import dev.madang.application.account.ChangePassword;
import dev.madang.application.account.ShowAccount;
import dev.madang.application.credential.SignedIn;
import dev.madang.application.user.ChangeProfile;
import dev.madang.domain.Refusal;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Password;
import dev.madang.domain.account.Right;
import dev.madang.web.access.Access;
import dev.madang.web.access.SecretCookie;
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
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** The forms in which a member changes its name, e-mail and password. */
@Controller
class AccountChangesController {

    private final ShowAccount showAccount;
    private final ChangeProfile changeProfile;
    private final ChangePassword changePassword;
    private final Pages pages;

    AccountChangesController(
            ShowAccount showAccount, ChangeProfile changeProfile, ChangePassword changePassword, Pages pages) {
        this.showAccount = showAccount;
        this.changeProfile = changeProfile;
        this.changePassword = changePassword;
        this.pages = pages;
    }

    @Access(Right.MANAGE_OWN_ACCOUNT)
    @GetMapping("/account/profile")
    View profileForm(Caller caller, HttpServletRequest request) {
        var account = showAccount.run(caller);
        return profile(account, request, account.user().username(), account.email(), null);
    }

    @Access(Right.MANAGE_OWN_ACCOUNT)
    @PostMapping("/account/profile")
    View changeProfile(Caller caller, HttpServletRequest request) {
        AccountView account = showAccount.run(caller);
        String username = Objects.requireNonNullElse(
                FormData.changed(request, "username"), account.user().username());
        String email = Objects.requireNonNullElse(FormData.changed(request, "email"), account.email());
        return Form.carriedOut(
                request,
                () -> {
                    changeProfile.run(caller, FormData.in(request, "password"), username, email);
                    return Redirect.to("/account", Done.SAVED);
                },
                refusal -> profile(account, request, username, email, refusal));
    }

    private View profile(
            AccountView account, HttpServletRequest request, String username, String email, @Nullable Refusal refusal) {
        PageContext context = PageContext.of(request);
        return pages.show(new SimpleForm(
                context,
                "profile-form.",
                "/account/profile",
                List.of(
                        new SimpleForm.Field(
                                        "username", username, "text", "username", context.say("field.username.hint"))
                                .over(account.user().username()),
                        new SimpleForm.Field("email", email, "email", "email", context.say("sign-up.email.hint"))
                                .over(account.email()),
                        SimpleForm.Field.currentPassword(context)),
                "account.back",
                "/account",
                refusal));
    }

    @Access(Right.MANAGE_OWN_ACCOUNT)
    @GetMapping("/account/password")
    View passwordForm(HttpServletRequest request) {
        return password(request, null);
    }

    @Access(Right.MANAGE_OWN_ACCOUNT)
    @PostMapping("/account/password")
    View changePassword(Caller caller, HttpServletRequest request, HttpServletResponse response) {
        return Form.carriedOut(
                request,
                () -> {
                    SignedIn signedIn = changePassword.run(
                            caller,
                            FormData.in(request, "password"),
                            FormData.in(request, "new-password"),
                            FormData.client(request));
                    SecretCookie.SESSION.set(signedIn.secret(), request, response);
                    return Redirect.to("/account", Done.SAVED);
                },
                refusal -> password(request, refusal));
    }

    private View password(HttpServletRequest request, @Nullable Refusal refusal) {
        PageContext context = PageContext.of(request);
        return pages.show(new SimpleForm(
                context,
                "password-form.",
                "/account/password",
                List.of(
                        SimpleForm.Field.currentPassword(context),
                        new SimpleForm.Field(
                                "new-password",
                                "",
                                "password",
                                "new-password",
                                context.say("field.password.hint", Password.MIN_LENGTH))),
                "account.back",
                "/account",
                refusal));
    }
}
