package dev.madang.persistence.server;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** PostgreSQL from Maven. For speed, what it keeps a power cut would take; a kill wouldn't. */
public final class PostgresqlServer implements TestServer {

    private final Path folder;
    private EmbeddedPostgres server;

    private PostgresqlServer(Path folder, EmbeddedPostgres server) {
        this.folder = folder;
        this.server = server;
    }

    public static PostgresqlServer start() throws IOException {
        Path folder = Files.createTempDirectory("madang-postgresql");
        return new PostgresqlServer(folder, start(folder, 0));
    }

    private static EmbeddedPostgres start(Path folder, int port) throws IOException {
        EmbeddedPostgres.Builder server = EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("data"))
                .setOverrideWorkingDirectory(folder.toFile())
                .setCleanDataDirectory(false)
                .setServerConfig("fsync", "off");
        return (port == 0 ? server : server.setPort(port)).start();
    }

    @Override
    public String url(String database) {
        return server.getJdbcUrl("postgres", database);
    }

    @Override
    public ProcessHandle process() throws IOException {
        long pid = Long.parseLong(
                Files.readAllLines(folder.resolve("data/postmaster.pid")).get(0));
        return ProcessHandle.of(pid).orElseThrow();
    }

    @Override
    public void startAgain() throws IOException {
        int port = server.getPort();
        server.close();
        server = start(folder, port);
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
