package dev.madang.persistence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
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
        if (!HELD_HERE.add(file)) {
            throw inUse(file);
        }
        FileHold hold = null;
        try {
            hold = lock(file);
            return hold;
        } finally {
            if (hold == null) {
                HELD_HERE.remove(file);
            }
        }
    }

    private static FileHold lock(Path file) {
        Path beside = file.resolveSibling(file.getFileName() + ".lock");
        try {
            FileChannel channel = FileChannel.open(beside, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                throw inUse(file);
            }
            return new FileHold(file, channel);
        } catch (IOException e) {
            throw new DatabaseUnavailable(
                    "The database " + file + " can't be opened, because " + beside + " can't be written.", e);
        }
    }

    private static DatabaseUnavailable inUse(Path file) {
        return new DatabaseUnavailable("The database " + file + " is in use by another Madang.");
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
