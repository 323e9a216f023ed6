package com.example.forgetful;

import dev.madang.application.Transactions;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Each transaction writes on a sheet of its own, which then lies on top for all to read. */
final class Sheets implements Transactions {

    @SuppressWarnings("ThreadLocalUsage") // One store, one thread-local.
    private final ThreadLocal<@Nullable Sheet> own = new ThreadLocal<>();

    private final AtomicReference<Sheet> top = new AtomicReference<>(new Sheet());
    private final Object pen = new Object();

    @Override
    public <T> T run(Supplier<T> work) {
        if (own.get() != null) {
            throw new IllegalStateException("in a transaction already");
        }
        synchronized (pen) {
            try {
                own.set(new Sheet(reading()));
                T result = work.get();
                top.set(writing());
                return result;
            } finally {
                own.remove();
            }
        }
    }

    long number() {
        return top().number;
    }

    Sheet reading() {
        Sheet sheet = own.get();
        return sheet == null ? top() : sheet;
    }

    Sheet writing() {
        Sheet sheet = own.get();
        if (sheet == null) {
            throw new IllegalStateException("not in a transaction");
        }
        return sheet;
    }

    private Sheet top() {
        return Objects.requireNonNull(top.get());
    }
}
