package dev.madang.persistence.transaction;

import java.util.function.Function;
import java.util.function.Supplier;

/** Runs each transaction on its caller's thread, as many at once as there are writing connections. */
public final class ConcurrentTransactions implements TransactionExecutor {

    private final Supplier<WriteTransaction> begin;

    public ConcurrentTransactions(Supplier<WriteTransaction> begin) {
        this.begin = begin;
    }

    @Override
    public <T> T execute(Function<WriteTransaction, T> work) {
        WriteTransaction transaction = begin.get();
        T result;
        try {
            result = work.apply(transaction);
        } catch (Throwable failure) {
            transaction.rollBack(failure);
            throw failure;
        }
        transaction.commit();
        return result;
    }
}
