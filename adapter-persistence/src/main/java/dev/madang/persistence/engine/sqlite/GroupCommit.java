package dev.madang.persistence.engine.sqlite;

import dev.madang.domain.Refusal;
import dev.madang.persistence.transaction.TransactionExecutor;
import dev.madang.persistence.transaction.WriteTransaction;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteConnection;
import org.sqlite.core.DB;

/**
 * Runs queued work on a thread of its own, and commits once for all that was queued meanwhile: a commit waits for the disk.
 * Work fails alone: if it had written before it failed, the rest of its group runs again without it. No caller gets a result
 * before the commit.
 */
final class GroupCommit implements TransactionExecutor {

    static final int MAX_WAITING = 256;

    private static final Logger LOG = LoggerFactory.getLogger(GroupCommit.class);
    private static final int MAX_TOGETHER = 64;
    private static final Duration CLOSING = Duration.ofSeconds(10);

    private final Supplier<WriteTransaction> begin;
    private final Duration patience;
    private final Duration gathering;
    private final BlockingQueue<Runnable> waiting = new ArrayBlockingQueue<>(MAX_WAITING);

    /** Used by the writer's thread only; never grows beyond its capacity. */
    private final List<PendingWrite<?>> begun = new ArrayList<>(MAX_TOGETHER);

    private final ThreadPoolExecutor writer =
            new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, waiting, GroupCommit::thread);

    /**
     * @param patience how long work may be queued
     * @param gathering how long a group may take on more work: its first caller waits for its last
     */
    GroupCommit(Supplier<WriteTransaction> begin, Duration patience, Duration gathering) {
        this.begin = begin;
        this.patience = patience;
        this.gathering = gathering;
    }

    private static Thread thread(Runnable loop) {
        Thread thread = new Thread(loop, "writer");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public <T> T execute(Function<WriteTransaction, T> work) {
        Waiting<T> entry = new Waiting<>(this, new PendingWrite<>(work));
        if (Thread.currentThread().isInterrupted()) {
            throw Refusal.unavailable();
        }
        try {
            writer.execute(entry);
        } catch (RejectedExecutionException fullOrClosed) {
            throw Refusal.unavailable();
        }
        return entry.unit.await(patience, () -> writer.remove(entry));
    }

    private record Waiting<T>(GroupCommit group, PendingWrite<T> unit) implements Runnable {
        @Override
        public void run() {
            group.commitWithOthers(unit);
        }
    }

    /** Answers all callers of the group even when memory has run out: nothing here allocates any. */
    private void commitWithOthers(PendingWrite<?> first) {
        begun.add(first);
        try {
            commit(begun);
            for (int i = 0; i < begun.size(); i++) {
                begun.get(i).acknowledge();
            }
        } catch (Throwable failure) {
            for (int i = 0; i < begun.size(); i++) {
                begun.get(i).fail(failure);
            }
        } finally {
            begun.clear();
        }
    }

    private void commit(List<PendingWrite<?>> begun) {
        boolean whole = commit(begun, transaction -> run(begun, transaction));
        if (!whole) {
            List<PendingWrite<?>> others =
                    begun.stream().filter(unit -> unit.failure() == null).toList();
            if (!others.isEmpty()) {
                commit(others, transaction -> runAgain(others, transaction));
            }
        }
    }

    private interface Batch {

        /** @return whether the transaction may be committed as it is now */
        boolean run(WriteTransaction transaction) throws SQLException;
    }

    /** @return false if failed work has written something, so that nothing was committed */
    private boolean commit(List<PendingWrite<?>> units, Batch batch) {
        WriteTransaction transaction = begin.get();
        boolean whole;
        try {
            whole = batch.run(transaction);
        } catch (SQLException lost) {
            throw transaction.lost(lost);
        } catch (Throwable failure) {
            transaction.rollBack(failure);
            throw failure;
        }
        if (whole && units.stream().anyMatch(unit -> unit.failure() == null)) {
            transaction.commit();
        } else {
            units.stream()
                    .map(PendingWrite::failure)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .ifPresent(transaction::rollBack);
        }
        return whole;
    }

    /** Runs the first, and then all that is queued. Savepoints in between would take a sixth of the time. */
    private boolean run(List<PendingWrite<?>> begun, WriteTransaction transaction) throws SQLException {
        long start = System.nanoTime();
        for (PendingWrite<?> unit = begun.get(0); unit != null; unit = next(begun, start)) {
            if (!run(unit, transaction)) {
                return false;
            }
        }
        return true;
    }

    private static boolean run(PendingWrite<?> unit, WriteTransaction transaction) throws SQLException {
        DB database = transaction.connection().unwrap(SQLiteConnection.class).getDatabase();
        long before = database.total_changes();
        unit.run(transaction);
        return unit.failure() == null || (unit.isRefused() && database.total_changes() == before);
    }

    /** For the rest of a group in which work failed after it had written. */
    private static boolean runAgain(List<PendingWrite<?>> units, WriteTransaction transaction) throws SQLException {
        transaction.changePublic(); // What is undone may have been counted as written.
        for (PendingWrite<?> unit : units) {
            unit.runWithinSavepoint(transaction);
        }
        return true;
    }

    private @Nullable PendingWrite<?> next(List<PendingWrite<?>> begun, long start) {
        boolean enough = begun.size() == MAX_TOGETHER || System.nanoTime() - start > gathering.toNanos();
        if (enough || !(waiting.poll() instanceof Waiting<?> next)) {
            return null;
        }
        begun.add(next.unit);
        return next.unit;
    }

    /** Finishes queued work, and refuses more. */
    @Override
    public void close() {
        writer.shutdown();
        try {
            if (!writer.awaitTermination(CLOSING.toSeconds(), TimeUnit.SECONDS)) {
                LOG.warn("A transaction is still running after {} s; it is rolled back", CLOSING.toSeconds());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
