package dev.madang.web.access;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.web.cors.CorsConfiguration;

/**
 * The sites whose scripts may use the API in a browser: with a token, or as nobody, and never by the cookies that the browser has.
 *
 * @param values origins as browsers send them; empty for none
 */
public record CorsOrigins(List<String> values) {

    private static final List<String> METHODS = List.of("GET", "HEAD", "POST", "PATCH", "DELETE");

    private static final List<String> SENT = List.of(
            HttpHeaders.AUTHORIZATION,
            HttpHeaders.CONTENT_TYPE,
            HttpHeaders.IF_MATCH,
            HttpHeaders.IF_NONE_MATCH,
            "Idempotency-Key",
            "Prefer");

    private static final List<String> READ = List.of(
            HttpHeaders.ETAG,
            HttpHeaders.LINK,
            HttpHeaders.LOCATION,
            HttpHeaders.RETRY_AFTER,
            "Total-Count",
            "Preference-Applied");

    private static final Duration REMEMBERED = Duration.ofHours(1);

    public CorsOrigins {
        values = List.copyOf(values);
    }

    /** Of sites without a path. */
    public static CorsOrigins of(List<URI> sites) {
        return new CorsOrigins(sites.stream()
                .map(site -> (site.getScheme() + "://" + site.getRawAuthority())
                        .replaceFirst("^(http://.*):80$|^(https://.*):443$", "$1$2"))
                .toList());
    }

    /** Whether it is for the API, and a script of one of these sites sends it. */
    boolean allow(HttpServletRequest request) {
        if (values.isEmpty()) {
            return false;
        }
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        String path = request.getRequestURI();
        return origin != null && values.contains(origin) && (path.equals("/api") || path.startsWith("/api/"));
    }

    CorsConfiguration configuration() {
        CorsConfiguration configuration = new CorsConfiguration();
        configuration.setAllowedOrigins(values);
        configuration.setAllowedMethods(METHODS);
        configuration.setAllowedHeaders(SENT);
        configuration.setExposedHeaders(READ);
        configuration.setMaxAge(REMEMBERED);
        return configuration;
    }
}
