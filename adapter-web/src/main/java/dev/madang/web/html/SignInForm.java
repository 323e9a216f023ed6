package dev.madang.web.html;

import dev.madang.domain.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The form to sign in with, on its own page and in the place of a page that needs it. */
public final class SignInForm {

    private SignInForm() {}

    /** On its own page. */
    public static SimpleForm of(HttpServletRequest request, @Nullable Refusal refusal) {
        return form(request, "sign-in.", Next.in(request, "/"), FormData.in(request, "username"), refusal);
    }

    /** In the place of the page that was asked for, which comes next. */
    static SimpleForm instead(HttpServletRequest request) {
        return form(request, "sign-in-first.", Next.here(request), "", null);
    }

    private static SimpleForm form(
            HttpServletRequest request, String name, String next, String username, @Nullable Refusal refusal) {
        PageContext context = PageContext.of(request);
        return new SimpleForm(
                context,
                name,
                Next.with("/sign-in", next),
                List.of(
                        new SimpleForm.Field(
                                "username", username, "text", "username", context.say("sign-in.username.hint")),
                        new SimpleForm.Field(
                                "password", "", "password", "current-password", context.say("sign-in.password.hint"))),
                "sign-in.aside",
                Next.with("/sign-up", next),
                refusal);
    }
}
