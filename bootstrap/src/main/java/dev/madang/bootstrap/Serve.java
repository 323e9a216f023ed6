package dev.madang.bootstrap;

import java.util.concurrent.Callable;
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

    @Override
    public Integer call() {
        Board.start(options.settings());
        return 0;
    }
}
