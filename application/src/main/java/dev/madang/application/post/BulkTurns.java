package dev.madang.application.post;

import dev.madang.domain.Refusal;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Lets one bulk after the other be written, so that whoever writes a single post never waits for two of them. */
final class BulkTurns {

    private static final int MAX_WAITING = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Semaphore places = new Semaphore(1 + MAX_WAITING);
    private final Semaphore turn = new Semaphore(1, true);

    /** @throws Refusal {@code unavailable} if too many wait or it takes too long */
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
            turn.release();
        }
    }

    private boolean comesInTime() {
        try {
            return turn.tryAcquire(PATIENCE.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
