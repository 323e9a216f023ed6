package dev.madang.web;

import dev.madang.domain.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Refuses requests whose parameters can't be decoded. The container complains only when the first is read, and in a way
 * that looks like the board's own fault.
 */
@Component
class ReadableParameters implements WebMvcConfigurer, HandlerInterceptor {

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        try {
            request.getParameter("");
        } catch (IllegalStateException e) {
            throw Refusal.invalid("", "undecodable");
        }
        return true;
    }
}
