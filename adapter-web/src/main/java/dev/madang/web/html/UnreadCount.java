package dev.madang.web.html;

import dev.madang.application.notification.CountUnread;
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

/** Finds out, for pages that members see, how much of what they are told they haven't read. */
@Configuration(proxyBeanMethods = false)
public class UnreadCount implements WebMvcConfigurer, HandlerInterceptor {

    private static final String ATTRIBUTE = UnreadCount.class.getName();

    private final CountUnread countUnread;

    UnreadCount(CountUnread countUnread) {
        this.countUnread = countUnread;
    }

    /** Nothing for whoever isn't told. */
    static int in(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Integer count ? count : 0;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).order(Ordered.LOWEST_PRECEDENCE);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Caller caller = Callers.of(request);
        if (caller.may(Right.BE_NOTIFIED)
                && handler instanceof HandlerMethod method
                && method.getBeanType().getPackageName().startsWith(UnreadCount.class.getPackageName())) {
            count(caller, request);
        }
        return true;
    }

    /** Once more, where the request itself has changed it. */
    public void count(Caller caller, HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, countUnread.run(caller));
    }
}
