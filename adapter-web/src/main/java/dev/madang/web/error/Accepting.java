package dev.madang.web.error;

import jakarta.servlet.RequestDispatcher;
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
        return accept.contains("text/html") || !(isApi(path(request)) || accept.contains("json"));
    }

    /** What was asked for, also where the container has sent the error on. */
    private static String path(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String path
                ? path
                : request.getRequestURI();
    }

    private static boolean isApi(String path) {
        return path.equals("/api") || path.startsWith("/api/") || path.equals("/openapi.json");
    }
}
