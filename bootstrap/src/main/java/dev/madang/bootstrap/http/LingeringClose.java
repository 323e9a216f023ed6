package dev.madang.bootstrap.http;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * Closes connections so that their clients have the answer: who still sends when its connection is closed is told that it's
 * broken, and may lose what it was answered. So what comes is thrown away, for a moment.
 */
final class LingeringClose {

    private static final int MAX_CONNECTIONS = 128;
    private static final long NANOS = TimeUnit.SECONDS.toNanos(2);
    private static final int READS = 64;

    private final Map<SocketChannel, Long> since = new ConcurrentHashMap<>();
    private final ByteBuffer scratch = ByteBuffer.allocateDirect(64 << 10);

    /** @param poller which no longer cares for the connection */
    void take(SocketChannel channel, Selector poller) {
        if (since.size() >= MAX_CONNECTIONS) {
            return;
        }
        try {
            channel.shutdownOutput();
            SelectionKey key = channel.keyFor(poller);
            if (key != null) {
                key.cancel();
            }
            since.put(channel, System.nanoTime());
        } catch (IOException e) {
            // It's closed already.
        }
    }

    boolean has(SocketChannel channel) {
        return since.containsKey(channel);
    }

    /** Reads what has come; to be called now and then. */
    void read(long now) {
        for (Iterator<Map.Entry<SocketChannel, Long>> each = since.entrySet().iterator(); each.hasNext(); ) {
            Map.Entry<SocketChannel, Long> next = each.next();
            if (now - next.getValue() > NANOS || isOver(next.getKey())) {
                close(next.getKey());
                each.remove();
            }
        }
    }

    void closeAll() {
        since.keySet().forEach(LingeringClose::close);
        since.clear();
    }

    private boolean isOver(SocketChannel channel) {
        try {
            int read = 1;
            for (int i = 0; i < READS && read > 0; i++) {
                scratch.clear();
                read = channel.read(scratch);
            }
            return read < 0;
        } catch (IOException e) {
            return true;
        }
    }

    private static void close(SocketChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            // Nobody is left to tell.
        }
    }
}
