package dev.madang.persistence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Holds a database's file for one board, by a lock of the operating system on a file beside it: the system takes it back
 * however the process ends. The lock's file stays for ever; were it deleted, two processes could lock two files of the
 * same name.
 */
final class FileHold implements Pools.Hold {

    /** Within one process the system's lock can't be asked: closing the second channel would drop the first's lock. */
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private FileHold(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /**
     * @param file in its canonical form
     * @throws DatabaseUnavailable if it is held already, or the folder can't be written
     */
    static FileHold of(Path file) {
        return tryOf(file)
                .orElseThrow(() -> new DatabaseUnavailable("The database " + file + " is in use by another Madang."));
    }

    /**
     * @param file in its canonical form
     * @return empty if it is held already
     * @throws DatabaseUnavailable if the folder can't be written
     */
    static Optional<FileHold> tryOf(Path file) {
        if (!HELD_HERE.add(file)) {
            return Optional.empty();
        }
        Optional<FileHold> hold = Optional.empty();
        try {
            hold = lock(file);
            return hold;
        } finally {
            if (hold.isEmpty()) {
                HELD_HERE.remove(file);
            }
        }
    }

    private static Optional<FileHold> lock(Path file) {
        Path beside = file.resolveSibling(file.getFileName() + ".lock");
        try {
            FileChannel channel = FileChannel.open(beside, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                return Optional.empty();
            }
            return Optional.of(new FileHold(file, channel));
        } catch (IOException e) {
            throw new DatabaseUnavailable(
                    "The database " + file + " can't be opened, because " + beside + " can't be written.", e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            HELD_HERE.remove(file);
        }
    }
}
