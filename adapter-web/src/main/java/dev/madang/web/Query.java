package dev.madang.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;

/** What a request's query says. */
public final class Query {

    private Query() {}

    /**
     * The first value of a parameter, as it came. It reads no parameter of the request, so that a body which can't be read
     * doesn't matter.
     */
    public static Optional<String> first(HttpServletRequest request, String name) {
        String query = request.getQueryString();
        if (query == null) {
            return Optional.empty();
        }
        return Arrays.stream(query.split("&"))
                .filter(piece -> piece.startsWith(name + '='))
                .findFirst()
                .map(piece -> piece.substring(name.length() + 1));
    }
}
