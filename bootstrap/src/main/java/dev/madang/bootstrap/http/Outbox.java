package dev.madang.bootstrap.http;

import dev.madang.web.limit.ByteBudget;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * What a connection's client hasn't taken of its answers yet. The thread that writes an answer leaves it here and goes;
 * the server's poller sends it as the client reads. Only what is longer than fits keeps its writer waiting, and few may.
 */
final class Outbox {

    /** The longest list and its neighbours in a pipeline. */
    static final int MAX_BYTES = 3 << 20;

    /** What no client is too slow for, and then each second as much again. */
    private static final long MIN_BYTES_A_SECOND = 4 << 10;

    private static final long NANOS_OF_GRACE = TimeUnit.SECONDS.toNanos(10);

    /** After which what a client took before doesn't count for it any more. */
    private static final long NANOS_COUNTED = TimeUnit.SECONDS.toNanos(30);

    /** What the system is told to keep for a client. The less, the sooner it shows that a client takes nothing. */
    static final int SEND_BUFFER_BYTES = 64 << 10;

    /** What it may have taken and not sent: of that, the client has yet to take all. Linux keeps twice what it is told. */
    private static final long MAX_BYTES_IN_SYSTEM = 2 * SEND_BUFFER_BYTES;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Deque<ByteBuffer> unsent = new ArrayDeque<>();
    private final ByteBudget.Share share;
    private final Semaphore patience;
    private final Runnable wantsToWrite;
    private final Runnable cut;
    private volatile boolean empty = true;
    private int size;
    private volatile boolean failed;
    private long since;

    /** Bytes that the system has taken of all answers, and how many of them the client surely had when it was last behind. */
    private long sent;

    private long taken;

    /**
     * @param patience of which each writer that has to wait takes one
     * @param wantsToWrite has {@link #drain} called when the client can take more
     * @param cut cuts the connection off, as its client's place is needed
     */
    Outbox(ByteBudget budget, Semaphore patience, Runnable wantsToWrite, Runnable cut) {
        this.share = budget.share(this::giveUp);
        this.patience = patience;
        this.wantsToWrite = wantsToWrite;
        this.cut = cut;
    }

    boolean isEmpty() {
        return empty;
    }

    /**
     * Sends, or keeps for later, all that is left in a buffer.
     *
     * @throws IOException if the client has gone, or takes too little
     */
    void send(ByteBuffer from, SocketChannel channel) throws IOException {
        lock.lock();
        try {
            if (!isTaken(from, channel)) {
                await(from, channel);
            }
        } finally {
            lock.unlock();
        }
    }

    private boolean isTaken(ByteBuffer from, SocketChannel channel) throws IOException {
        if (failed) {
            throw new IOException("The client takes its answers too slowly");
        }
        if (size == 0) {
            sent += from.hasRemaining() ? channel.write(from) : 0;
        }
        return !from.hasRemaining() || keeps(from);
    }

    private boolean keeps(ByteBuffer from) {
        int more = from.remaining();
        if (size + more > MAX_BYTES || !share.grow(more)) {
            return false;
        }
        if (size == 0) {
            begin(System.nanoTime());
        }
        ByteBuffer copy = ByteBuffer.allocate(more);
        copy.put(from).flip();
        unsent.add(copy);
        size += more;
        empty = false;
        wantsToWrite.run();
        return true;
    }

    private void await(ByteBuffer from, SocketChannel channel) throws IOException {
        if (!patience.tryAcquire()) {
            throw new IOException("Too many clients take their answers slowly");
        }
        try {
            if (size == 0) {
                begin(System.nanoTime());
            }
            do {
                wantsToWrite.run();
                changed.await(1, TimeUnit.SECONDS);
                if (isTooSlow(System.nanoTime())) {
                    failed = true;
                }
            } while (!isTaken(from, channel));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } finally {
            patience.release();
        }
    }

    private void begin(long now) {
        since = now;
        taken = Math.max(0, sent - MAX_BYTES_IN_SYSTEM);
    }

    /**
     * Sends what the client can take now.
     *
     * @return whether nothing is left
     * @throws IOException if the client has gone or was given up
     */
    boolean drain(SocketChannel channel) throws IOException {
        lock.lock();
        try {
            if (failed) {
                throw new IOException("The client was given up");
            }
            for (ByteBuffer next = unsent.peek(); next != null; next = unsent.peek()) {
                int written = channel.write(next);
                size -= written;
                sent += written;
                if (next.hasRemaining()) {
                    break;
                }
                unsent.remove();
                share.shrink(next.capacity());
            }
            empty = unsent.isEmpty();
            changed.signalAll();
            return empty;
        } finally {
            lock.unlock();
        }
    }

    /** Whether the client has surely taken less than anybody would. */
    boolean isTooSlow(long now) {
        lock.lock();
        try {
            if (size == 0 && !lock.hasWaiters(changed)) {
                return false;
            }
            long late = now - since - NANOS_OF_GRACE;
            if (late > 0 && sent - taken < TimeUnit.NANOSECONDS.toSeconds(late) * MIN_BYTES_A_SECOND) {
                return true;
            }
            if (now - since > NANOS_COUNTED) {
                begin(now);
            }
            return false;
        } finally {
            lock.unlock();
        }
    }

    /** Forgets all, once the connection is closed. */
    void close() {
        lock.lock();
        try {
            fail();
        } finally {
            lock.unlock();
        }
    }

    /** Not while it's at work: the caller may hold a lock that its work needs. */
    private boolean giveUp() {
        if (!lock.tryLock()) {
            return false;
        }
        try {
            fail();
            cut.run();
            return true;
        } finally {
            lock.unlock();
        }
    }

    private void fail() {
        failed = true;
        unsent.clear();
        size = 0;
        empty = true;
        share.close();
        changed.signalAll();
    }
}
