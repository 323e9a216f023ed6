package dev.madang.bootstrap;

import dev.madang.application.UseCase;
import dev.madang.application.sample.AddSampleData;
import dev.madang.persistence.DatabaseSettings;
import dev.madang.persistence.PersistenceConfiguration;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.HttpEncodingAutoConfiguration;
import org.springframework.boot.tomcat.TomcatConnectorCustomizer;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.MapPropertySource;

/** The running board: all modules wired together. */
@SpringBootConfiguration(proxyBeanMethods = false)
@ComponentScan(
        basePackages = "dev.madang.application",
        useDefaultFilters = false,
        includeFilters = @Filter(UseCase.class))
@ComponentScan("dev.madang.web")
// Named one by one: what nobody uses costs start-up time.
@ImportAutoConfiguration({
    DispatcherServletAutoConfiguration.class,
    HttpEncodingAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    JacksonAutoConfiguration.class,
    TomcatServletWebServerAutoConfiguration.class,
    WebMvcAutoConfiguration.class
})
@Import(PersistenceConfiguration.class)
class Board {

    private static final Logger LOG = LoggerFactory.getLogger(Board.class);

    /**
     * Starts a board and returns when it answers.
     *
     * @param arguments settings as {@code --madang.port=8080}
     * @throws StartFailure if it can't start
     */
    static ConfigurableApplicationContext start(List<String> arguments) {
        return run(Board.class, WebApplicationType.SERVLET, arguments);
    }

    /** Opens a board's storage alone, without a server. */
    static ConfigurableApplicationContext store(List<String> arguments) {
        return run(PersistenceConfiguration.class, WebApplicationType.NONE, arguments);
    }

    private static ConfigurableApplicationContext run(Class<?> parts, WebApplicationType type, List<String> arguments) {
        SpringApplication application = new SpringApplication(parts);
        application.setWebApplicationType(type);
        application.setBannerMode(Banner.Mode.OFF);
        application.setLogStartupInfo(false);
        application.addInitializers(Board::settle);
        try {
            return application.run(arguments.toArray(String[]::new));
        } catch (RuntimeException e) {
            throw StartFailure.of(e);
        }
    }

    private static void settle(ConfigurableApplicationContext context) {
        Settings settings = Settings.of(context.getEnvironment());
        context.getBeanFactory().registerSingleton("settings", settings);
        context.getBeanFactory().registerSingleton("databaseSettings", new DatabaseSettings(settings.database()));
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "settings",
                        Map.of(
                                "server.port", settings.port(),
                                "server.address", settings.address().getHostAddress())));
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
