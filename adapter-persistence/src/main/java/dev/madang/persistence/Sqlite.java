package dev.madang.persistence;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteOpenMode;

/**
 * Opens SQLite files: one connection that writes, and some that can only read. SQLite lets one connection write at a
 * time anyway; where callers wait for it here, they wait in turn, and a transaction never fails because it began late.
 */
final class Sqlite {

    private static final Logger LOG = LoggerFactory.getLogger(Sqlite.class);

    private static final String PREFIX = Engine.SQLITE.prefix();

    private static final int WAIT_MILLIS = 5_000;

    private static final Duration GATHERING = Duration.ofMillis(10);

    /** Bulk loading is a third faster than with SQLite's 2 MiB, and no faster with more. */
    private static final int CACHE_KIB = 16 << 10;

    /** Readers who wait for a connection cost more than the connections. */
    private static final int READERS = 16;

    private static final int READER_CACHE_KIB = 1 << 10;

    private static final int JOURNAL_BYTES = 64 << 20;

    private Sqlite() {}

    /** @throws DatabaseUnavailable if the URL names no file, or one that can't be had */
    static Pools open(DatabaseAccess access) {
        Path file = toWrite(canonical(access.url()));
        if (Files.exists(file)) {
            requireBefore(file, Migrations::requireOwn);
        }
        FileHold hold = FileHold.of(file);
        warnIfForAll(file);
        return open(file, hold);
    }

