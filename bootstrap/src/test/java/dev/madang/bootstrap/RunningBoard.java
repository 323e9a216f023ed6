package dev.madang.bootstrap;

import dev.madang.persistence.server.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.util.FileSystemUtils;

/**
 * A whole board on a free port and an empty database of its own, for the tests of one class: register it in a static field
 * with {@code @RegisterExtension}. The system property {@code madang.engine} says what kind of database.
 */
public final class RunningBoard implements BeforeAllCallback, AfterAllCallback {

    private static final TestDatabase ENGINE = TestDatabase.valueOf(System.getProperty("madang.engine", "SQLITE"));

    private final Map<Setting, String> settings;
    private final String database = ENGINE.fresh();
    private @Nullable Path folder;
    private @Nullable ServletWebServerApplicationContext context;

    private RunningBoard(Map<Setting, String> settings) {
        this.settings = settings;
    }

    /** As a new user meets it, with the sample data. */
    public static RunningBoard withSampleData() {
        return new RunningBoard(Map.of());
    }

    /** Without a user, a post or a tag. */
    public static RunningBoard empty() {
        return new RunningBoard(Map.of(Setting.SAMPLE_DATA, "false"));
    }

    /** With the sample data, and a token that may change and delete. */
    public static RunningBoard withAdminToken(String token) {
        return new RunningBoard(Map.of(Setting.ADMIN_TOKEN, token));
    }

    @Override
    public void beforeAll(ExtensionContext test) throws IOException {
        Path fresh = Files.createTempDirectory("madang");
        Map<Setting, String> options = new EnumMap<>(Setting.class);
        options.put(Setting.PORT, "0");
        options.put(Setting.DATABASE, database);
        options.putAll(settings);
        folder = fresh;
        context = Board.start(Settings.of(options, Map.of(), fresh));
    }

    @Override
    public void afterAll(ExtensionContext test) {
        context().close();
        ENGINE.drop(database);
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The board's address with this path and query, which must be encoded already. */
    public URI uri(String pathAndQuery) {
        return URI.create("http://127.0.0.1:" + port() + pathAndQuery);
    }

    public int port() {
        return Objects.requireNonNull(context().getWebServer()).getPort();
    }

    /** A part of the running board, such as a use case or a port, to prepare or look behind the answers. */
    public <T> T bean(Class<T> type) {
        return context().getBean(type);
    }

    private ServletWebServerApplicationContext context() {
        return Objects.requireNonNull(context, "the board isn't running");
    }
}
