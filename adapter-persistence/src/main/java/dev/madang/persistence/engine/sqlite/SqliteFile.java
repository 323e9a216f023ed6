package dev.madang.persistence.engine.sqlite;

import dev.madang.persistence.DatabaseAccess;
import dev.madang.persistence.DatabaseUnavailable;
import dev.madang.persistence.NoBoard;
import dev.madang.persistence.OwnFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The file that a URL names, as one canonical path however it is spelt: one file has one lock. */
record SqliteFile(Path path) {

    static final String PREFIX = "jdbc:sqlite:";

    private static final Logger LOG = LoggerFactory.getLogger(SqliteFile.class);

    /** @throws DatabaseUnavailable if the URL names no file that could be opened */
    static SqliteFile of(DatabaseAccess access) {
        return new SqliteFile(canonical(named(access.url())));
    }

    /**
     * @throws NoBoard if there is no file
     * @throws DatabaseUnavailable if it can't be read
     */
    static SqliteFile present(DatabaseAccess access) {
        Path named = named(access.url());
        boolean isMissing = !Files.isDirectory(Objects.requireNonNull(named.getParent()));
        Path file = isMissing ? named : canonical(named);
        if (isMissing || !Files.exists(file)) {
            throw new NoBoard("There is no database " + file + ".");
        }
        if (!Files.isReadable(file)) {
            throw new DatabaseUnavailable("The database " + file + " can't be used, because it can't be read.");
        }
        return new SqliteFile(file);
    }

    /** @throws DatabaseUnavailable if it is there and can't be written */
    SqliteFile toWrite() {
        if (exists() && !Files.isWritable(path)) {
            throw new DatabaseUnavailable("The database " + path + " can't be used, because it can't be written.");
        }
        if (exists() && links() > 1) {
            throw new DatabaseUnavailable("The database " + path + " can't be used, because it is the same file as"
                    + " another one, by a hard link, and what is in a log beside the other name would be lost; delete"
                    + " the name that isn't needed, or make a copy of it.");
        }
        return this;
    }

    /** How many names the file has, as far as the file system tells. */
    private int links() {
        try {
            return path.getFileSystem().supportedFileAttributeViews().contains("unix")
                    ? (int) Files.getAttribute(path, "unix:nlink")
                    : 1;
        } catch (IOException e) {
            return 1;
        }
    }

    /** Whether no process that writes can have it open now: each has a log beside it. */
    boolean isClosed() {
        return !Files.exists(beside("-wal"));
    }

    boolean exists() {
        return Files.exists(path);
    }

    /** Whether all that was written is in this file, and none of it in a log beside it. */
    boolean isWhole() {
        return Stream.of("-wal", "-journal")
                .noneMatch(end -> beside(end).toFile().length() > 0);
    }

    boolean isInWritableFolder() {
        return Files.isWritable(Objects.requireNonNull(path.getParent()));
    }

    void warnIfForAll() {
        Stream.of("", "-wal", "-shm")
                .map(this::beside)
                .filter(OwnFile::isForAll)
                .findFirst()
                .ifPresent(open -> LOG.warn(
                        "Every user of this machine can read {}, which has members' e-mails and passwords' hashes;"
                                + " chmod 600 it",
                        open));
    }

    private Path beside(String end) {
        return path.resolveSibling(path.getFileName() + end);
    }

    /** The start of a sentence about the database. */
    String name() {
        return "The database " + path;
    }

    private static Path named(String url) {
        String name = url.substring(PREFIX.length());
        if (name.isEmpty() || name.startsWith(":") || name.startsWith("file:") || name.contains("?")) {
            throw new DatabaseUnavailable(
                    "The database's URL must name a file, as jdbc:sqlite:madang.db does, and this one doesn't: " + url);
        }
        return path(name).toAbsolutePath().normalize();
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

    private static Path canonical(Path file) {
        try {
            return Files.exists(file, LinkOption.NOFOLLOW_LINKS) ? existing(file) : inFolder(file);
        } catch (IOException e) {
            throw new DatabaseUnavailable("The database " + file + " can't be opened.", e);
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
}
