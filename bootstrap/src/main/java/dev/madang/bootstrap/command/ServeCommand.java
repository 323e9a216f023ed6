package dev.madang.bootstrap.command;

import dev.madang.bootstrap.board.Board;
import dev.madang.bootstrap.board.Version;
import dev.madang.bootstrap.settings.Settings;
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
public final class ServeCommand implements Callable<Integer> {

    @Mixin
    private final ServeOptions options = new ServeOptions();

    private final Consumer<Settings> board;

    public ServeCommand() {
        this(Board::start);
    }

    /** @param board starts it */
    public ServeCommand(Consumer<Settings> board) {
        this.board = board;
    }

    @Override
    public Integer call() {
        board.accept(options.settings());
        return 0;
    }
}
