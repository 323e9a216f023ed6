package dev.madang.persistence.server;

import java.io.IOException;

/** A database server that a test can kill and start again. It stops at the latest when the process ends. */
public interface TestServer extends AutoCloseable {

    /** The URL of one of its databases, with the user and the password. */
    String url(String database);

    /** By SIGKILL. */
    void kill() throws IOException, InterruptedException;

    /** With the same data, on the same port. */
    void startAgain() throws IOException;

    @Override
    void close() throws IOException;
}
