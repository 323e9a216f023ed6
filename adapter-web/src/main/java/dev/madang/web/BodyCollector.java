package dev.madang.web;

import dev.madang.domain.Refusal;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** Gathers a body as it comes, within a time and the {@link ByteBudget}, and has the request go on when it's whole. */
final class BodyCollector implements ReadListener, AsyncListener {

    static final int MAX_SECONDS = 30;

    /** What a body may become in memory while its request is answered: text, its parts, copies of them in other forms. */
    private static final int GROWTH = 4;

    private static final int FIRST_BYTES = 8 << 10;

    private final ReentrantLock lock = new ReentrantLock();
    private final BodyRequest request;
    private final ByteBudget.Share share;
    private final int most;
    private final long told;
    private byte[] body;
    private int length;
    private boolean done;
    private @Nullable ServletInputStream in;
    private @Nullable AsyncContext context;

    /**
     * @param begun of which the first bytes are those of the body
     * @param most the longest body that's read
     */
    BodyCollector(BodyRequest request, ByteBudget budget, byte[] begun, int length, int most) {
        this.request = request;
        this.share = budget.share(this::giveUp);
        this.body = begun;
        this.length = length;
        this.most = most;
        this.told = request.getContentLengthLong();
    }

    void start(ServletInputStream from, HttpServletRequest asked, HttpServletResponse response) {
        AsyncContext started = asked.startAsync(asked, response);
        started.setTimeout(TimeUnit.SECONDS.toMillis(MAX_SECONDS));
        started.addListener(this);
        in = from;
        context = started;
        from.setReadListener(this);
    }

    @Override
    public void onDataAvailable() {
        lock.lock();
        try {
            ServletInputStream from = in;
            while (!done && from != null && from.isReady() && !from.isFinished()) {
                if (length == body.length && !grows()) {
                    return;
                }
                int read = from.read(body, length, body.length - length);
                if (read < 0) {
                    return;
                }
                length += read;
            }
        } catch (IOException e) {
            finish(new ResponseStatusException(HttpStatus.BAD_REQUEST, null, e));
        } finally {
            lock.unlock();
        }
    }

    /** Makes room for more, or else gives the body up. */
    private boolean grows() {
        if (length > most) {
            finish(new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE));
            return false;
        }
        // One more than is allowed shows that it's too long.
        long end = told < 0 ? most + 1L : told;
        int next = (int) Math.min(end, Math.max(FIRST_BYTES, 2L * length));
        if (next > FIRST_BYTES && !share.grow(next - (long) (length > FIRST_BYTES ? length : 0))) {
            finish(Refusal.unavailable());
            return false;
        }
        body = Arrays.copyOf(body, next);
        return true;
    }

    @Override
    public void onAllDataRead() {
        lock.lock();
        try {
            if (done) {
                return;
            }
            if (length > most) {
                finish(new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE));
            } else if (length > FIRST_BYTES && !share.grow((long) GROWTH * length)) {
                finish(Refusal.unavailable());
            } else {
                share.settle();
                request.fill(body, length);
                finish(null);
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void onError(Throwable thrown) {
        lock.lock();
        try {
            finish(new ResponseStatusException(HttpStatus.BAD_REQUEST, null, thrown));
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        lock.lock();
        try {
            finish(new ResponseStatusException(HttpStatus.REQUEST_TIMEOUT));
        } finally {
            lock.unlock();
        }
    }

    /** Another request needs the place. */
    private boolean giveUp() {
        if (!lock.tryLock()) {
            return false;
        }
        try {
            finish(Refusal.unavailable());
            return true;
        } finally {
            lock.unlock();
        }
    }

    private void finish(@Nullable RuntimeException failure) {
        if (done) {
            return;
        }
        done = true;
        body = new byte[0];
        if (failure != null) {
            request.fail(failure);
            share.close();
        }
        if (context != null) {
            context.dispatch();
        }
    }

    @Override
    public void onComplete(AsyncEvent event) {
        share.close();
    }

    @Override
    public void onError(AsyncEvent event) {
        share.close();
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
        // Nobody starts another turn.
    }
}