    /**
     * Opens a file that is there for a few transactions; where another process has it, it is shared: SQLite itself lets one
     * write at a time.
     *
     * @throws DatabaseUnavailable likewise, if there is none, or it isn't a board of this version: then it isn't touched
     */
    static Pools openBeside(DatabaseAccess access) {
        Path file = toWrite(present(access));
        requireBefore(file, Migrations::requireCurrent);
        Optional<FileHold> hold = FileHold.tryOf(file);
        Pools pools = null;
        try (HikariDataSource readers = readers(file, hold.isPresent())) {
            requireCurrent(file, hold.isPresent(), readers);
            pools = open(file, hold.<Pools.Hold>map(own -> own).orElse(() -> {}));
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

        void check(Engine engine, String name, DataSource database);
    }

    /** Looks into a file that no board has had yet: a lock beside it, or another journal, would be a trace in others' files. */
    private static void requireBefore(Path file, Requirement requirement) {
        if (FileHold.wasHeld(file)) {
            return;
        }
        try (Pools pools = openBesideToRead(file)) {
            requirement.check(Engine.SQLITE, pools.name(), pools.readers());
        }
    }

    private static void requireCurrent(Path file, boolean alone, HikariDataSource readers) {
        if (!alone && !Migrations.isCurrent(Engine.SQLITE, readers)) {
            throw new DatabaseUnavailable("The database " + file + " is in use by another version of Madang.");
        }
        Migrations.requireCurrent(Engine.SQLITE, name(file), readers);
    }

    private static Pools open(Path file, Pools.Hold hold) {
        HikariDataSource writer = null;
        HikariDataSource readers = null;
        try {
            writer = pool(file.toString(), "writer", 1, writing());
            readers = pool(file.toString(), "readers", READERS, reading());
            return new Pools(name(file), writer, readers, hold);
        } catch (PoolInitializationException e) {
            throw refusal(file, e);
        } finally {
            if (readers == null) {
                closeAll(writer, hold);
            }
        }
    }

    private static void warnIfForAll(Path file) {
        Stream.of("", "-wal", "-shm")
                .map(end -> file.resolveSibling(file.getFileName() + end))
                .filter(OwnFile::isForAll)
                .findFirst()
                .ifPresent(open -> LOG.warn(
                        "Every user of this machine can read {}, which has members' e-mails and passwords' hashes;"
                                + " chmod 600 it",
                        open));
    }

    static TransactionExecutor executor(Supplier<WriteTransaction> begin) {
        return new GroupCommit(begin, Duration.ofMillis(WAIT_MILLIS), GATHERING);
    }

    /**
     * Opens a file that stays as it is, with connections that can only read in the place of the writer too.
     *
     * @throws DatabaseUnavailable if the URL names no file that is there, or one that can't be had
     */
    static Pools openToRead(DatabaseAccess access) {
        Path file = present(access);
        return openToRead(file, FileHold.tryToRead(file).orElseThrow(() -> FileHold.inUse(file)), true);
    }

    /**
     * Likewise, also while another process has it.
     *
     * @throws DatabaseUnavailable likewise
     */
    static Pools openBesideToRead(DatabaseAccess access) {
        return openBesideToRead(present(access));
    }

    private static Pools openBesideToRead(Path file) {
        return FileHold.tryToRead(file)
                .map(hold -> openToRead(file, hold, true))
                .orElseGet(() -> openToRead(file, () -> {}, false));
    }

    private static Pools openToRead(Path file, Pools.Hold hold, boolean alone) {
        HikariDataSource readers = null;
        try {
            readers = readers(file, alone);
            return new Pools(name(file), readers, readers, hold);
        } catch (PoolInitializationException e) {
            throw refusal(file, e);
        } finally {
            if (readers == null) {
                hold.close();
            }
        }
    }

    /**
     * Connections that leave nothing behind, and need nothing but to read the file, where nobody else has it and all that was
     * written is in it.
     */
    private static HikariDataSource readers(Path file, boolean alone) {
        boolean whole = alone && Stream.of("-wal", "-journal").noneMatch(end -> hasContent(file, end));
        if (alone && !whole && !Files.isWritable(Objects.requireNonNull(file.getParent()))) {
            throw new DatabaseUnavailable(
                    "The database " + file + " can't be read where it is, because its last changes are"
                            + " in a log beside it; copy all its files to a folder that can be written.");
        }
        return pool(
                whole ? "file:" + file.toUri().getRawPath() + "?immutable=1" : file.toString(),
                "readers",
                2,
                reading());
    }

    private static boolean hasContent(Path file, String end) {
        return file.resolveSibling(file.getFileName() + end).toFile().length() > 0;
    }

    /** @throws DatabaseUnavailable if the URL names no file that could be opened */
    static String name(DatabaseAccess access) {
        return name(canonical(access.url()));
    }

    private static String name(Path file) {
        return "The database " + file;
    }

    private static void closeAll(@Nullable HikariDataSource writer, Pools.Hold hold) {
        try (hold) {
            if (writer != null) {
                writer.close();
            }
        }
    }

    private static Path present(DatabaseAccess access) {
        Path named = named(access.url());
        boolean isMissing = !Files.isDirectory(Objects.requireNonNull(named.getParent()));
        Path file = isMissing ? named : canonical(named);
        if (isMissing || !Files.exists(file)) {
            throw new NoBoard("There is no database " + file + ".");
        }
        if (!Files.isReadable(file)) {
            throw new DatabaseUnavailable("The database " + file + " can't be used, because it can't be read.");
        }
        return file;
    }

    private static Path toWrite(Path file) {
        if (Files.exists(file) && !Files.isWritable(file)) {
            throw new DatabaseUnavailable("The database " + file + " can't be used, because it can't be written.");
        }
        return file;
    }

    private static Path named(String url) {
        String name = url.substring(PREFIX.length());
        if (name.isEmpty() || name.startsWith(":") || name.startsWith("file:") || name.contains("?")) {
            throw new DatabaseUnavailable(
                    "The database's URL must name a file, as jdbc:sqlite:madang.db does, and this one doesn't: " + url);
        }
        return path(name).toAbsolutePath().normalize();
    }

    private static Path canonical(String url) {
        return canonical(named(url));
    }

    /** One path however it was spelt, so that one file has one lock. */
    private static Path canonical(Path file) {
        try {
            return Files.exists(file, LinkOption.NOFOLLOW_LINKS) ? existing(file) : inFolder(file);
        } catch (IOException e) {
            throw new DatabaseUnavailable("The database " + file + " can't be opened.", e);
        }
    }

    private static Path path(String name) {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw new DatabaseUnavailable(
                    "The database " + name + " can't be opened, because no file can have that name here; where it"
                            + " has letters that the locale doesn't know, start Madang with LC_ALL=C.UTF-8.",
                    e);
        }
    }

    private static Path existing(Path file) throws IOException {
        if (!Files.exists(file)) {
            throw new DatabaseUnavailable(
                    "The database " + file + " can't be opened, because it is a link to nothing.");
        }
        Path real = file.toRealPath();
        if (!Files.isRegularFile(real)) {
            throw new DatabaseUnavailable("The database " + real + " can't be opened, because it isn't a file.");
        }
        return real;
    }

    private static Path inFolder(Path file) throws IOException {
        Path folder = file.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new DatabaseUnavailable(
                    "The database " + file + " can't be created, because there is no folder " + folder + ".");
        }
        return folder.toRealPath().resolve(file.getFileName());
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

    private static DatabaseUnavailable refusal(Path file, Exception e) {
        String reason = e.getCause() instanceof SQLException failure ? reason(failure) : "it can't be opened";
        return new DatabaseUnavailable("The database " + file + " can't be used, because " + reason + ".", e);
    }

    /** What stands in the way of using a file, as the end of a sentence. */
    static String reason(SQLException failure) {
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
