package dev.madang.web.limit;

import java.util.Comparator;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * The bytes that all requests and answers of the process may hold at one time, so that no number of them fills the memory.
 * Who gets none refuses its client. Where none are left, those that have waited longest for their client lose theirs.
 */
public final class ByteBudget {

    /** A client that is this slow may lose its place to another. */
    private static final long MIN_NANOS_HELD = TimeUnit.SECONDS.toNanos(2);

    private final long all;
    private final LongSupplier nanoTime;
    private final AtomicLong taken = new AtomicLong();
    private final Set<Share> waiting = ConcurrentHashMap.newKeySet();

    /** @param nanoTime as {@link System#nanoTime} tells it */
    public ByteBudget(long all, LongSupplier nanoTime) {
        this.all = all;
        this.nanoTime = nanoTime;
    }

    /** @param part of the heap; all parts together must leave enough for the rest of the board */
    public static ByteBudget ofHeap(int part) {
        return new ByteBudget(Runtime.getRuntime().maxMemory() / part, System::nanoTime);
    }

    /** All that there is, of which a single request may take no more. */
    public long all() {
        return all;
    }

    /** How many bytes are taken now. */
    public long taken() {
        return taken.get();
    }

    /**
     * A share, empty at first, for what has to wait for its client.
     *
     * @param giveUp lets go of all that the share was taken for, and tells whether it could; it mustn't wait
     */
    public Share share(BooleanSupplier giveUp) {
        return new Share(giveUp);
    }

    private boolean take(long bytes) {
        long before = taken.getAndUpdate(held -> held + bytes <= all ? held + bytes : held);
        return before + bytes <= all;
    }

    private boolean takes(long bytes, Share newcomer, long minNanosHeld) {
        while (!take(bytes)) {
            if (!giveUpOldest(newcomer, minNanosHeld)) {
                return false;
            }
        }
        return true;
    }

    private boolean giveUpOldest(Share newcomer, long minNanosHeld) {
        long now = nanoTime.getAsLong();
        return waiting.stream()
                .filter(share -> share != newcomer && now - share.since >= minNanosHeld)
                .sorted(Comparator.comparingLong(share -> share.since - now))
                .anyMatch(Share::giveUp);
    }

    /** What one request or answer holds. */
    public final class Share implements AutoCloseable {

        private final BooleanSupplier giveUp;
        private final long since = nanoTime.getAsLong();
        private final AtomicLong held = new AtomicLong();

        private Share(BooleanSupplier giveUp) {
            this.giveUp = giveUp;
        }

        /** Whether there are as many bytes more; if not, nothing has changed. */
        public boolean grow(long bytes) {
            if (!takes(bytes, this, MIN_NANOS_HELD)) {
                return false;
            }
            held.addAndGet(bytes);
            waiting.add(this);
            return true;
        }

        /** Gives bytes back. */
        public void shrink(long bytes) {
            held.addAndGet(-bytes);
            taken.addAndGet(-bytes);
        }

        /**
         * Takes the last of its bytes, and keeps all to the end: its client has done its part, and goes before all whose
         * clients haven't.
         *
         * @return whether there were as many; if not, nothing has changed
         */
        public boolean settle(long bytes) {
            if (!takes(bytes, this, 0)) {
                return false;
            }
            held.addAndGet(bytes);
            waiting.remove(this);
            return true;
        }

        /** Gives all back; may be called more than once. */
        @Override
        public void close() {
            waiting.remove(this);
            taken.addAndGet(-held.getAndSet(0));
        }

        private boolean giveUp() {
            if (giveUp.getAsBoolean()) {
                close();
                return true;
            }
            return false;
        }
    }
}
