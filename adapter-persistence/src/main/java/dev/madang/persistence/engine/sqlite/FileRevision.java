package dev.madang.persistence.engine.sqlite;

import dev.madang.persistence.transaction.RevisionCounter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * For a SQLite file: moves with each transaction that any process commits to it. SQLite writes the head of its write-ahead
 * log's index anew at the end of each, in memory that all processes share; to look at it takes a thousandth of the time in
 * which SQLite answers {@code pragma data_version}. How the head is made is part of SQLite's file format.
 */
public final class FileRevision implements RevisionCounter {

    private static final int HEAD = 48;
    /** Where the head has how many transactions there were, and what follows up to the size of a page. */
    private static final int TRANSACTIONS = 8;
    /** Where it has its checksum. */
    private static final int CHECKSUM = 40;

    private static final VarHandle LONGS = MethodHandles.byteBufferViewVarHandle(long[].class, ByteOrder.nativeOrder());

    private final DSLContext readers;
    private volatile Seen seen = new Seen(0, 0, 0);
    private volatile @Nullable Index index;

    public FileRevision(DSLContext readers) {
        this.readers = readers;
    }

    private record Seen(long transactions, long checksum, long number) {}

    /** The channel stays open as long as there are connections: to close it would drop SQLite's locks on the file. */
    private record Index(
            @Nullable FileChannel channel, @Nullable ByteBuffer head) {

        static final Index NONE = new Index(null, null);
    }

    @Override
    public long current() {
        ByteBuffer head = index().head();
        if (head == null) {
            return next(0, 0);
        }
        long transactions = (long) LONGS.getVolatile(head, TRANSACTIONS);
        long checksum = (long) LONGS.getVolatile(head, CHECKSUM);
        Seen last = seen;
        return last.transactions() == transactions && last.checksum() == checksum
                ? last.number()
                : next(transactions, checksum);
    }

    private synchronized long next(long transactions, long checksum) {
        long number = seen.number() + 1;
        seen = new Seen(transactions, checksum, number);
        return number;
    }

    /** Only once it is asked for: commands never do. */
    private Index index() {
        Index opened = index;
        return opened == null ? open() : opened;
    }

    private synchronized Index open() {
        Index opened = index;
        if (opened == null) {
            // Whoever reads has the index made, if there was none.
            String file = readers.fetchSingle("select file from pragma_database_list where name = 'main'")
                    .get(0, String.class);
            readers.fetchValue("select count(*) from sqlite_schema");
            opened = map(Path.of(file + "-shm"));
            index = opened;
        }
        return opened;
    }

    /** A file system that can't share memory has no write-ahead log: there anything may have changed at any time. */
    private static Index map(Path file) {
        if (!Files.exists(file)) {
            return Index.NONE;
        }
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
            return new Index(channel, channel.map(FileChannel.MapMode.READ_ONLY, 0, HEAD));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void move(Connection transaction) {}

    @Override
    public void moved() {}

    @Override
    public void close() {
        Index opened = index;
        if (opened != null && opened.channel() != null) {
            try {
                opened.channel().close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
