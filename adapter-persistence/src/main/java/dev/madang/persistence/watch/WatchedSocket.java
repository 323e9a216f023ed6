package dev.madang.persistence.watch;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.time.Duration;
import java.util.function.Consumer;

/** Records since when a thread has been waiting to read or write, and when the other side was last heard. */
final class WatchedSocket extends Socket {

    /** Never a recorded time: a {@link System#nanoTime} of this value is moved by a nanosecond. */
    private static final long NOBODY = 0;

    private final Consumer<WatchedSocket> closed;
    private volatile long heard = System.nanoTime();
    private volatile long reading = NOBODY;
    private volatile long writing = NOBODY;

    WatchedSocket(Consumer<WatchedSocket> closed) {
        this.closed = closed;
    }

    boolean waits(Duration time) {
        return isLonger(reading, time) || isLonger(writing, time);
    }

    private static boolean isLonger(long since, Duration time) {
        return since != NOBODY && System.nanoTime() - since >= time.toNanos();
    }

    /** @param moment of {@link System#nanoTime} */
    boolean wasHeardAfter(long moment) {
        return heard - moment > 0;
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return new FilterInputStream(super.getInputStream()) {
            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                reading = now();
                try {
                    int count = in.read(bytes, offset, length);
                    heard = System.nanoTime();
                    return count;
                } finally {
                    reading = NOBODY;
                }
            }
        };
    }

    @Override
    public OutputStream getOutputStream() throws IOException {
        return new FilterOutputStream(super.getOutputStream()) {
            @Override
            public void write(int b) throws IOException {
                write(new byte[] {(byte) b}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                writing = now();
                try {
                    out.write(bytes, offset, length);
                } finally {
                    writing = NOBODY;
                }
            }
        };
    }

    private static long now() {
        return System.nanoTime() | 1;
    }

    @Override
    public synchronized void close() throws IOException {
        closed.accept(this);
        super.close();
    }
}
