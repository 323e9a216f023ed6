package dev.madang.web;

import dev.madang.web.access.AccessCheck;
import dev.madang.web.access.CallerArguments;
import dev.madang.web.limit.BodyReader;
import dev.madang.web.limit.ReadableParameters;
import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Spring MVC as both front doors use it, with the walls around their handlers. */
@Configuration(proxyBeanMethods = false)
@EnableWebMvc
class WebConfiguration implements WebMvcConfigurer {

    private final AccessCheck accessCheck;
    private final CallerArguments callerArguments;
    private final BodyReader bodyReader;
    private final ReadableParameters readableParameters;

    WebConfiguration(
            AccessCheck accessCheck,
            CallerArguments callerArguments,
            BodyReader bodyReader,
            ReadableParameters readableParameters) {
        this.accessCheck = accessCheck;
        this.callerArguments = callerArguments;
        this.bodyReader = bodyReader;
        this.readableParameters = readableParameters;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(callerArguments);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(accessCheck);
        registry.addInterceptor(bodyReader);
        registry.addInterceptor(readableParameters);
    }
}
