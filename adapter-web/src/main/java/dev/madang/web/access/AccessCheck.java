package dev.madang.web.access;

import dev.madang.application.moderation.Authorize;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Right;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.BiConsumer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Finds out who asks, and holds every request to its handler's {@link Access} and the board's mode, before its body is read,
 * and again where that has taken a while.
 */
@Component
public class AccessCheck implements HandlerInterceptor {

    private final Callers callers;
    private final BiConsumer<Caller, Right> authorize;

    @Autowired
    AccessCheck(Callers callers, Authorize authorize) {
        this(callers, authorize::run);
    }

    AccessCheck(Callers callers, BiConsumer<Caller, Right> authorize) {
        this.callers = callers;
        this.authorize = authorize;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getDispatcherType() != DispatcherType.ERROR && handler instanceof HandlerMethod method) {
            check(callers.find(request), request, method);
        }
        return true;
    }

    private void check(Caller caller, HttpServletRequest request, HandlerMethod method) {
        Access access = method.getMethodAnnotation(Access.class);
        if (access != null) {
            authorize.accept(caller, access.value());
        } else if (!Methods.isSafe(request)) {
            throw new IllegalStateException(method + " changes something and doesn't say who may");
        } else if (request.getHeader(HttpHeaders.AUTHORIZATION) != null) {
            caller.require(Right.READ);
        }
    }
}
