package dev.madang.web;

import dev.madang.domain.Refusal;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Holds every request that changes something to its handler's {@link Access} rule, before its body is read. */
@Component
class AccessCheck implements HandlerInterceptor {

    private static final String SCHEME = "bearer ";

    private final AdminToken adminToken;

    AccessCheck(AdminToken adminToken) {
        this.adminToken = adminToken;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!Methods.isSafe(request)
                && request.getDispatcherType() == DispatcherType.REQUEST
                && handler instanceof HandlerMethod method) {
            check(request, method);
        }
        return true;
    }

    private void check(HttpServletRequest request, HandlerMethod method) {
        Access access = method.getMethodAnnotation(Access.class);
        if (access == null) {
            throw new IllegalStateException(method + " changes something and doesn't say who may");
        }
        switch (access.value()) {
            case EVERYONE -> {}
            case ADMIN -> requireToken(request.getHeader(HttpHeaders.AUTHORIZATION));
        }
    }

    private void requireToken(@Nullable String authorization) {
        if (adminToken.value() == null) {
            throw Refusal.forbidden();
        }
        if (authorization == null
                || !authorization.toLowerCase(Locale.ROOT).startsWith(SCHEME)
                || !adminToken.matches(authorization.substring(SCHEME.length()).strip())) {
            throw Refusal.unauthenticated();
        }
    }
}
