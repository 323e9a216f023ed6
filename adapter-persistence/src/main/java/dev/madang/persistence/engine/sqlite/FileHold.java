package dev.madang.persistence.engine.sqlite;

import dev.madang.persistence.DatabaseUnavailable;
import dev.madang.persistence.OwnFile;
import dev.madang.persistence.transaction.ConnectionPools;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Reserves a database's file for one process, by an operating system's lock on a file beside it, which ends with the process.
 * The lock's file is never deleted: otherwise two processes could lock two files of the same name. A process that uses the
 * database by another name, a hard link, is detected by SQLite's own locks.
 */
final class FileHold implements ConnectionPools.Hold {

    /**
     * Paths and file keys. Within one process the operating system's locks can't be checked: closing a second channel
     * would release the first one's lock.
     */
    private static final Set<Object> HELD_HERE = ConcurrentHashMap.newKeySet();

    private static final Duration A_MOMENT = Duration.ofSeconds(1);

    /** Less than this, and the next transactions find the disk full. */
    private static final long MIN_ROOM = 1 << 20;

    private final Path file;
    private final Set<Object> keys;
    private final @Nullable FileChannel channel;

    /** Identifies the log beside the file, once there is one: as long as the file is open, nobody but another program removes it. */
    private volatile @Nullable Object log;

    private FileHold(Path file, Set<Object> keys, @Nullable FileChannel channel) {
        this.file = file;
        this.keys = keys;
        this.channel = channel;
    }

    /**
     * Creates the file, too, if there is none.
     *
     * @param file in its canonical form
     * @throws DatabaseUnavailable if it is reserved already, or the folder can't be written
     */
    static FileHold of(Path file) {
        return tryOf(file).orElseThrow(() -> inUse(file));
    }

    /** Or maybe: where the lock's file can't be read, nobody can tell. */
    static DatabaseUnavailable inUse(Path file) {
        Path lock = lockOf(file);
        if (Files.exists(lock) && !Files.isReadable(lock)) {
            return new DatabaseUnavailable("The database " + file + " can't be opened, because nobody can tell"
                    + " whether it is in use: " + lock + " can't be read.");
        }
        return new DatabaseUnavailable("The database " + file + " is in use by another Madang.");
    }

    /**
     * Likewise.
     *
     * @return empty if it is reserved already
     * @throws DatabaseUnavailable if the folder can't be written
     */
    static Optional<FileHold> tryOf(Path file) {
        return tryOf(file, FileHold::lockToWrite);
    }

    /**
     * Likewise for reading only: creates nothing, and locks nothing if no process has ever reserved the file.
     *
     * @return empty if it is reserved already
     */
    static Optional<FileHold> tryToRead(Path file) {
        return tryOf(file, FileHold::lockToRead);
    }

    private interface Locking {

        /** Empty if another process has reserved the file. */
        Optional<FileHold> lock(Path file, Set<Object> keys) throws IOException;
    }

    private static Optional<FileHold> tryOf(Path file, Locking locking) {
        Set<Object> keys = new HashSet<>();
        Optional<FileHold> hold = Optional.empty();
        try {
            if (hold(file, keys)) {
                requireOneName(file, keys);
                hold = locking.lock(file, keys);
            }
            return hold;
        } catch (IOException e) {
            throw new DatabaseUnavailable(
                    "The database " + file + " can't be opened, because " + lockOf(file) + " can't be written.", e);
        } finally {
            if (hold.isEmpty()) {
                HELD_HERE.removeAll(keys);
            }
        }
    }

    /** A command that went on beside a process with another name of the file would keep a log of its own, and break the file. */
    private static void requireOneName(Path file, Set<Object> keys) throws IOException {
        if (!hold(keyOf(file), keys) || isHeldByAnotherName(file)) {
            throw inUse(file);
        }
    }

