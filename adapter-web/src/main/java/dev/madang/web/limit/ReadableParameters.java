package dev.madang.web.limit;

import dev.madang.domain.Refusal;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses requests whose parameters can't be decoded. The container complains only when the first is read, and in a way
 * that looks like the board's own fault.
 */
@Component
public class ReadableParameters implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getDispatcherType() != DispatcherType.ERROR) {
            parse(request);
        }
        return true;
    }

    private static void parse(HttpServletRequest request) {
        try {
            request.getParameter("");
        } catch (IllegalStateException e) {
            throw Refusal.invalid("", "undecodable");
        }
    }
}
