package dev.madang.bootstrap.http;

import dev.madang.bootstrap.http.BoundedConnection.Waiting;
import dev.madang.web.access.Network;
import java.net.InetAddress;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Cuts off clients that take too long. While there is room, that's a matter of deadlines; where little is left, those go
 * that have waited longest of whoever has most, so that new ones find a place.
 */
final class ConnectionReaper {

    private static final Logger LOG = LoggerFactory.getLogger(ConnectionReaper.class);

    /** For the header of a request, also before its first byte, if that is the first of its connection or blank. */
    static final long NANOS_FOR_HEAD = TimeUnit.SECONDS.toNanos(10);

    /** Between requests, while more than half of all connections are taken. */
    private static final long NANOS_IDLE_UNDER_PRESSURE = TimeUnit.SECONDS.toNanos(5);

    private static final long NANOS_BETWEEN_LINES = TimeUnit.MINUTES.toNanos(1);

    private static final int MILLIS_BETWEEN_LOOKS = 100;

    /** Of one client. A browser opens six; many of them may share one address. */
    private static final int MIN_OF_ONE = 64;

    private static final Set<Waiting> ON_CLIENT =
            Set.of(Waiting.IDLE, Waiting.FOR_HEAD, Waiting.FOR_BODY, Waiting.TO_ANSWER);

    /** Requests that have begun keep what a request needs in memory, which is more than a connection does. */
    private static final Set<Waiting> BEGUN = Set.of(Waiting.FOR_HEAD, Waiting.FOR_BODY);

    private final BoundedEndpoint endpoint;
    private final int most;
    private final ScheduledExecutorService thread;
    private volatile long lastLine = System.nanoTime() - NANOS_BETWEEN_LINES;

    ConnectionReaper(BoundedEndpoint endpoint, String name) {
        this.endpoint = endpoint;
        this.most = endpoint.getMaxConnections();
        this.thread = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread made = new Thread(task, name + "-Reaper");
            made.setDaemon(true);
            return made;
        });
    }

    void start() {
        var unused = thread.scheduleWithFixedDelay(
                this::look, MILLIS_BETWEEN_LOOKS, MILLIS_BETWEEN_LOOKS, TimeUnit.MILLISECONDS);
    }

    void stop() {
        thread.shutdownNow();
    }

    /**
     * Before a client is let in.
     *
     * @return false if it has too many connections already, all of them busy
     */
    boolean makeRoom(InetAddress client) {
        int taken = endpoint.all().size();
        if (taken >= most - most / 8) {
            cutOff(
                    most / 32 + 1,
                    ON_CLIENT,
                    connection -> true,
                    "%d of %d connections are taken".formatted(taken, most));
        }
        int mostOfOne = Math.max(MIN_OF_ONE, most / 8);
        if (taken < mostOfOne || endpoint.bounds().isUnbounded().test(client)) {
            return true;
        }
        Network network = Network.of(client);
        long others =
                connections().filter(other -> other.network().equals(network)).count();
        return others < mostOfOne
                || cutOff(
                                1,
                                ON_CLIENT,
                                other -> other.network().equals(network),
                                others + " connections are of one client")
                        > 0;
    }

    private void look() {
        try {
            long now = System.nanoTime();
            endpoint.lingering().read(now);
            boolean pressed = endpoint.all().size() > most / 2;
            connections().filter(connection -> isLate(connection, now, pressed)).forEach(BoundedConnection::cutOff);
            long begun = connections()
                    .filter(connection -> BEGUN.contains(connection.waiting()))
                    .count();
            if (begun > most / 4) {
                cutOff(begun - most / 4, BEGUN, connection -> true, begun + " requests have only begun");
            }
        } catch (RuntimeException e) {
            LOG.error("Connections weren't looked after", e);
        }
    }

    private static boolean isLate(BoundedConnection connection, long now, boolean pressed) {
        long age = now - connection.since();
        return switch (connection.waiting()) {
            case IDLE ->
                (age > NANOS_FOR_HEAD && !connection.isAnswered()) || (pressed && age > NANOS_IDLE_UNDER_PRESSURE);
            case FOR_HEAD -> age > NANOS_FOR_HEAD;
            case TO_ANSWER -> connection.isTooSlow(now);
            case FOR_BODY, NOTHING -> false;
        };
    }

    /** @return how many it was */
    private int cutOff(long number, Set<Waiting> waiting, Predicate<BoundedConnection> which, String why) {
        long now = System.nanoTime();
        List<BoundedConnection> first = CutOffOrder.of(
                connections()
                        .filter(which)
                        .filter(connection -> waiting.contains(connection.waiting()))
                        .map(connection ->
                                new CutOffOrder.Waiter<>(connection, owner(connection), now - connection.since())),
                number);
        first.forEach(BoundedConnection::cutOff);
        if (!first.isEmpty() && now - lastLine > NANOS_BETWEEN_LINES) {
            lastLine = now;
            LOG.warn("{}: of those who have most, those that have waited longest are cut off", why);
        }
        return first.size();
    }

    /** A proxy's connections are each of another client. */
    private Object owner(BoundedConnection connection) {
        return endpoint.bounds().isUnbounded().test(connection.client()) ? connection : connection.network();
    }

    private Stream<BoundedConnection> connections() {
        return endpoint.all().stream().map(BoundedConnection.class::cast);
    }
}
