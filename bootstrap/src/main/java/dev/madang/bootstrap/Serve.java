package dev.madang.bootstrap;

import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Serves the board until the process is told to stop. */
@Command(
        name = "serve",
        description = "Serves the board.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false)
final class Serve implements Callable<Integer> {

    @Mixin
    private final ServeOptions options = new ServeOptions();

    private final Consumer<Settings> board;

    Serve() {
        this(Board::start);
    }

    /** @param board starts it */
    Serve(Consumer<Settings> board) {
        this.board = board;
    }

    @Override
    public Integer call() {
        board.accept(options.settings());
        return 0;
    }
}
