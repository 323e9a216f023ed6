package dev.madang.web.api;

import dev.madang.application.Limit;
import dev.madang.application.Page;
import dev.madang.domain.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.UriUtils;

/** A request for a list: its parameters, of which the first of each name counts and an empty one doesn't, and its answer. */
record Listing(HttpServletRequest request) {

    @Nullable
    String parameter(String name) {
        String value = request.getParameter(name);
        return value == null || value.isEmpty() ? null : value;
    }

    /** @throws Refusal {@code out-of-range} */
    Limit limit() {
        String value = parameter("limit");
        if (value == null) {
            return Limit.DEFAULT;
        }
        try {
            return new Limit(Integer.parseInt(value));
        } catch (NumberFormatException e) {
            throw Refusal.invalid("limit", "out-of-range", 1, Limit.MOST);
        }
    }

    /**
     * The cursor of a list in the order of ids; 0 for its start.
     *
     * @throws Refusal {@code malformed}
     */
    long after() {
        String value = parameter("after");
        try {
            return value == null ? 0 : Long.parseLong(value);
        } catch (NumberFormatException e) {
            throw Refusal.invalid("after", "malformed");
        }
    }

    /**
     * The page, with a link to the next one that keeps all other parameters.
     *
     * @param cursor the parameter that takes the page's cursor
     */
    <T> ResponseEntity<List<T>> answer(Page<T, ?> page, String cursor, String... kept) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
        if (page.next() != null) {
            Map<String, String> parameters = new LinkedHashMap<>();
            for (String name : kept) {
                String value = parameter(name);
                if (value != null) {
                    parameters.put(name, value);
                }
            }
            parameters.put(cursor, String.valueOf(page.next()));
            answer.header(
                    HttpHeaders.LINK, '<' + request.getRequestURI() + '?' + query(parameters) + ">; rel=\"next\"");
        }
        return answer.body(page.items());
    }

    private static String query(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(entry -> entry.getKey() + '=' + UriUtils.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