    private static boolean hold(@Nullable Object key, Set<Object> keys) {
        if (key == null || keys.contains(key)) {
            return true;
        }
        return HELD_HERE.add(key) && keys.add(key);
    }

    /** Identifies the file by any name; null if there is no file, or the file system has no keys. */
    private static @Nullable Object keyOf(Path file) throws IOException {
        return Files.exists(file)
                ? Files.readAttributes(file, BasicFileAttributes.class).fileKey()
                : null;
    }

    /** Whether a process has ever reserved the file for writing. */
    static boolean wasHeld(Path file) {
        return Files.exists(lockOf(file));
    }

    private static Path lockOf(Path file) {
        return file.resolveSibling(file.getFileName() + ".lock");
    }

    private static Optional<FileHold> lockToWrite(Path file, Set<Object> keys) throws IOException {
        Path folder = Objects.requireNonNull(file.getParent());
        Path lock = lockOf(file);
        OwnFile.make(lock, Files.exists(file) ? file : folder);
        FileChannel channel = locked(lock, false);
        if (channel == null) {
            return Optional.empty();
        }
        OwnFile.make(file, folder);
        hold(keyOf(file), keys);
        return Optional.of(new FileHold(file, keys, channel));
    }

    private static Optional<FileHold> lockToRead(Path file, Set<Object> keys) throws IOException {
        Path lock = lockOf(file);
        if (!Files.exists(lock)) {
            return Optional.of(new FileHold(file, keys, null));
        }
        FileChannel channel = Files.isReadable(lock) ? locked(lock, true) : null;
        return Optional.ofNullable(channel).map(shared -> new FileHold(file, keys, shared));
    }

    /** Null if another process has locked it. */
    private static @Nullable FileChannel locked(Path lock, boolean shared) throws IOException {
        OpenOption option = shared ? StandardOpenOption.READ : StandardOpenOption.WRITE;
        FileChannel channel = FileChannel.open(lock, option);
        if (channel.tryLock(0, Long.MAX_VALUE, shared) == null) {
            channel.close();
            return null;
        }
        return channel;
    }

    /**
     * A process with the file open in SQLite has locks on it, and on the log's index beside the name that it used. Any program
     * that is just opening or closing the file has only the former, for a moment.
     */
    private static boolean isHeldByAnotherName(Path file) throws IOException {
        long end = System.nanoTime() + A_MOMENT.toNanos();
        boolean held = isOpenWithoutIndex(file);
        while (held && System.nanoTime() < end) {
            LockSupport.parkNanos(A_MOMENT.toNanos() / 50);
            held = isOpenWithoutIndex(file);
        }
        return held;
    }

    private static boolean isOpenWithoutIndex(Path file) throws IOException {
        Path index = file.resolveSibling(file.getFileName() + "-shm");
        return isLocked(file, 0x4000_0002L, 510) && !isLocked(index, 128, 1);
    }

    /** Must not be called while this process has the file open in SQLite: that would release SQLite's locks. */
    private static boolean isLocked(Path file, long position, long size) throws IOException {
        if (!Files.isWritable(file)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock(position, size, false)) {
            return lock == null;
        }
    }

    /** Whether the file, or the log beside it, was deleted or replaced, so that writes to it would be lost. */
    @Override
    public boolean isLost() {
        try {
            Object key = keyOf(file);
            return !(key == null ? Files.exists(file) : keys.contains(key)) || isLogLost();
        } catch (IOException e) {
            return true;
        }
    }

    private boolean isLogLost() throws IOException {
        Object now = keyOf(file.resolveSibling(file.getFileName() + "-wal"));
        Object before = log;
        if (before == null) {
            log = now;
        }
        return before != null && !before.equals(now);
    }

    @Override
    public boolean hasRoom() {
        try {
            return Files.getFileStore(file).getUsableSpace() >= MIN_ROOM;
        } catch (IOException e) {
            return true;
        }
    }

    @Override
    public void close() {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            HELD_HERE.removeAll(keys);
        }
    }
}
