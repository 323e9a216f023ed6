package dev.madang.bootstrap;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Serves the board until the process is told to stop. */
@Command(
        name = "serve",
        description = "Serves the board.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false)
class Serve implements Callable<Integer> {

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "The port to listen on; 8080 if none is given, 0 for any.")
    private @Nullable String port;

    @Option(
            names = "--address",
            paramLabel = "A",
            description = "The address to listen on; 127.0.0.1 if none is given, 0.0.0.0 for all of the machine's.")
    private @Nullable String address;

    @Option(
            names = "--database",
            paramLabel = "JDBC-URL",
            description = "Where the board is kept; jdbc:sqlite:madang.db if none is given.")
    private @Nullable String database;

    @Option(
            names = "--sample-data",
            paramLabel = "true|false",
            description = "Whether a board without users starts with sample posts; true if not given.")
    private @Nullable String sampleData;

    @Override
    public Integer call() {
        Board.start(arguments());
        return 0;
    }

    private List<String> arguments() {
        List<String> arguments = new ArrayList<>();
        add(arguments, Settings.PORT, port);
        add(arguments, Settings.ADDRESS, address);
        add(arguments, Settings.DATABASE, database);
        add(arguments, Settings.SAMPLE_DATA, sampleData);
        return arguments;
    }

    private static void add(List<String> arguments, String name, @Nullable String value) {
        if (value != null) {
            arguments.add("--" + name + '=' + value);
        }
    }
}
