package dev.madang.persistence.watch;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Closes connections that wait for a dead server. A statement may take minutes on a live server, but a dead one should cost
 * seconds only, which no timeout can tell apart: so when a thread waits, the server is asked on a connection of its own. A
 * connection that was open when the server failed to answer isn't trusted before it receives something: the address may
 * belong to another server by now.
 */
public final class Watch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);

    /** How long the server may take to answer when it is asked. */
    public static final Duration ANSWER = Duration.ofSeconds(1);

    /** How long a thread waits before the server is asked; with the time for a connection, less than three seconds in all. */
    private static final Duration PATIENCE = Duration.ofMillis(750);

    private static final Duration ROUND = PATIENCE.dividedBy(4);

    /** The server is asked this often in any case, so that the connection for it is open when it matters. */
    private static final Duration IDLE = Duration.ofSeconds(30);

    /** Inheritable, because drivers also open connections on threads of their own. */
    private static final InheritableThreadLocal<@Nullable Watch> OPENING = new InheritableThreadLocal<>();

    private final BooleanSupplier answers;
    private final Set<WatchedSocket> sockets = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService rounds = Executors.newSingleThreadScheduledExecutor(round -> {
        Thread thread = new Thread(round, "watch");
        thread.setDaemon(true);
        return thread;
    });

    private final Future<?> looking;
    private long asked = System.nanoTime();
    private long failed = asked;

    /** @param answers asks the server, on a socket that isn't watched; false after {@link #ANSWER} without an answer */
    public Watch(BooleanSupplier answers) {
        this.answers = answers;
        looking = rounds.scheduleWithFixedDelay(this::look, ROUND.toNanos(), ROUND.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Opens a connection. */
    public interface Opening<T, E extends Exception> {
        T open() throws E;
    }

    /** Watches the sockets that {@link WatchedSocketFactory} creates meanwhile for this thread and threads that it starts. */
    public <T, E extends Exception> T over(Opening<T, E> opening) throws E {
        OPENING.set(this);
        try {
            return opening.open();
        } finally {
            OPENING.remove();
        }
    }

    static Socket socket() {
        Watch watch = OPENING.get();
        return watch == null ? new Socket() : watch.watched();
    }

    private Socket watched() {
        WatchedSocket socket = new WatchedSocket(sockets::remove);
        sockets.add(socket);
        return socket;
    }

    private void look() {
        List<WatchedSocket> waited =
                sockets.stream().filter(socket -> socket.waits(PATIENCE)).toList();
        boolean doubted = waited.stream().anyMatch(this::isTrusted);
        if (doubted || System.nanoTime() - asked > IDLE.toNanos()) {
            ask();
        }
        waited.stream().filter(socket -> !isTrusted(socket)).forEach(Watch::abandon);
    }

    private void ask() {
        if (!answers.getAsBoolean()) {
            failed = System.nanoTime();
        }
        asked = System.nanoTime();
    }

    private boolean isTrusted(WatchedSocket socket) {
        return socket.wasHeardAfter(failed);
    }

    private static void abandon(WatchedSocket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            LOG.warn("A socket couldn't be closed", e);
        }
    }

    @Override
    public void close() {
        looking.cancel(true);
        rounds.shutdown();
    }
}
