package dev.madang.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;

/** Why a client does something with a request that has no body. */
public final class QueryReason {

    public static final String NAME = "reason";

    private QueryReason() {}

    /** The first that the query has; empty if it has none. */
    public static String of(HttpServletRequest request) {
        return Objects.requireNonNullElse(request.getParameter(NAME), "");
    }
}
