package dev.madang.application.memory;

import dev.madang.application.Transactions;
import dev.madang.application.contract.Store;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Transactions on a state in memory: a writer works on a copy of its own, which takes the place of the committed state when
 * it is done. One writes at a time; readers never wait.
 */
public final class MemoryStore implements Transactions {

    private final Lock writer = new ReentrantLock();

    @SuppressWarnings("ThreadLocalUsage") // One store, one thread-local.
    private final ThreadLocal<@Nullable MemoryState> working = new ThreadLocal<>();

    private volatile MemoryState committed = new MemoryState();

    /** A fresh and empty store behind all ports. */
    public static Store open() {
        MemoryStore store = new MemoryStore();
        return new Store(
                store,
                new MemoryUsers(store),
                new MemoryUserQueries(store),
                new MemoryPosts(store),
                new MemoryPostQueries(store),
                new MemorySearch(new MemoryPostQueries(store)),
                new MemoryTags(store),
                new MemoryTagQueries(store),
                new MemoryStats(store),
                () -> {});
    }

    @Override
    public <T> T run(Supplier<T> work) {
        if (working.get() != null) {
            throw new IllegalStateException("in a transaction already");
        }
        writer.lock();
        try {
            MemoryState copy = committed.copy();
            working.set(copy);
            T result = work.get();
            committed = copy;
            return result;
        } finally {
            working.remove();
            writer.unlock();
        }
    }

    /** What the thread's transaction wrote, else what was committed last. */
    MemoryState reading() {
        MemoryState own = working.get();
        return own == null ? committed : own;
    }

    /** @throws IllegalStateException if the thread isn't in a transaction */
    MemoryState writing() {
        MemoryState own = working.get();
        if (own == null) {
            throw new IllegalStateException("not in a transaction");
        }
        return own;
    }
}
