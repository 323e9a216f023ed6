package dev.madang.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Locale;

/** Which form a request wants an error in. */
public final class Accepting {

    private Accepting() {}

    /** Whether the error is to be a page: the API answers with JSON and the rest with pages, unless asked otherwise. */
    public static boolean html(HttpServletRequest request) {
        String accept =
                String.join(",", Collections.list(request.getHeaders("Accept"))).toLowerCase(Locale.ROOT);
        return accept.contains("text/html") || !(isApi(request.getRequestURI()) || accept.contains("json"));
    }

    private static boolean isApi(String path) {
        return path.equals("/api") || path.startsWith("/api/") || path.equals("/openapi.json");
    }
}
