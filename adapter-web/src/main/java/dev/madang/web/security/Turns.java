package dev.madang.web.security;

import dev.madang.domain.Refusal;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Lets a few callers work at once and some more wait for their turn, the longest waiting first. */
final class Turns {

    private static final int MOST_WAITING = 16;

    private final Semaphore places;
    private final Semaphore turns;
    private final Duration longestWait;

    Turns(int atOnce, Duration longestWait) {
        places = new Semaphore(atOnce + MOST_WAITING);
        turns = new Semaphore(atOnce, true);
        this.longestWait = longestWait;
    }

    /** @throws Refusal {@code unavailable}, if too many wait or it takes too long */
    <T> T take(Supplier<T> work) {
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
            return turns.tryAcquire(longestWait.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
