package dev.madang.web.html;

import dev.madang.application.report.CountWaiting;
import dev.madang.application.report.Waiting;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Right;
import dev.madang.web.access.Callers;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Finds out, for pages that moderators see, how much waits for them. */
@Configuration(proxyBeanMethods = false)
class WaitingCount implements WebMvcConfigurer, HandlerInterceptor {

    private static final String ATTRIBUTE = WaitingCount.class.getName();

    private final CountWaiting countWaiting;

    WaitingCount(CountWaiting countWaiting) {
        this.countWaiting = countWaiting;
    }

    /** Nothing for whoever isn't told. */
    static Waiting in(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Waiting waiting ? waiting : Waiting.NOTHING;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).order(Ordered.LOWEST_PRECEDENCE);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Caller caller = Callers.of(request);
        if (caller.may(Right.MODERATE_POSTS)
                && handler instanceof HandlerMethod method
                && method.getBeanType().getPackageName().startsWith(WaitingCount.class.getPackageName())) {
            request.setAttribute(ATTRIBUTE, countWaiting.run(caller));
        }
        return true;
    }
}
