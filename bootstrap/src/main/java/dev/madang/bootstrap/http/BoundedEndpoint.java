package dev.madang.bootstrap.http;

import dev.madang.web.limit.ByteBudget;
import java.io.IOException;
import java.nio.channels.SocketChannel;
import java.util.Collection;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.NioEndpoint;
import org.apache.tomcat.util.net.SocketBufferHandler;
import org.apache.tomcat.util.net.SocketEvent;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.apache.tomcat.util.threads.ThreadPoolExecutor;
import org.jspecify.annotations.Nullable;

/** Gives each client a {@link BoundedConnection}, as many as the {@link ConnectionReaper} leaves. */
final class BoundedEndpoint extends NioEndpoint {

    /** Threads that may wait for a client which takes its answer slowly, or still sends what nobody wants. */
    private static final int MAX_WAITING = 8;

    private final LingeringClose lingering = new LingeringClose();
    private final Semaphore writersPatience = new Semaphore(MAX_WAITING);
    private final Semaphore readersPatience = new Semaphore(MAX_WAITING);
    private @Nullable Bounds bounds;
    private @Nullable ConnectionReaper reaper;
    private @Nullable Reserve reserve;

    /** To be called before it's started. */
    void within(Bounds told) {
        bounds = told;
    }

    ByteBudget budget() {
        return bounds().budget();
    }

    Bounds bounds() {
        if (bounds == null) {
            throw new IllegalStateException("nobody has told the bounds");
        }
        return bounds;
    }

    Semaphore writersPatience() {
        return writersPatience;
    }

    Semaphore readersPatience() {
        return readersPatience;
    }

    LingeringClose lingering() {
        return lingering;
    }

    Collection<SocketWrapperBase<NioChannel>> all() {
        return connections.values();
    }

    @Override
    public void startInternal() throws Exception {
        reserve = new Reserve(getName());
        reaper = new ConnectionReaper(this, getName());
        super.startInternal();
        reaper.start();
    }

    @Override
    public void stopInternal() {
        super.stopInternal();
        if (reaper != null) {
            reaper.stop();
        }
        if (reserve != null) {
            reserve.stop();
        }
        lingering.closeAll();
    }

    /** Accepts connections, and makes room for the next. */
    @Override
    protected SocketChannel serverSocketAccept() throws Exception {
        SocketChannel accepted = super.serverSocketAccept();
        if (reaper != null && !reaper.makeRoom(accepted.socket().getInetAddress())) {
            accepted.close();
        }
        return accepted;
    }

    /** As its super does it, but for the connection's class. */
    @Override
    protected boolean setSocketOptions(SocketChannel socket) {
        BoundedConnection connection = null;
        try {
            NioChannel pooled =
                    getNioChannels() == null ? null : getNioChannels().pop();
            NioChannel channel = pooled == null ? createChannel(buffers()) : pooled;
            connection = new BoundedConnection(channel, socket, this);
            channel.reset(socket, connection);
            connections.put(socket, connection);
            socket.configureBlocking(false);
            socketProperties.setProperties(socket.socket());
            connection.setReadTimeout(getConnectionTimeout());
            // The outbox has deadlines of its own. Tomcat's would put another thread to it each second, while one
            // writes.
            connection.setWriteTimeout(-1);
            connection.setKeepAliveLeft(getMaxKeepAliveRequests());
            getPoller().register(connection);
            return true;
        } catch (IOException | RuntimeException | OutOfMemoryError e) {
            getLog().debug("A connection was gone before it was taken", e);
            if (connection == null) {
                destroySocket(socket);
            }
            return false;
        }
    }

    private SocketBufferHandler buffers() {
        return new SocketBufferHandler(
                socketProperties.getAppReadBufSize(),
                socketProperties.getAppWriteBufSize(),
                socketProperties.getDirectBuffer());
    }

    @Override
    protected NioChannel createChannel(SocketBufferHandler buffer) {
        return new LeavingChannel(buffer, lingering);
    }

    @Override
    public boolean processSocket(SocketWrapperBase<NioChannel> wrapper, SocketEvent event, boolean dispatch) {
        if (!dispatch || !(wrapper instanceof BoundedConnection connection)) {
            return super.processSocket(wrapper, event, dispatch);
        }
        return switch (event) {
            case OPEN_READ -> connection.isOver() || !connection.mayRead() || read(connection);
            case OPEN_WRITE -> connection.isOver() || !connection.drained() || connection.isOver() || read(connection);
            default -> super.processSocket(wrapper, event, true);
        };
    }

    private boolean read(BoundedConnection connection) {
        Executor threads = getExecutor();
        if (reserve != null
                && threads instanceof ThreadPoolExecutor pool
                && pool.getSubmittedCount() >= pool.getMaximumPoolSize()
                && connection.getCurrentProcessor() == null
                && reserve.takes(connection, () -> createSocketProcessor(connection, SocketEvent.OPEN_READ))) {
            return true;
        }
        return super.processSocket(connection, SocketEvent.OPEN_READ, true);
    }

    /** A channel that isn't closed while its connection's close is still to reach the client. */
    private static final class LeavingChannel extends NioChannel {

        private final LingeringClose lingering;

        LeavingChannel(SocketBufferHandler buffers, LingeringClose lingering) {
            super(buffers);
            this.lingering = lingering;
        }

        @Override
        public void close() throws IOException {
            if (!lingering.has(getIOChannel())) {
                super.close();
            }
        }
    }
}
