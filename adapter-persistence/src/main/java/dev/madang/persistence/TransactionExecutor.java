package dev.madang.persistence;

import java.sql.Connection;
import java.util.function.Function;

/** Gives work a connection that is in a transaction, and keeps what the work wrote, durably, or nothing. */
interface TransactionExecutor extends AutoCloseable {

    /**
     * @return what the work returns
     * @throws Conflict if another transaction was in the way; the work may be run again
     * @throws dev.madang.domain.Refusal {@code unavailable} if none could be begun in time; else what the work throws
     */
    <T> T execute(Function<Connection, T> work);

    /** Ends what was begun. */
    @Override
    default void close() {}
}
