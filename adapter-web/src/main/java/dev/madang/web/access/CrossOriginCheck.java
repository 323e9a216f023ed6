package dev.madang.web.access;

import dev.madang.domain.Refusal;
import dev.madang.web.error.FilterRefusals;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Lets no page of another site change anything through a visitor's browser. Browsers say where a request comes from, in
 * {@code Sec-Fetch-Site} or, the older ones and those that don't use TLS, in {@code Origin}; programs send neither, and
 * pass. The rule is that of Go's {@code http.CrossOriginProtection}: as there, an origin's scheme isn't compared, since
 * the board can't know by which a proxy was asked.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 3)
class CrossOriginCheck extends HttpFilter {

    private static final long serialVersionUID = 1;

    private static final String SITE = "Sec-Fetch-Site";

    /** From the board's own pages; by the visitor, as from the address bar. */
    private static final Set<List<String>> OWN_SITES = Set.of(List.of("same-origin"), List.of("none"));

    private final transient FilterRefusals refusals;

    CrossOriginCheck(FilterRefusals refusals) {
        this.refusals = refusals;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (Methods.isSafe(request) || isOwn(request)) {
            chain.doFilter(request, response);
        } else {
            refusals.answer(Refusal.forbidden("cross-origin"), request, response);
        }
    }

    private static boolean isOwn(HttpServletRequest request) {
        List<String> sites = Collections.list(request.getHeaders(SITE));
        if (!sites.isEmpty()) {
            return OWN_SITES.contains(sites);
        }
        List<String> origins = Collections.list(request.getHeaders(HttpHeaders.ORIGIN));
        return switch (origins.size()) {
            case 0 -> true;
            case 1 -> isOwn(origins.get(0), request.getHeader(HttpHeaders.HOST));
            default -> false;
        };
    }

    private static boolean isOwn(String origin, @Nullable String host) {
        try {
            String authority = URI.create(origin).getRawAuthority();
            return authority != null && authority.equalsIgnoreCase(host);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
