package dev.madang.bootstrap;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a board can be told on the command line, with or without the word {@code serve}. */
final class ServeOptions {

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

    /** The same as settings; what wasn't given is left out. */
    List<String> settings() {
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
