package dev.madang.web.html;

import dev.madang.domain.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** What a form was filled in with, to the character. */
public final class FormData {

    private FormData() {}

    /** The first of that name; empty where there is none. */
    public static String in(HttpServletRequest request, String field) {
        return Objects.requireNonNullElse(request.getParameter(field), "");
    }

    /** The field in which a form says what it showed in another. */
    static String seen(String field) {
        return field + "-seen";
    }

    /** What was typed; null if that is what the form showed. */
    public static @Nullable String changed(HttpServletRequest request, String field) {
        String typed = in(request, field);
        return typed.equals(request.getParameter(seen(field))) ? null : typed;
    }

    /**
     * For a field that was changed.
     *
     * @param present what the form would show in it now
     * @throws Refusal {@code stale} if that isn't what it did show
     */
    public static void requireSeen(HttpServletRequest request, String field, String present) {
        String seen = request.getParameter(seen(field));
        if (seen != null && !seen.equals(present) && changed(request, field) != null) {
            throw Refusal.conflict("", "stale");
        }
    }

    /** All of that name, in their order. */
    public static List<String> all(HttpServletRequest request, String field) {
        String[] values = request.getParameterValues(field);
        return values == null ? List.of() : List.of(values);
    }

    /** What the browser calls itself. */
    public static String client(HttpServletRequest request) {
        return Objects.requireNonNullElse(request.getHeader(HttpHeaders.USER_AGENT), "");
    }
}
