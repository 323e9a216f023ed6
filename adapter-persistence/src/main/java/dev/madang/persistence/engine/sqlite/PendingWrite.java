package dev.madang.persistence.engine.sqlite;

import dev.madang.domain.Refusal;
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
 * Work within a transaction that isn't its alone, with an outcome that holds only once the transaction is committed. To hand it
 * to the caller takes no memory.
 */
final class PendingWrite<T> {

    private final Function<Connection, T> work;
    private final CountDownLatch answered = new CountDownLatch(1);
    private @Nullable T result;
    private @Nullable Throwable failure;

    PendingWrite(Function<Connection, T> work) {
        this.work = work;
    }

    /** Runs the work, which may leave something behind if it fails. */
    void run(Connection connection) {
        try {
            result = work.apply(connection);
        } catch (Throwable thrown) {
            failure = thrown;
        }
    }

    /**
     * Runs the work, which leaves nothing behind if it fails.
     *
     * @throws SQLException if the transaction was lost
     */
    void runWithinSavepoint(Connection connection) throws SQLException {
        Savepoint before = connection.setSavepoint();
        run(connection);
        if (failure != null) {
            rollBack(connection, before, failure);
        }
        connection.releaseSavepoint(before);
    }

    private static void rollBack(Connection connection, Savepoint before, Throwable failure) throws SQLException {
        try {
            connection.rollback(before);
        } catch (SQLException e) {
            e.addSuppressed(failure);
            throw e;
        }
    }

    /** What the work threw; null if it returned. */
    @Nullable
    Throwable failure() {
        return failure;
    }

    /** Lets the caller have what came of the work. */
    void acknowledge() {
        answered.countDown();
    }

    /** Lets the caller have this, whatever came of the work. */
    void fail(Throwable lost) {
        failure = lost;
        answered.countDown();
    }

    /**
     * Waits for the outcome, for ever once the work was begun.
     *
     * @param withdraw sees to it that the work isn't begun any more; false if it was begun
     * @throws Refusal {@code unavailable} if the work was withdrawn, because its turn didn't come in time or the thread was
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
