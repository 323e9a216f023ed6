package dev.madang.bootstrap.http;

import dev.madang.web.access.Network;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.concurrent.TimeUnit;
import org.apache.coyote.Processor;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.NioEndpoint.NioSocketWrapper;

/** A connection that keeps none of the server's threads waiting for its client. */
final class BoundedConnection extends NioSocketWrapper {

    /** How long the rest of a body that nobody wants may take, so that the connection can be used again. */
    private static final long NANOS_FOR_THE_REST = TimeUnit.MILLISECONDS.toNanos(500);

    private final BoundedEndpoint server;
    private final SocketChannel channel;
    private final InetAddress client;
    private final Network network;
    private final Outbox outbox;
    private final RequestLine requestLine = new RequestLine();

    /** When the client came, or began to send the request that it's at. */
    private volatile long since = System.nanoTime();

    private volatile long answered = since;

    /** Whether all that was asked was answered; blank lines before a request are asked too, and never answered. */
    private volatile boolean allAnswered;

    private volatile boolean cutOff;
    private volatile boolean closing;
    private boolean begun;
    private boolean ended;
    private boolean asksMeanwhile;
    private long waitsSince;

    BoundedConnection(NioChannel wrapped, SocketChannel channel, BoundedEndpoint server) {
        super(wrapped, server);
        this.server = server;
        this.channel = channel;
        this.client = channel.socket().getInetAddress();
        this.network = Network.of(client);
        this.outbox = new Outbox(server.budget(), server.writersPatience(), this::registerWriteInterest, this::cutOff);
    }

    InetAddress client() {
        return client;
    }

    /** Within which all addresses are one client's. */
    Network network() {
        return network;
    }

    /** Since when it has been at what it's {@link #waiting} for. */
    long since() {
        return answered - since > 0 ? answered : since;
    }

    boolean isAnswered() {
        return allAnswered;
    }

    /** What the connection waits for now, as far as another thread can tell. */
    Waiting waiting() {
        if (cutOff) {
            return Waiting.NOTHING;
        }
        if (!outbox.isEmpty()) {
            return Waiting.TO_ANSWER;
        }
        if (!interestOpsHas(SelectionKey.OP_READ)) {
            return Waiting.NOTHING;
        }
        Object processor = getCurrentProcessor();
        if (processor == null) {
            return Waiting.IDLE;
        }
        return processor instanceof Processor half && half.isAsync() ? Waiting.FOR_BODY : Waiting.FOR_HEAD;
    }

    enum Waiting {
        IDLE,
        FOR_HEAD,
        FOR_BODY,
        TO_ANSWER,
        NOTHING
    }

    boolean isTooSlow(long now) {
        return outbox.isTooSlow(now);
    }

    /** By any thread: the poller finds the connection at its end, and closes it as if the client had gone. */
    void cutOff() {
        cutOff = true;
        try {
            channel.setOption(StandardSocketOptions.SO_LINGER, 0);
            channel.shutdownInput();
            channel.shutdownOutput();
        } catch (IOException e) {
            // It's closed already.
        }
        registerWriteInterest();
    }

    /**
     * By the poller: the client has sent something.
     *
     * @return whether a request is to be read now
     */
    boolean mayRead() {
        if (!outbox.isEmpty() && !cutOff) {
            asksMeanwhile = true;
            return false;
        }
        if (getCurrentProcessor() == null && (allAnswered || !begun)) {
            since = System.nanoTime();
            begun = true;
            allAnswered = false;
        }
        return true;
    }

    /** By the poller: closes it if it's cut off, with no thread at it and nobody to be told. */
    boolean isOver() {
        if (!cutOff || !getLock().tryLock()) {
            return false;
        }
        try {
            boolean over = getCurrentProcessor() == null || waitsForHead();
            if (over) {
                super.close();
            }
            return over;
        } finally {
            getLock().unlock();
        }
    }

    private boolean waitsForHead() {
        return getCurrentProcessor() instanceof Processor half && !half.isAsync();
    }

    /**
     * By the poller: the client can take more.
     *
     * @return whether it waits for a request meanwhile, which is to be read now
     */
    boolean drained() {
        try {
            if (!outbox.drain(channel)) {
                registerWriteInterest();
                return false;
            }
        } catch (IOException e) {
            outbox.close();
            cutOff();
        }
        if (closing) {
            closeSoon();
            return false;
        }
        boolean asked = asksMeanwhile;
        asksMeanwhile = false;
        return asked;
    }

    /** At once, but for the thread that has just asked for it and isn't quite gone. */
    private void closeSoon() {
        if (getLock().tryLock()) {
            try {
                super.close();
            } finally {
                getLock().unlock();
            }
        } else {
            registerWriteInterest();
        }
    }

    @Override
    protected void doWrite(boolean block, ByteBuffer from) throws IOException {
        if (block) {
            outbox.send(from, channel);
            answered = System.nanoTime();
            allAnswered = true;
            updateLastWrite();
        } else {
            super.doWrite(false, from);
        }
    }

    @Override
    public int read(boolean block, ByteBuffer to) throws IOException {
        try {
            if (!block) {
                waitsSince = 0;
                return requestLine.encode(to, super.read(false, to));
            }
            int read = super.read(false, to);
            return read == 0 ? await(to) : read;
        } catch (EOFException e) {
            ended = true;
            throw e;
        }
    }

    /** Bodies that are wanted are read without waiting; this is the rest of one that isn't. */
    private int await(ByteBuffer to) throws IOException {
        long now = System.nanoTime();
        if (waitsSince == 0) {
            waitsSince = now;
        }
        if (now - waitsSince > NANOS_FOR_THE_REST || !server.readersPatience().tryAcquire()) {
            throw new SocketTimeoutException();
        }
        long usual = getReadTimeout();
        try {
            setReadTimeout(TimeUnit.NANOSECONDS.toMillis(NANOS_FOR_THE_REST));
            return super.read(true, to);
        } finally {
            setReadTimeout(usual);
            server.readersPatience().release();
        }
    }

    /** Whether the client has sent this, by what has come so far. */
    boolean startsWith(byte[] text) throws IOException {
        if (!isReadyForRead()) {
            return false;
        }
        socketBufferHandler.configureReadBufferForRead();
        ByteBuffer read = socketBufferHandler.getReadBuffer();
        for (int i = 0; i < text.length; i++) {
            if (i >= read.remaining() || read.get(read.position() + i) != text[i]) {
                return false;
            }
        }
        return true;
    }

    /** Once all is sent. */
    @Override
    public void close() {
        if (!outbox.isEmpty() && !cutOff && server.isRunning()) {
            closing = true;
            registerWriteInterest();
        } else {
            super.close();
        }
    }

    @Override
    protected void doClose() {
        outbox.close();
        if (!ended && !cutOff && server.isRunning()) {
            server.lingering().take(channel, getPoller().getSelector());
        }
        super.doClose();
    }
}
