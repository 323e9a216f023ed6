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
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Lets no page of another site change anything through a visitor's browser. Browsers say where a request comes from, in
 * {@code Sec-Fetch-Site} or, the older ones and those that don't use TLS, in {@code Origin}; programs send neither, and
 * pass. The rule is that of Go's {@code http.CrossOriginProtection}: as there, an origin's scheme isn't compared, since
 * the board can't know by which a proxy was asked, unless its public address tells. An origin that is the board's public address
 * is its own, whatever a proxy makes of the host.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 3)
class CrossOriginCheck extends HttpFilter {

    private static final long serialVersionUID = 1;

    private static final String SITE = "Sec-Fetch-Site";

    /** From the board's own pages; by the visitor, as from the address bar. */
    private static final Set<List<String>> OWN_SITES = Set.of(List.of("same-origin"), List.of("none"));

    private static final Logger LOG = LoggerFactory.getLogger(CrossOriginCheck.class);

    /** Browsers leave them out. */
    private static final Pattern USUAL_PORT = Pattern.compile(":(80|443)$");

    private final transient FilterRefusals refusals;
    private final transient PublicAddress publicAddress;
    private final transient CorsOrigins corsOrigins;
    private final AtomicBoolean told = new AtomicBoolean();

    CrossOriginCheck(FilterRefusals refusals, PublicAddress publicAddress, CorsOrigins corsOrigins) {
        this.refusals = refusals;
        this.publicAddress = publicAddress;
        this.corsOrigins = corsOrigins;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (Methods.isSafe(request) || isOwn(request) || isAllowed(request)) {
            chain.doFilter(request, response);
        } else {
            refusals.answer(Refusal.forbidden("cross-origin"), request, response);
        }
    }

    /** By a script that the operator lets use the API, but not the visitor's cookies. */
    private boolean isAllowed(HttpServletRequest request) {
        return corsOrigins.allow(request) && !SecretCookie.anyIn(request);
    }

    private boolean isOwn(HttpServletRequest request) {
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

    private boolean isOwn(String origin, @Nullable String host) {
        String authority = authority(origin);
        if (authority.isEmpty() || host == null) {
            return false;
        }
        boolean published = authority.equals(publicAuthority());
        boolean own = published ? !isUnsafe(origin) : authority.equals(withoutPort(host));
        if (!own && sameHost(authority, withoutPort(host))) {
            tell(authority, host);
        }
        return own;
    }

    /** A page without TLS may be anybody's between here and there, where the board has it. */
    private boolean isUnsafe(String origin) {
        return publicAddress.isSecure() && origin.regionMatches(true, 0, "http:", 0, 5);
    }

    /** Likely a proxy that leaves out the port. */
    private static boolean sameHost(String one, String other) {
        return one.replaceFirst(":[0-9]*$", "").equals(other.replaceFirst(":[0-9]*$", ""));
    }

    private void tell(String origin, String host) {
        if (!told.getAndSet(true)) {
            LOG.warn(
                    "A form from {} was refused, because the request was for {}. If both are this board, let the proxy pass"
                            + " on Host as it is, or give the board its --public-url.",
                    origin,
                    host);
        }
    }

    private String publicAuthority() {
        URI uri = publicAddress.uri();
        return uri == null ? "" : authority(uri.toString());
    }

    /** Empty if there is none. */
    private static String authority(String origin) {
        try {
            return withoutPort(Objects.requireNonNullElse(URI.create(origin).getRawAuthority(), ""));
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private static String withoutPort(String authority) {
        return USUAL_PORT.matcher(authority.toLowerCase(Locale.ROOT)).replaceFirst("");
    }
}
