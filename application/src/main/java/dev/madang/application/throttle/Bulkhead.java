package dev.madang.application.throttle;

import dev.madang.domain.Refusal;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Lets a few callers work at once and some more wait for their turn, the longest waiting first. */
public final class Bulkhead {

    private final Semaphore places;
    private final Semaphore turns;
    private final Duration patience;

    /**
     * @param atOnce how many work at once
     * @param maxWaiting how many more may wait
     * @param patience how long each of them waits
     */
    public Bulkhead(int atOnce, int maxWaiting, Duration patience) {
        this.places = new Semaphore(atOnce + maxWaiting);
        this.turns = new Semaphore(atOnce, true);
        this.patience = patience;
    }

    /** @throws Refusal {@code unavailable}, if too many wait, it takes too long, or the thread is interrupted */
    public <T> T call(Supplier<T> work) {
        if (!places.tryAcquire()) {
            throw Refusal.unavailable();
        }
        try {
            return inTurn(work);
        } finally {
            places.release();
        }
    }

    private <T> T inTurn(Supplier<T> work) {
        if (!comesInTime()) {
            throw Refusal.unavailable();
        }
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }

    private boolean comesInTime() {
        try {
            return turns.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
