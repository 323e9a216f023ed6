package dev.madang.web.html;

import dev.madang.application.moderation.ReadMode;
import dev.madang.domain.moderation.Mode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Finds out who may write, for pages to tell, and also for the page that says that somebody may not. */
@Configuration(proxyBeanMethods = false)
class PresentMode implements WebMvcConfigurer, HandlerInterceptor {

    private static final String ATTRIBUTE = PresentMode.class.getName();

    private final ReadMode readMode;

    PresentMode(ReadMode readMode) {
        this.readMode = readMode;
    }

    /** As if the board was open, where nobody has asked. */
    static Mode in(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Mode mode ? mode : Mode.OPEN;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).order(Ordered.HIGHEST_PRECEDENCE);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && method.getMethod().getReturnType() == View.class) {
            request.setAttribute(ATTRIBUTE, readMode.run());
        }
        return true;
    }
}
