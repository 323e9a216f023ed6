package dev.madang.bootstrap;

import dev.madang.application.UseCase;
import dev.madang.application.sample.AddSampleData;
import dev.madang.persistence.OpeningDatabase;
import dev.madang.persistence.PersistenceConfiguration;
import dev.madang.web.AdminToken;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.servlet.autoconfigure.HttpEncodingAutoConfiguration;
import org.springframework.boot.tomcat.TomcatConnectorCustomizer;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.web.error.ErrorPage;
import org.springframework.boot.web.error.ErrorPageRegistrar;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.context.annotation.Import;

/** The running board: all modules wired together. */
@SpringBootConfiguration(proxyBeanMethods = false)
@ComponentScan(
        basePackages = "dev.madang.application",
        useDefaultFilters = false,
        includeFilters = @Filter(UseCase.class))
@ComponentScan(basePackages = "dev.madang.web", nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
// Named one by one: what nobody uses costs start-up time.
@ImportAutoConfiguration({
    DispatcherServletAutoConfiguration.class,
    HttpEncodingAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    TomcatServletWebServerAutoConfiguration.class,
    WebMvcAutoConfiguration.class
})
@Import(PersistenceConfiguration.class)
class Board {

    static {
        // logback.xml says it all, and has said it before Spring starts.
        System.setProperty(LoggingSystem.SYSTEM_PROPERTY, LoggingSystem.NONE);
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
    }

    private static final Logger LOG = LoggerFactory.getLogger(Board.class);

    /**
     * Starts a board and returns when it answers.
     *
     * @throws StartFailure if it can't start
     */
    static ConfigurableApplicationContext start(Settings settings) {
        OpeningDatabase database = new OpeningDatabase(settings.database());
        SpringApplication application = application(Board.class, WebApplicationType.SERVLET);
        application.setDefaultProperties(Map.of(
                "server.port",
                settings.port(),
                "server.address",
                settings.address().getHostAddress()));
        application.addInitializers(context -> {
            var beans = context.getBeanFactory();
            beans.registerSingleton("settings", settings);
            beans.registerSingleton("openingDatabase", database);
            beans.registerSingleton("adminToken", new AdminToken(settings.adminToken()));
        });
        return run(application);
    }

    /**
     * Opens a board's storage alone, without a server.
     *
     * @throws StartFailure if it can't be opened
     */
    static ConfigurableApplicationContext store(String database) {
        SpringApplication application = application(PersistenceConfiguration.class, WebApplicationType.NONE);
        application.addInitializers(context ->
                context.getBeanFactory().registerSingleton("openingDatabase", new OpeningDatabase(database)));
        return run(application);
    }

    private static SpringApplication application(Class<?> parts, WebApplicationType type) {
        SpringApplication application = new SpringApplication(parts);
        application.setWebApplicationType(type);
        application.setBannerMode(Banner.Mode.OFF);
        application.setLogStartupInfo(false);
        return application;
    }

    private static ConfigurableApplicationContext run(SpringApplication application) {
        try {
            return application.run();
        } catch (RuntimeException e) {
            throw StartFailure.of(e);
        }
    }

    /** Ticks in microseconds, the unit in which every store keeps time. */
    @Bean
    static Clock clock() {
        return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
    }

    /** So that names may hold a slash or a backslash: routing looks at the path before it is decoded. */
    @Bean
    static TomcatConnectorCustomizer slashesInNames() {
        return connector -> {
            connector.setEncodedSolidusHandling("passthrough");
            connector.setEncodedReverseSolidusHandling("passthrough");
        };
    }

    /** Where the container has an answer of its own, the board gives it. */
    @Bean
    static ErrorPageRegistrar errorPages() {
        return registry -> registry.addErrorPages(new ErrorPage("/error"));
    }

    /** Before the server takes requests, so that nobody meets a board without them. */
    @Bean
    static SmartInitializingSingleton sampleData(Settings settings, AddSampleData addSampleData) {
        return () -> {
            if (settings.sampleData()) {
                addSampleData.run();
            }
        };
    }

    @Bean
    static ApplicationListener<WebServerInitializedEvent> announcement(Settings settings) {
        return event -> LOG.info(
                "Madang {} is at http://{}:{}, its database is {}",
                Version.current(),
                settings.host(),
                event.getWebServer().getPort(),
                settings.database());
    }
}
