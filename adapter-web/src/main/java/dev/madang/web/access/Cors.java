package dev.madang.web.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsUtils;
import org.springframework.web.cors.DefaultCorsProcessor;

/**
 * Lets scripts of the {@link CorsOrigins} read the API's answers. It stands before the answers that are kept, which are the
 * same for all.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class Cors extends HttpFilter {

    private static final long serialVersionUID = 1;

    private final transient CorsOrigins origins;
    private final transient CorsConfiguration configuration;
    private final transient DefaultCorsProcessor processor = new DefaultCorsProcessor();

    Cors(CorsOrigins origins) {
        this.origins = origins;
        this.configuration = origins.configuration();
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean preflight = CorsUtils.isPreFlightRequest(request);
        boolean answered = origins.allow(request)
                && (!processor.processRequest(configuration, request, preflight ? response : new WithoutVary(response))
                        || preflight);
        if (!answered) {
            chain.doFilter(request, response);
        }
    }

    /** All of the API's answers say themselves that they vary by origin. */
    private static final class WithoutVary extends HttpServletResponseWrapper {

        WithoutVary(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void addHeader(String name, String value) {
            if (!name.equals(HttpHeaders.VARY)) {
                super.addHeader(name, value);
            }
        }
    }
}
