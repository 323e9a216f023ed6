package dev.madang.application.contract;

import dev.madang.application.Transactions;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Transactions of one who is met by another: the other begins when the first has done its work, and the first commits when
 * the other waits for it, or is done.
 */
final class Meeting<T> implements Transactions {

    private static final long PAUSE = 100_000;

    private final Transactions transactions;
    private final Predicate<Thread> waits;
    private final FutureTask<T> other;
    private final Thread thread;
    private int unmet;

    /** @param waits whether a thread's transaction waits for another */
    Meeting(Transactions transactions, Predicate<Thread> waits, Supplier<T> other) {
        this.transactions = transactions;
        this.waits = waits;
        this.other = new FutureTask<>(other::get);
        this.thread = new Thread(this.other, "the other");
    }

    /** @param transactions that nobody meets, before the one that the other does */
    Meeting<T> after(int transactions) {
        unmet = transactions;
        return this;
    }

    @Override
    public <R> R run(Supplier<R> work) {
        if (unmet > 0) {
            unmet--;
            return transactions.run(work);
        }
        return transactions.run(() -> {
            R result = work.get();
            begin();
            while (thread.isAlive() && !waits.test(thread)) {
                LockSupport.parkNanos(PAUSE);
            }
            return result;
        });
    }

    private void begin() {
        if (thread.getState() == Thread.State.NEW) {
            thread.start();
        }
    }

    /** What became of the other; it begins now at the latest. */
    T other() {
        begin();
        try {
            return other.get(Contract.MAX_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new AssertionError("the other failed", e.getCause());
        } catch (InterruptedException | TimeoutException e) {
            throw new AssertionError("the other never ended", e);
        }
    }
}
