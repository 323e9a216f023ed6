package dev.madang.persistence.engine.sqlite;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import dev.madang.persistence.DatabaseAccess;
import dev.madang.persistence.DatabaseUnavailable;
import dev.madang.persistence.migration.MigratedEngine;
import dev.madang.persistence.migration.Migrations;
import dev.madang.persistence.transaction.ConnectionPools;
import dev.madang.persistence.transaction.TransactionExecutor;
import dev.madang.persistence.transaction.WriteTransaction;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.Pragma;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.SQLiteOpenMode;

/**
 * Opens SQLite files, with one connection that writes and several that can only read. SQLite lets one connection write at a
 * time anyway; here callers queue for it, so that no transaction fails because it began late.
 */
public final class Sqlite {

    public static final String PREFIX = SqliteFile.PREFIX;

    private static final int WAIT_MILLIS = 5_000;

    private static final Duration GATHERING = Duration.ofMillis(10);

    /** Bulk loading is a third faster than with SQLite's 2 MiB, and no faster with more. */
    private static final int CACHE_KIB = 16 << 10;

    /** Readers who wait for a connection cost more than the connections. */
    private static final int READERS = 16;

    private static final int READER_CACHE_KIB = 1 << 10;

    private static final int JOURNAL_BYTES = 64 << 20;

    private Sqlite() {}

    /** @throws DatabaseUnavailable if the URL names no file, or the file can't be used */
    public static ConnectionPools open(MigratedEngine engine, DatabaseAccess access) {
        SqliteFile file = SqliteFile.of(access).toWrite();
        if (file.exists()) {
            requireBefore(engine, file, Migrations::requireOwn);
        }
        FileHold hold = FileHold.of(file.path());
        file.warnIfForAll();
        return open(file, hold);
    }

    /**
     * Opens an existing file for a few transactions, also while another process has it open.
     *
     * @throws DatabaseUnavailable likewise, and if there is none or it isn't a board of this version: then it isn't changed
     */
    public static ConnectionPools openBeside(MigratedEngine engine, DatabaseAccess access) {
        SqliteFile file = SqliteFile.present(access).toWrite();
        requireBefore(engine, file, Migrations::requireCurrent);
        Optional<FileHold> hold = FileHold.tryOf(file.path());
        ConnectionPools pools = null;
        try (HikariDataSource readers = readers(file, hold.isPresent())) {
            requireCurrent(engine, file, hold.isPresent(), readers);
            pools = open(file, hold.<ConnectionPools.Hold>map(own -> own).orElse(() -> {}));
            return pools;
        } catch (PoolInitializationException e) {
            throw refusal(file, e);
        } finally {
            if (pools == null) {
                hold.ifPresent(FileHold::close);
            }
        }
    }

    private interface Requirement {

        void check(MigratedEngine engine, String name, DataSource database);
    }

    /** Checks a file that no board has used yet before anything is created: a lock or a log would litter someone's folder. */
    private static void requireBefore(MigratedEngine engine, SqliteFile file, Requirement requirement) {
        if (FileHold.wasHeld(file.path())) {
            return;
        }
        try (ConnectionPools pools = openBesideToRead(file)) {
            requirement.check(engine, pools.name(), pools.readers());
        }
    }

    private static void requireCurrent(
            MigratedEngine engine, SqliteFile file, boolean alone, HikariDataSource readers) {
        if (!alone && !Migrations.isCurrent(engine, readers)) {
            throw new DatabaseUnavailable(
                    file.name()
                            + " is in use by another version of Madang, or by one that is only beginning; try again in a moment.");
        }
        Migrations.requireCurrent(engine, file.name(), readers);
    }

    private static ConnectionPools open(SqliteFile file, ConnectionPools.Hold hold) {
        HikariDataSource writer = null;
        HikariDataSource readers = null;
        try {
            writer = pool(file.path().toString(), "writer", 1, writing());
            readers = pool(file.path().toString(), "readers", READERS, reading());
            return new ConnectionPools(file.name(), writer, readers, hold);
        } catch (PoolInitializationException e) {
            throw refusal(file, e);
        } finally {
            if (readers == null) {
                closeAll(writer, hold);
            }
        }
    }

    private static void closeAll(@Nullable HikariDataSource writer, ConnectionPools.Hold hold) {
        try (hold) {
            if (writer != null) {
                writer.close();
            }
        }
    }

    public static TransactionExecutor executor(Supplier<WriteTransaction> begin) {
        return new GroupCommit(begin, Duration.ofMillis(WAIT_MILLIS), GATHERING);
    }

    /**
     * Opens a file without changing it; the writer, too, is a connection that can only read.
     *
     * @throws DatabaseUnavailable if the URL names no existing file, or the file can't be used
     */
    public static ConnectionPools openToRead(DatabaseAccess access) {
        SqliteFile file = SqliteFile.present(access);
        FileHold hold = FileHold.tryToRead(file.path()).orElseThrow(() -> FileHold.inUse(file.path()));
        return openToRead(file, hold, true);
    }

