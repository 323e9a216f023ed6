package dev.madang.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Connections of a client that keeps them as long as it can, and opens each anew that is closed. */
final class Held implements AutoCloseable {

    private static final int TINY = 2048;

    private final InetSocketAddress server;
    private final InetSocketAddress client;
    private final Plan plan;
    private final List<SocketChannel> connections = new ArrayList<>();
    private final ByteBuffer scratch = ByteBuffer.allocate(1 << 12);
    private int closedByServer;

    /**
     * What it does.
     *
     * @param opening sent at once
     * @param drip sent each time that it's told to; may be empty
     * @param reads whether it reads what it's answered
     */
    record Plan(int connections, String opening, String drip, boolean reads) {

        static Plan of(int connections, String opening, String drip) {
            return new Plan(connections, opening, drip, true);
        }

        static Plan deaf(int connections, String opening) {
            return new Plan(connections, opening, "", false);
        }
    }

    Held(int port, Plan plan) throws IOException {
        this(port, plan, InetAddress.getLoopbackAddress());
    }

    /** @param client the address that they come from */
    Held(int port, Plan plan, InetAddress client) throws IOException {
        this.server = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        this.client = new InetSocketAddress(client, 0);
        this.plan = plan;
        for (int i = 0; i < plan.connections(); i++) {
            connections.add(open());
        }
    }

    private SocketChannel open() throws IOException {
        SocketChannel channel = SocketChannel.open();
        if (!plan.reads()) {
            channel.setOption(StandardSocketOptions.SO_RCVBUF, TINY);
        }
        channel.bind(client).connect(server);
        channel.configureBlocking(false);
        channel.write(ByteBuffer.wrap(plan.opening().getBytes(StandardCharsets.ISO_8859_1)));
        return channel;
    }

    /** Goes on with what it does. */
    void next() {
        for (int i = 0; i < connections.size(); i++) {
            if (isClosed(connections.get(i))) {
                closedByServer++;
                reopen(i);
            }
        }
    }

    private void reopen(int place) {
        try {
            connections.get(place).close();
            connections.set(place, open());
        } catch (IOException e) {
            // Next time.
        }
    }

    private boolean isClosed(SocketChannel channel) {
        try {
            if (!plan.drip().isEmpty()) {
                channel.write(ByteBuffer.wrap(plan.drip().getBytes(StandardCharsets.ISO_8859_1)));
            }
            return plan.reads() && channel.read(scratch.clear()) < 0;
        } catch (IOException e) {
            return true;
        }
    }

    int closedByServer() {
        return closedByServer;
    }

    @Override
    public void close() {
        for (SocketChannel connection : connections) {
            try {
                connection.close();
            } catch (IOException e) {
                // It's closed.
            }
        }
    }
}
