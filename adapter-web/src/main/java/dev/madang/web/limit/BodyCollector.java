package dev.madang.web.limit;

import dev.madang.domain.Refusal;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** Gathers a body as it comes, within a time and the {@link ByteBudget}, and has the request go on when it's whole. */
final class BodyCollector implements ReadListener, AsyncListener {

    static final int MAX_SECONDS = 30;

    /** What a body may become in memory while its request is answered: text, its parts, copies of them in other forms. */
    static final int GROWTH = 6;

    private static final int CHUNK_BYTES = 32 << 10;

    private final ReentrantLock lock = new ReentrantLock();
    private final BodyRequest request;
    private final Runnable answerBroken;
    private final ByteBudget.Share share;
    private final int most;
    private final long told;
    private Chunks body;
    private boolean done;
    private @Nullable ServletInputStream in;
    private @Nullable AsyncContext context;

    /**
     * @param answerBroken answers at once that the body can't be read
     * @param begun what has come already, which is little
     * @param most the longest body that's read
     */
    BodyCollector(BodyRequest request, Runnable answerBroken, ByteBudget budget, Chunks begun, int most) {
        this.request = request;
        this.answerBroken = answerBroken;
        this.share = budget.share(this::giveUp);
        this.body = begun;
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
                if ((body.isFull() && !grows()) || body.readFrom(from) < 0) {
                    return;
                }
            }
        } catch (IOException e) {
            // The server calls onError in any case.
        } finally {
            lock.unlock();
        }
    }

    /** Makes room for more, or else gives the body up. */
    private boolean grows() {
        // One more than is allowed shows that it's too long.
        long left = (told < 0 ? most + 1L : told) - body.length();
        boolean first = body.length() == 0;
        int more = (int) Math.min(left, first ? BodyReader.MAX_AT_ONCE : CHUNK_BYTES);
        if (more <= 0) {
            finish(new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE));
            return false;
        }
        // What is short is let in even where nothing is left.
        if (!first && !share.grow(more)) {
            finish(Refusal.unavailable());
            return false;
        }
        body.grow(more);
        return true;
    }

    @Override
    public void onAllDataRead() {
        lock.lock();
        try {
            if (done) {
                return;
            }
            if (body.length() > most) {
                finish(new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE));
            } else if (!share.settle(growth())) {
                finish(Refusal.unavailable());
            } else {
                request.fill(body);
                finish(null);
            }
        } finally {
            lock.unlock();
        }
    }

    private long growth() {
        return body.length() > CHUNK_BYTES ? (long) GROWTH * body.length() : 0;
    }

    /** The body is broken, or its client gone. The server closes the connection next: there is no other turn to answer in. */
    @Override
    public void onError(Throwable thrown) {
        lock.lock();
        try {
            share.close();
            if (!done) {
                done = true;
                answerBroken.run();
            }
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
        body = new Chunks();
        if (failure != null) {
            request.fail(failure);
            share.close();
        }
        try {
            if (context != null) {
                context.dispatch();
            }
        } catch (IllegalStateException e) {
            share.close(); // The connection was closed meanwhile: nobody is left to answer.
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
