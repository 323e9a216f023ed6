package dev.madang.persistence.engine.sqlite;

import dev.madang.domain.Refusal;
import dev.madang.persistence.transaction.WriteTransaction;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Queued work of one caller within a group's transaction. Its outcome is valid once that is committed; handing it to the caller
 * allocates no memory.
 */
final class PendingWrite<T> {

    private final Function<WriteTransaction, T> work;
    private final CountDownLatch answered = new CountDownLatch(1);
    private @Nullable T result;
    private @Nullable Throwable failure;

    PendingWrite(Function<WriteTransaction, T> work) {
        this.work = work;
    }

    /** Runs the work; if it fails, its writes remain in the transaction. */
    void run(WriteTransaction transaction) {
        try {
            result = work.apply(transaction);
        } catch (Throwable thrown) {
            failure = thrown;
        }
    }

    /**
     * Runs the work; if it fails, its writes are undone.
     *
     * @throws SQLException if the transaction was lost
     * @throws Refusal likewise, and that is what refused the work: a full disk has SQLite undo all of it
     */
    void runWithinSavepoint(WriteTransaction transaction) throws SQLException {
        Connection connection = transaction.connection();
        Savepoint before = connection.setSavepoint();
        run(transaction);
        if (failure != null) {
            rollBack(connection, before, failure);
        }
        connection.releaseSavepoint(before);
    }

    private static void rollBack(Connection connection, Savepoint before, Throwable failure) throws SQLException {
        try {
            connection.rollback(before);
        } catch (SQLException e) {
            if (failure instanceof Refusal refusal) {
                throw refusal;
            }
            e.addSuppressed(failure);
            throw e;
        }
    }

    /** What the work threw; null if it returned. */
    @Nullable
    Throwable failure() {
        return failure;
    }

    /** Whether the board has refused the work, and not the database, which may have undone the whole transaction. */
    boolean isRefused() {
        return failure instanceof Refusal refusal && refusal.kind() != Refusal.Kind.UNAVAILABLE;
    }

    /** Hands the outcome to the caller. */
    void acknowledge() {
        answered.countDown();
    }

    /** Hands a failure to the caller in the place of the outcome. */
    void fail(Throwable lost) {
        failure = lost;
        answered.countDown();
    }

    /**
     * Waits for the outcome, without limit once the work has begun.
     *
     * @param withdraw takes the work out of the queue; false if it has begun
     * @throws Refusal {@code unavailable} if the work was withdrawn, because it was queued for too long or the thread was
     *     interrupted; else what the work threw
     */
    T await(Duration patience, BooleanSupplier withdraw) {
        boolean interrupted = false;
        long nanos = patience.toNanos();
        try {
            while (true) {
                try {
                    if (answered.await(nanos, TimeUnit.NANOSECONDS)) {
                        return outcome();
                    }
                    nanos = Long.MAX_VALUE;
                } catch (InterruptedException e) {
                    interrupted = true;
                }
                if (withdraw.getAsBoolean()) {
                    throw Refusal.unavailable();
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @SuppressWarnings("NullAway") // What the work returned, which may be null, as its type has it.
    private T outcome() {
        if (failure != null) {
            throw PendingWrite.<RuntimeException>unchecked(failure);
        }
        return result;
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // Work throws nothing that must be declared.
    private static <E extends Throwable> E unchecked(@Nullable Throwable failure) throws E {
        throw (E) failure;
    }
}
