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
import java.sql.SQLException;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConnection;

/**
 * Moves with each transaction that any process commits to a SQLite file, but for those of this process that change nothing
 * that everybody can see. At each commit, SQLite rewrites the header of its
 * write-ahead log's index, in memory that all processes share; reading it takes a thousandth of the time of
 * {@code pragma data_version}. The header is part of SQLite's documented file format.
 */
public final class FileRevision implements RevisionCounter {

    private static final int HEAD = 48;
    /** The offset of the number of transactions, and of the fields that follow it up to the page size. */
    private static final int TRANSACTIONS = 8;
    /** The offset of the header's checksum. */
    private static final int CHECKSUM = 40;

    private static final VarHandle LONGS = MethodHandles.byteBufferViewVarHandle(long[].class, ByteOrder.nativeOrder());

    private final DSLContext readers;
    private volatile Seen seen = new Seen(0, 0, 0);
    private volatile @Nullable Index index;

    /** Of the transaction under way, at its beginning. */
    private long changes;

    /** What was seen at the end of the transaction under way, if nobody will see what it wrote. */
    private @Nullable Seen stay;

    public FileRevision(DSLContext readers) {
        this.readers = readers;
    }

    private record Seen(long transactions, long checksum, long number) {}

    /** The channel stays open until all connections are closed: closing it releases SQLite's locks on the file. */
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

    /** Opened at the first use: commands never need it. */
    private Index index() {
        Index opened = index;
        return opened == null ? open() : opened;
    }

    private synchronized Index open() {
        Index opened = index;
        if (opened == null) {
            // A read creates the index if there is none.
            String file = readers.fetchSingle("select file from pragma_database_list where name = 'main'")
                    .get(0, String.class);
            readers.fetchValue("select count(*) from sqlite_schema");
            opened = map(Path.of(file + "-shm"));
            index = opened;
        }
        return opened;
    }

    /** A file system without shared memory has no write-ahead log: there every call counts as a change. */
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
    public void begin(Connection transaction) throws SQLException {
        changes = changes(transaction);
    }

    /** While a transaction has written, nobody else commits. */
    @Override
    public synchronized void end(Connection transaction, boolean changesPublic) throws SQLException {
        if (!changesPublic && changes(transaction) != changes) {
            current();
            stay = seen;
        }
    }

    /** How many rows the connection has changed so far. */
    private static long changes(Connection transaction) throws SQLException {
        return transaction.unwrap(SQLiteConnection.class).getDatabase().total_changes();
    }

    /** If the number of transactions is one more, then it was this one alone. A reader who has seen it first has moved on. */
    @Override
    public synchronized void committed() {
        Seen before = stay;
        ByteBuffer head = index().head();
        if (before == null || head == null) {
            return;
        }
        long transactions = (long) LONGS.getVolatile(head, TRANSACTIONS);
        long checksum = (long) LONGS.getVolatile(head, CHECKSUM);
        if (seen.equals(before) && count(transactions) == count(before.transactions()) + 1) {
            seen = new Seen(transactions, checksum, before.number());
        }
        stay = null;
    }

    /** The number of transactions alone, without the fields that follow it. */
    private static int count(long transactions) {
        return (int)
                (ByteOrder.nativeOrder() == ByteOrder.LITTLE_ENDIAN ? transactions : transactions >>> Integer.SIZE);
    }

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
