package dev.madang.web.limit;

import dev.madang.domain.Refusal;
import dev.madang.web.access.ClientAddresses;
import dev.madang.web.cache.ResponseCache;
import dev.madang.web.error.FilterRefusals;
import dev.madang.web.health.HealthController;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Refuses work at once while more requests wait than can be answered soon: to be told so takes a fraction of the work,
 * and requests that are served are served in time. While any wait, one client has no more than its share at work, so that
 * whoever asks for much, and for what takes long, keeps others waiting for no longer than that share. What
 * {@link ResponseCache} keeps is given all the same, since it takes no longer; and health checks are always answered, but one
 * a connection while any wait: a pipeline of them would keep its thread.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class Overload extends HttpFilter {

    private static final long serialVersionUID = 1;

    /** As many as a pause of the machine gathers under half the load that it can carry, so that those are still answered. */
    static final int MAX_WAITING = 512;

    /** A quarter of the server's threads. */
    static final int MAX_OF_CLIENT = 8;

    private final transient WaitingRequests waiting;
    private final transient ClientAddresses clients;
    private final transient FilterRefusals refusals;
    private final transient ConcurrentMap<String, Integer> atWork = new ConcurrentHashMap<>();

    Overload(WaitingRequests waiting, ClientAddresses clients, FilterRefusals refusals) {
        this.waiting = waiting;
        this.clients = clients;
        this.refusals = refusals;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (HealthController.PATHS.contains(request.getServletPath())) {
            if (waiting.count() > 0) {
                response.setHeader(HttpHeaders.CONNECTION, "close");
            }
            chain.doFilter(request, response);
        } else if (waiting.count() > MAX_WAITING) {
            refusals.answer(Refusal.unavailable(), request, response);
        } else {
            serve(clients.network(request), request, response, chain);
        }
    }

    private void serve(
            @Nullable String client, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (client == null) {
            chain.doFilter(request, response);
            return;
        }
        int share = atWork.merge(client, 1, Integer::sum);
        try {
            if (share > MAX_OF_CLIENT && waiting.count() > 0) {
                refusals.answer(Refusal.unavailable(), request, response);
            } else {
                chain.doFilter(request, response);
            }
        } finally {
            atWork.computeIfPresent(client, (key, n) -> n == 1 ? null : n - 1);
        }
    }
}
