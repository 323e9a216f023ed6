package dev.madang.web.html;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.springframework.http.HttpHeaders;

/** What a form was filled in with, to the character. */
public final class FormData {

    private FormData() {}

    /** The first of that name; empty where there is none. */
    public static String in(HttpServletRequest request, String field) {
        return Objects.requireNonNullElse(request.getParameter(field), "");
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
