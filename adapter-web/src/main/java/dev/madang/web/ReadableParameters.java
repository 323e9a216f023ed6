package dev.madang.web;

import dev.madang.domain.Refusal;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses requests whose parameters can't be decoded. The container complains only when the first is read, and in a way
 * that looks like the board's own fault.
 */
@Component
class ReadableParameters implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getDispatcherType() == DispatcherType.REQUEST) {
            parse(request);
        }
        return true;
    }

    private static void parse(HttpServletRequest request) {
        try {
            request.getParameter("");
        } catch (IllegalStateException e) {
            throw isCutOff(request)
                    ? new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE)
                    : Refusal.invalid("", "undecodable");
        }
    }

    /** The container reads a form to its end unless it's too large, which shows late where its length wasn't told. */
    private static boolean isCutOff(HttpServletRequest request) {
        try {
            return request.getInputStream().read() >= 0;
        } catch (IOException e) {
            return false;
        }
    }
}
