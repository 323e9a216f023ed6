package dev.madang.web.api.once;

import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the last wall before the API's handlers: whoever comes to it may have what it keeps. */
@Configuration(proxyBeanMethods = false)
class RepetitionConfiguration implements WebMvcConfigurer {

    private final Repetitions repetitions;

    RepetitionConfiguration(Repetitions repetitions) {
        this.repetitions = repetitions;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(repetitions).addPathPatterns("/api/**").order(Ordered.LOWEST_PRECEDENCE);
    }
}
