package dev.madang.persistence.server;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A database server that a test can kill and start again. It stops at the latest when the process ends. */
public interface TestServer extends AutoCloseable {

    /** The URL of one of its databases, with the user and the password. */
    String url(String database);

    /** The process that all others of the server belong to. */
    ProcessHandle process() throws IOException;

    /** By SIGKILL. */
    default void kill() throws IOException {
        ProcessHandle process = process();
        process.destroyForcibly();
        process.onExit().join();
    }

    /** The server takes connections and answers nothing. */
    default void hang() throws IOException {
        signal("-STOP");
    }

    default void goOn() throws IOException {
        signal("-CONT");
    }

    private void signal(String signal) throws IOException {
        ProcessHandle process = process();
        List<String> command = new ArrayList<>(List.of("kill", signal, Long.toString(process.pid())));
        process.descendants().forEach(child -> command.add(Long.toString(child.pid())));
        new ProcessBuilder(command).start().onExit().join();
    }

    /** With the same data, on the same port. */
    void startAgain() throws IOException;

    @Override
    void close() throws IOException;
}
