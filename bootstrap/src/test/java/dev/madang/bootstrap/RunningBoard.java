package dev.madang.bootstrap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/**
 * A whole board on a free port and a SQLite file of its own, for the tests of one class: register it in a static field
 * with {@code @RegisterExtension}.
 */
public final class RunningBoard implements BeforeAllCallback, AfterAllCallback {

    private final List<String> settings;
    private @Nullable Path folder;
    private @Nullable ConfigurableApplicationContext context;

    private RunningBoard(List<String> settings) {
        this.settings = settings;
    }

    /** @param settings such as {@code madang.sample-data=false}; the port and the database are set already */
    public static RunningBoard with(String... settings) {
        return new RunningBoard(List.of(settings));
    }

    @Override
    public void beforeAll(ExtensionContext test) throws IOException {
        Path fresh = Files.createTempDirectory("madang");
        List<String> arguments = new ArrayList<>(List.of(
                "--" + Settings.PORT + "=0", "--" + Settings.DATABASE + "=jdbc:sqlite:" + fresh.resolve("board.db")));
        settings.forEach(setting -> arguments.add("--" + setting));
        folder = fresh;
        context = Board.start(arguments);
    }

    @Override
    public void afterAll(ExtensionContext test) {
        context().close();
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
        return Objects.requireNonNull(context().getEnvironment().getProperty("local.server.port", Integer.class));
    }

    /** A part of the running board, such as a use case or a port, to prepare or look behind the answers. */
    public <T> T bean(Class<T> type) {
        return context().getBean(type);
    }

    private ConfigurableApplicationContext context() {
        return Objects.requireNonNull(context, "the board isn't running");
    }
}
