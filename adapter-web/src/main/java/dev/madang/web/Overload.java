package dev.madang.web;

import dev.madang.domain.Refusal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Refuses work at once while more requests wait than can be answered soon: to be told so takes a fraction of the work, and
 * whoever is served is served in time. What {@link SharedAnswers} keeps is given all the same, since it takes no longer.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class Overload extends HttpFilter {

    private static final long serialVersionUID = 1;

    /** Several times as many as are answered at a time. */
    static final int MOST_WAITING = 256;

    private final transient WaitingRequests waiting;
    private final transient List<HandlerExceptionResolver> answering;

    /** @param answering those who write answers to what was refused, of whom the first that can does */
    Overload(WaitingRequests waiting, List<HandlerExceptionResolver> answering) {
        this.waiting = waiting;
        this.answering = answering;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (waiting.count() <= MOST_WAITING) {
            chain.doFilter(request, response);
        } else {
            refuse(request, response);
        }
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response) {
        for (HandlerExceptionResolver resolver : answering) {
            if (resolver.resolveException(request, response, null, Refusal.unavailable()) != null) {
                return;
            }
        }
    }
}
