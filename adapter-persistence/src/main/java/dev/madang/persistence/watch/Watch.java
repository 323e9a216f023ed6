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
 * Closes connections of which somebody waits for a server that answers nobody any more: a statement may take minutes where
 * the server lives, and costs seconds where it doesn't, which no timeout can tell apart. Where somebody
 * waits, the server is asked, by a connection of its own. What was open when the server didn't answer isn't trusted again
 * before it was heard: another server may answer by now, at the same address.
 */
public final class Watch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);

    /** How long the server may take to answer when it is asked. */
    public static final Duration ANSWER = Duration.ofSeconds(1);

    /** How long somebody waits before it is asked: with what was waited for a connection, less than three seconds in all. */
    private static final Duration PATIENCE = Duration.ofMillis(750);

    private static final Duration ROUND = PATIENCE.dividedBy(4);

    /** So often the server is asked anyway, lest the connection by which it is asked be a new one when it matters. */
    private static final Duration IDLE = Duration.ofSeconds(30);

    /** Drivers open connections on threads of their own, too. */
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

    /** @param answers asks the server, not through a socket that is watched, and is false after {@link #ANSWER} where none comes */
    public Watch(BooleanSupplier answers) {
        this.answers = answers;
        looking = rounds.scheduleWithFixedDelay(this::look, ROUND.toNanos(), ROUND.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Opens a connection. */
    public interface Opening<T, E extends Exception> {
        T open() throws E;
    }

    /** Watches the sockets that {@link WatchedSocketFactory} makes meanwhile, for this thread and those that it starts. */
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
            LOG.warn("A socket that doesn't close", e);
        }
    }

    @Override
    public void close() {
        looking.cancel(true);
        rounds.shutdown();
    }
}
