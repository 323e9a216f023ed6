package dev.madang.web.html;

import dev.madang.application.moderation.ReadMode;
import dev.madang.domain.moderation.Mode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Finds out who may write, for pages to tell, and once for each: what shows no page doesn't ask. */
@Configuration(proxyBeanMethods = false)
class PresentMode implements WebMvcConfigurer, HandlerInterceptor {

    private static final String ATTRIBUTE = PresentMode.class.getName();

    private final ReadMode readMode;

    PresentMode(ReadMode readMode) {
        this.readMode = readMode;
    }

    static Mode in(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof SingletonSupplier<?> mode
                        && mode.obtain() instanceof Mode present
                ? present
                : Mode.OPEN;
    }

    /** Lets the page be as if the board was open: one that tells of a database that fails doesn't wait for it once more. */
    static void forget(HttpServletRequest request) {
        request.removeAttribute(ATTRIBUTE);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).order(Ordered.HIGHEST_PRECEDENCE);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        offer(request);
        return true;
    }

    /** Also where nothing handles the request. */
    void offer(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) == null) {
            request.setAttribute(ATTRIBUTE, SingletonSupplier.of(readMode::run));
        }
    }
}
