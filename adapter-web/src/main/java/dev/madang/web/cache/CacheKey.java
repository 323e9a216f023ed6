package dev.madang.web.cache;

import dev.madang.web.Density;
import dev.madang.web.Preference;
import dev.madang.web.access.SecretCookie;
import dev.madang.web.language.Language;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Enumeration;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpHeaders;

/** What a {@link SharedResponse} answer depends on but for the board. */
record CacheKey(
        String path,
        String query,
        String accept,
        Language language,
        Density density,
        Set<Preference> preferences,
        boolean gzip) {

    /** Longer queries aren't kept, as random ones could fill the memory. */
    private static final int MAX_LENGTH = 1_000;

    /** Empty if the request tells who asks, changes something, or is odd. */
    static Optional<CacheKey> of(HttpServletRequest request) {
        String method = request.getMethod();
        if (!(method.equals("GET") || method.equals("HEAD"))
                || request.getHeader(HttpHeaders.AUTHORIZATION) != null
                || SecretCookie.anyIn(request)
                || request.getContentLengthLong() > 0) {
            return Optional.empty();
        }
        Enumeration<String> accept = request.getHeaders(HttpHeaders.ACCEPT);
        CacheKey key = new CacheKey(
                request.getRequestURI(),
                Objects.requireNonNullElse(request.getQueryString(), ""),
                accept.hasMoreElements() ? accept.nextElement() : "",
                Language.of(request),
                Density.of(request),
                Preference.of(request),
                Gzip.isAccepted(request));
        return accept.hasMoreElements() || key.length() > MAX_LENGTH ? Optional.empty() : Optional.of(key);
    }

    int length() {
        return path.length() + query.length() + accept.length();
    }
}