    /**
     * Likewise, also while another process has it open.
     *
     * @throws DatabaseUnavailable likewise
     */
    public static ConnectionPools openBesideToRead(DatabaseAccess access) {
        return openBesideToRead(SqliteFile.present(access));
    }

    private static ConnectionPools openBesideToRead(SqliteFile file) {
        return FileHold.tryToRead(file.path())
                .map(hold -> openToRead(file, hold, true))
                .orElseGet(() -> openToRead(file, () -> {}, false));
    }

    private static ConnectionPools openToRead(SqliteFile file, ConnectionPools.Hold hold, boolean alone) {
        HikariDataSource readers = null;
        try {
            readers = readers(file, alone);
            return new ConnectionPools(file.name(), readers, readers, hold);
        } catch (PoolInitializationException e) {
            throw refusal(file, e);
        } finally {
            if (readers == null) {
                hold.close();
            }
        }
    }

    /** Readers that create no files; they need only the file itself if no other process has it and there is no log. */
    private static HikariDataSource readers(SqliteFile file, boolean alone) {
        boolean whole = (alone || file.isClosed()) && file.isWhole();
        if (alone && !whole && !file.isInWritableFolder()) {
            throw new DatabaseUnavailable(file.name() + " can't be read where it is, because its last changes are"
                    + " in a log beside it; copy all its files to a folder that can be written.");
        }
        return pool(
                whole
                        ? "file:" + file.path().toUri().getRawPath() + "?immutable=1"
                        : file.path().toString(),
                "readers",
                2,
                reading());
    }

    /** @throws DatabaseUnavailable if the URL names no file that could be opened */
    public static String name(DatabaseAccess access) {
        return SqliteFile.of(access).name();
    }

    private static SQLiteConfig writing() {
        SQLiteConfig config = new SQLiteConfig();
        config.setTransactionMode(TransactionMode.IMMEDIATE);
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(SynchronousMode.FULL);
        config.enforceForeignKeys(true);
        config.setBusyTimeout(WAIT_MILLIS);
        config.setJournalSizeLimit(JOURNAL_BYTES);
        config.setCacheSize(-CACHE_KIB);
        // Overwrites what is deleted, such as the e-mail of whoever leaves, wherever its page is written anyway.
        config.setPragma(Pragma.SECURE_DELETE, "fast");
        // Inserts return what they are asked for; the driver would run another statement after each, for nobody.
        config.setGetGeneratedKeys(false);
        return config;
    }

    private static SQLiteConfig reading() {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        config.setCacheSize(-READER_CACHE_KIB);
        config.setBusyTimeout(WAIT_MILLIS);
        return config;
    }

    private static HikariDataSource pool(String file, String name, int size, SQLiteConfig sqlite) {
        requireLibrary();
        SQLiteDataSource source = new SQLiteDataSource(sqlite) {
            @Override
            public SQLiteConnection getConnection(@Nullable String user, @Nullable String password)
                    throws SQLException {
                return new CachingConnection(PREFIX + file, file, getConfig().toProperties());
            }
        };
        HikariConfig config = new HikariConfig();
        config.setPoolName(name);
        config.setDataSource(source);
        config.setReadOnly((sqlite.getOpenModeFlags() & SQLiteOpenMode.READONLY.flag) != 0);
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(WAIT_MILLIS);
        config.setMaxLifetime(0); // A file's connections don't go stale.
        return new HikariDataSource(config);
    }

    /** The driver unpacks SQLite's own library, and has the system load it from there. */
    private static void requireLibrary() {
        try {
            SQLiteJDBCLoader.initialize();
        } catch (Exception e) {
            String folder = System.getProperty("org.sqlite.tmpdir", System.getProperty("java.io.tmpdir"));
            throw new DatabaseUnavailable(
                    "SQLite can't be loaded from " + folder
                            + ", where a temporary file of it has to be written and run."
                            + " Name another folder: java -Dorg.sqlite.tmpdir=/path -jar madang.jar",
                    e);
        }
    }

    private static DatabaseUnavailable refusal(SqliteFile file, Exception e) {
        String reason = e.getCause() instanceof SQLException failure ? reason(failure) : "it can't be opened";
        return new DatabaseUnavailable(file.name() + " can't be used, because " + reason + ".", e);
    }

    /** Why a file can't be used, as the end of a sentence. */
    public static String reason(SQLException failure) {
        return switch (SQLiteErrorCode.getErrorCode(failure.getErrorCode())) {
            case SQLITE_NOTADB -> "it isn't a SQLite file";
            case SQLITE_CORRUPT -> "it is damaged";
            case SQLITE_READONLY, SQLITE_PERM -> "it can't be written";
            case SQLITE_BUSY, SQLITE_LOCKED -> "another program has locked it";
            case SQLITE_FULL -> "the disk is full";
            default -> "SQLite says: " + failure.getMessage();
        };
    }
}
