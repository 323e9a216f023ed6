package dev.madang.web.limit;

import dev.madang.domain.Refusal;
import dev.madang.web.cache.ResponseCache;
import dev.madang.web.error.FilterRefusals;
import dev.madang.web.health.HealthController;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Refuses work at once while more requests wait than can be answered soon: to be told so takes a fraction of the work,
 * and requests that are served are served in time. What {@link ResponseCache} keeps is given all the same, since it takes
 * no longer; and health checks are always answered.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class Overload extends HttpFilter {

    private static final long serialVersionUID = 1;

    /** As many as a pause of the machine gathers under half the load that it can carry, so that those are still answered. */
    static final int MAX_WAITING = 512;

    private final transient WaitingRequests waiting;
    private final transient FilterRefusals refusals;

    Overload(WaitingRequests waiting, FilterRefusals refusals) {
        this.waiting = waiting;
        this.refusals = refusals;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (waiting.count() <= MAX_WAITING || HealthController.PATHS.contains(request.getServletPath())) {
            chain.doFilter(request, response);
        } else {
            refusals.answer(Refusal.unavailable(), request, response);
        }
    }
}
