package dev.madang.web.cache;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;

/** What a client says of answers that it has, in {@code If-None-Match}. */
final class KnownAnswers {

    private static final Pattern TAG = Pattern.compile("\"[^\"]*\"");

    private KnownAnswers() {}

    /**
     * The tag by which the client knows an answer; empty if it doesn't.
     *
     * @param tags of the answer's forms, the one that the client would get first
     */
    static Optional<String> in(HttpServletRequest request, List<String> tags) {
        Enumeration<String> lines = request.getHeaders(HttpHeaders.IF_NONE_MATCH);
        if (!lines.hasMoreElements()) {
            return Optional.empty();
        }
        String known = String.join(",", Collections.list(lines)).strip();
        return known.equals("*")
                ? Optional.of(tags.get(0))
                : TAG.matcher(known)
                        .results()
                        .map(MatchResult::group)
                        .filter(tags::contains)
                        .findFirst();
    }
}
