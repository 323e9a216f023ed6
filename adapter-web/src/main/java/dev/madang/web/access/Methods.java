package dev.madang.web.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Set;
import org.springframework.http.MediaType;

/** What the methods of HTTP mean to the board, as RFC 9110 has it. */
public final class Methods {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    private Methods() {}

    /** Whether the request only asks: it changes nothing, and its body, if there is one, means nothing. */
    public static boolean isSafe(HttpServletRequest request) {
        return SAFE.contains(request.getMethod());
    }

    /** Whether it brings a form as browsers send it. */
    public static boolean isForm(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null
                && request.getMethod().equals("POST")
                && type.split(";", 2)[0]
                        .strip()
                        .toLowerCase(Locale.ROOT)
                        .equals(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
    }
}
