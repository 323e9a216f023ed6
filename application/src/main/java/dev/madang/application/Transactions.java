package dev.madang.application;

import java.util.function.Supplier;

/** Port: runs the writing part of a use case so that all of it is kept, durably, or nothing. */
public interface Transactions {

    /**
     * Commits when {@code work} returns, rolls back when it throws. What the work writes, it reads; others see it only
     * after the commit. One transaction runs on a thread at a time. Where another transaction was in the way, the work may
     * be run again from its start, after a rollback: it must do nothing but use ports.
     *
     * @return what the work returns
     * @throws IllegalStateException if the thread is in a transaction already
     * @throws dev.madang.domain.Refusal {@code unavailable} if none could be begun in time; else what the work throws
     */
    <T> T run(Supplier<T> work);

    /** {@link #run(Supplier)} for work without a result. */
    default void run(Runnable work) {
        run(() -> {
            work.run();
            return true;
        });
    }
}
