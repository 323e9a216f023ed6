package dev.madang.web.access;

import dev.madang.application.moderation.Authorize;
import dev.madang.domain.Refusal;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Right;
import dev.madang.web.error.Accepting;
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
 * and again where that has taken a while. A page's form is read all the same, so that whoever typed it gets it back.
 */
@Component
public class AccessCheck implements HandlerInterceptor {

    private static final String REFUSAL = AccessCheck.class.getName() + ".refusal";

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
            try {
                check(callers.find(request), request, method);
            } catch (Refusal refusal) {
                postpone(refusal, request);
            }
        }
        return true;
    }

    /** Until the form is read. */
    private static void postpone(Refusal refusal, HttpServletRequest request) {
        if (request.getDispatcherType() != DispatcherType.REQUEST
                || !Methods.isForm(request)
                || !Accepting.html(request)) {
            throw refusal;
        }
        request.setAttribute(REFUSAL, refusal);
    }

    /** @throws Refusal what waited for the form to be read */
    public static void requireAccess(HttpServletRequest request) {
        if (request.getAttribute(REFUSAL) instanceof Refusal refusal) {
            throw refusal;
        }
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
