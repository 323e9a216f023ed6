package dev.madang.persistence;

import java.sql.Connection;
import java.util.function.Function;
import java.util.function.Supplier;

/** Runs as many transactions at the same time as there are writing connections, each on its caller's thread. */
final class ConcurrentTransactions implements TransactionExecutor {

    private final Supplier<WriteTransaction> begin;

    ConcurrentTransactions(Supplier<WriteTransaction> begin) {
        this.begin = begin;
    }

    @Override
    public <T> T execute(Function<Connection, T> work) {
        WriteTransaction transaction = begin.get();
        T result;
        try {
            result = work.apply(transaction.connection());
        } catch (Throwable failure) {
            transaction.rollBack(failure);
            throw failure;
        }
        transaction.commit();
        return result;
    }
}
