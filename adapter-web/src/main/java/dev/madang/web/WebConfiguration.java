package dev.madang.web;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the walls around the handlers of both front doors. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

    private final AccessCheck accessCheck;
    private final ReadableParameters readableParameters;

    WebConfiguration(AccessCheck accessCheck, ReadableParameters readableParameters) {
        this.accessCheck = accessCheck;
        this.readableParameters = readableParameters;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(accessCheck);
        registry.addInterceptor(readableParameters);
    }
}
