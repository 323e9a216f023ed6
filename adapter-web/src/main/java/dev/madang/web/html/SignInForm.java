package dev.madang.web.html;

import dev.madang.application.credential.SignedIn;
import dev.madang.domain.Refusal;
import dev.madang.domain.account.Right;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.View;

/** The form to sign in with, on its own page and in the place of a page that needs it. */
public final class SignInForm {

    private SignInForm() {}

    /** On its own page. */
    public static SimpleForm of(HttpServletRequest request, @Nullable Refusal refusal) {
        SentForm sent = SentForm.carriedBy(request);
        return form(
                request,
                sent.isEmpty() ? "sign-in." : "sign-in-again.",
                sent,
                sent.action(),
                FormData.in(request, "username"),
                refusal);
    }

    /** In the place of the page that was asked for, which comes next, with what was sent there. */
    static SimpleForm instead(HttpServletRequest request, SentForm refused) {
        SentForm sent = refused.bySomebodySignedIn();
        return form(request, sent.isEmpty() ? "sign-in-first." : "sign-in-again.", sent, Next.here(request), "", null);
    }

    /**
     * Where to go on when somebody has signed in or up: with the form that was carried along, if there was one.
     *
     * @param otherwise where else
     */
    public static View goOn(Pages pages, SignedIn signedIn, HttpServletRequest request, Supplier<View> otherwise) {
        SentForm sent = SentForm.carriedBy(request);
        return sent.isEmpty()
                ? otherwise.get()
                : pages.show(new SendAgainPage(
                        PageContext.of(request).as(signedIn.identity()), sent.of(signedIn.identity())));
    }

    private static SimpleForm form(
            HttpServletRequest request,
            String name,
            SentForm sent,
            String next,
            String username,
            @Nullable Refusal refusal) {
        PageContext context = PageContext.of(request);
        boolean maySignUp = context.may(Right.SIGN_UP);
        return new SimpleForm(
                context,
                name,
                "",
                Next.with("/sign-in", next),
                List.of(),
                List.of(
                        new SimpleForm.Field(
                                "username", username, "text", "username", context.say("sign-in.username.hint")),
                        new SimpleForm.Field(
                                "password", "", "password", "current-password", context.say("sign-in.password.hint"))),
                maySignUp ? "sign-in.aside" : "nav.home",
                maySignUp ? Next.with("/sign-up", next) : "/",
                sent,
                refusal);
    }
}
