package dev.madang.persistence.transaction;

import dev.madang.persistence.sql.RetryableConflict;
import java.util.function.Function;

/** Runs work in a transaction: all that it wrote is durable on return, or nothing of it. */
public interface TransactionExecutor extends AutoCloseable {

    /**
     * @return what the work returns
     * @throws RetryableConflict if the transaction conflicts with another one; the work may be run again
     * @throws dev.madang.domain.Refusal {@code unavailable} if no transaction could begin in time; else what the work throws
     */
    <T> T execute(Function<WriteTransaction, T> work);

    /** Waits for transactions under way. */
    @Override
    default void close() {}
}
