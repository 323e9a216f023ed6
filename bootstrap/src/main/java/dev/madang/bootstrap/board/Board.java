package dev.madang.bootstrap.board;

import dev.madang.application.sample.AddSampleData;
import dev.madang.application.store.Store;
import dev.madang.application.user.EmailPolicy;
import dev.madang.application.user.RenewNameKeys;
import dev.madang.bootstrap.http.Server;
import dev.madang.bootstrap.settings.OpenSecrets;
import dev.madang.bootstrap.settings.Passwords;
import dev.madang.bootstrap.settings.SecretFile;
import dev.madang.bootstrap.settings.Settings;
import dev.madang.bootstrap.settings.StartFailure;
import dev.madang.persistence.DatabaseAccess;
import dev.madang.persistence.DatabaseStartup;
import dev.madang.persistence.DatabaseUnavailable;
import dev.madang.security.Stopwatch;
import dev.madang.web.access.ClientAddresses;
import dev.madang.web.access.PublicAddress;
import dev.madang.web.access.Signer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.boot.web.server.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.retry.RetryTemplate;

/** The running board: all modules wired together. */
@Configuration(proxyBeanMethods = false)
@ComponentScan(basePackages = "dev.madang.web", nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@Import({UseCases.class, Server.class, Housekeeping.class, ClockWatch.class})
public class Board {

    private static final Logger LOG = LoggerFactory.getLogger(Board.class);

    static {
        ConsoleLog.install();
    }

    /**
     * Starts a board on its database and returns when it answers. A signal to the process stops it, after the requests
     * under way.
     *
     * @throws StartFailure if it can't start
     */
    public static ServletWebServerApplicationContext start(Settings settings) {
        return start(settings, clock(), System::nanoTime, board -> {});
    }

    /**
     * Starts a board that goes by another clock than the machine's, which ticks as {@link #clock} does.
     *
     * @param parts registers others than a board has by itself
     * @throws StartFailure if it can't start
     */
    public static ServletWebServerApplicationContext start(
            Settings settings, Clock clock, Stopwatch stopwatch, Consumer<GenericApplicationContext> parts) {
        DatabaseStartup database = new DatabaseStartup(settings.database());
        return start(
                settings,
                clock,
                stopwatch,
                "its database is " + Passwords.hiddenIn(settings.database().url()),
                database::require,
                board -> {
                    Ports.add(board, database.store());
                    parts.accept(board);
                });
    }

    /**
     * Starts a board on another store, which is closed when the board is stopped.
     *
     * @throws StartFailure if it can't start
     */
    public static ServletWebServerApplicationContext start(Settings settings, Store store) {
        return start(
                settings,
                clock(),
                System::nanoTime,
                "on a store of its own",
                () -> {},
                board -> Ports.add(board, store));
    }

    private static ServletWebServerApplicationContext start(
            Settings settings,
            Clock clock,
            Stopwatch stopwatch,
            String whereabouts,
            Runnable opened,
            Consumer<AnnotationConfigServletWebServerApplicationContext> storage) {
        OpenSecrets.warn(settings);
        var board = new AnnotationConfigServletWebServerApplicationContext();
        board.getBeanFactory().registerSingleton("settings", settings);
        board.getBeanFactory().registerSingleton("clock", clock);
        board.getBeanFactory().registerSingleton("stopwatch", stopwatch);
        board.getBeanFactory().registerSingleton("emailPolicy", settings.emails());
        board.getBeanFactory().registerSingleton("publicAddress", new PublicAddress(settings.publicUrl()));
        board.getBeanFactory().registerSingleton("corsOrigins", settings.corsOrigins());
        Signer signer = new Signer(secret(settings, opened));
        board.getBeanFactory().registerSingleton("signer", signer);
        board.getBeanFactory()
                .registerSingleton("clientAddresses", new ClientAddresses(settings.trustedProxies(), signer));
        board.getBeanFactory().registerSingleton("announcement", announcement(settings, whereabouts));
        storage.accept(board);
        board.register(Board.class);
        board.registerShutdownHook();
        refreshed(board);
        LateClasses.load();
        return board;
    }

    /** None is made beside a file that isn't a board's. */
    private static byte[] secret(Settings settings, Runnable opened) {
        String given = settings.secret();
        try {
            return given == null ? SecretFile.in(settings.folder(), opened) : given.getBytes(StandardCharsets.UTF_8);
        } catch (DatabaseUnavailable e) {
            throw StartFailure.of(e);
        }
    }

    /**
     * Opens a board's storage alone, without a server.
     *
     * @throws StartFailure if it can't be opened
     */
    public static ConfigurableApplicationContext store(DatabaseAccess database) {
        return store(new DatabaseStartup(database));
    }

    /** Likewise, of a database that is being opened. */
    public static ConfigurableApplicationContext store(DatabaseStartup database) {
        var store = new AnnotationConfigApplicationContext();
        store.getBeanFactory().registerSingleton("clock", clock());
        Stopwatch stopwatch = System::nanoTime;
        store.getBeanFactory().registerSingleton("stopwatch", stopwatch);
        store.getBeanFactory().registerSingleton("emailPolicy", EmailPolicy.PUBLIC); // No command shows any.
        store.register(UseCases.class);
        Ports.add(store, database.store());
        return refreshed(store);
    }

    private static <T extends ConfigurableApplicationContext> T refreshed(T context) {
        try {
            context.refresh();
            return context;
        } catch (RuntimeException e) {
            context.close();
            throw StartFailure.of(e);
        }
    }

    /** Ticks in microseconds, the unit in which every store keeps time. */
    public static Clock clock() {
        return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
    }

    /**
     * Before the server takes requests, so that nobody meets a board without them. Boards that start at once do the same
     * work, and one waits for another.
     */
    @Bean
    static SmartInitializingSingleton names(
            Settings settings, RenewNameKeys renewNameKeys, AddSampleData addSampleData) {
        RetryTemplate retries = settings.database().retries();
        return () -> retries.invoke(() -> {
            renewNameKeys.run();
            if (settings.sampleData()) {
                addSampleData.run();
            }
        });
    }

    private static ApplicationListener<WebServerInitializedEvent> announcement(Settings settings, String whereabouts) {
        return event -> LOG.info(
                "Madang {} is at http://{}:{}, {}",
                Version.current(),
                settings.host(),
                event.getWebServer().getPort(),
                whereabouts);
    }
}
