package dev.madang.web.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.madang.application.Revision;
import dev.madang.domain.Refusal;
import dev.madang.web.error.FilterRefusals;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * Keeps {@link SharedResponse} answers as the bytes they are, and gives them for equal requests while the board is at the
 * same revision: most of what a board is asked was asked since it last changed. It stands before Spring's servlet, which
 * would take longer to find a handler than this takes to answer.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
public class ResponseCache extends HttpFilter {

    private static final long serialVersionUID = 1;

    /** A fifth of a small heap. A board that many read has its busiest pages in this, and a large heap isn't for the taking. */
    private static final long MAX_BYTES =
            Math.min(64 << 20, Runtime.getRuntime().maxMemory() / 5);

    /** Longer ones push too many others out. */
    private static final long MAX_ANSWER_BYTES = MAX_BYTES / 8;

    private static final int SLOT_BITS = 17;

    /** Spreads hashes: two to the power of 32, by the golden ratio. */
    private static final int GOLDEN = 0x9E3779B9;

    private final transient Revision revision;
    private final transient FilterRefusals refusals;

    /** The hash of each key that had a shared answer, until another takes its place. */
    private final transient AtomicIntegerArray shared = new AtomicIntegerArray(1 << SLOT_BITS);

    private final transient Cache<CacheKey, Kept> answers = Caffeine.newBuilder()
            .maximumWeight(MAX_BYTES)
            .weigher((CacheKey key, Kept kept) -> key.length() + kept.answer().weight())
            .executor(Runnable::run)
            .build();

    ResponseCache(Revision revision, FilterRefusals refusals) {
        this.revision = revision;
        this.refusals = refusals;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<CacheKey> key = CacheKey.of(request);
        if (key.isEmpty()) {
            chain.doFilter(request, response);
        } else if (wasShared(key.get())) {
            answerAgain(key.get(), request, response, chain);
        } else {
            answerFirst(key.get(), request, response, chain);
        }
    }

    /** Most addresses are asked once; to keep their answers would cost more than it saves. */
    private void answerFirst(CacheKey key, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        CachedResponse answer = make(key, request, response, chain);
        if (answer != null) {
            int hash = hash(key);
            shared.set(slot(hash), hash);
            answer.send(request, response);
        }
    }

    /**
     * The revision is asked for before the answer is made, and after it: only an answer that shows nothing of another
     * revision is kept. Where it can't be told, nor can what the answer would show.
     */
    private void answerAgain(CacheKey key, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        long now;
        try {
            now = revision.current();
        } catch (Refusal refusal) {
            refusals.answer(refusal, request, response);
            return;
        }
        Kept kept = answers.getIfPresent(key);
        if (kept != null && kept.revision() == now) {
            kept.answer().send(request, response);
            return;
        }
        CachedResponse answer = make(key, request, response, chain);
        if (answer != null) {
            if (answer.length() <= MAX_ANSWER_BYTES && isStill(now)) {
                answers.put(key, new Kept(now, answer));
            }
            answer.send(request, response);
        }
    }

    private boolean isStill(long before) {
        try {
            return revision.current() == before;
        } catch (Refusal unavailable) {
            return false;
        }
    }

    /** Null if what was answered isn't for all; then it's on its way. */
    private static @Nullable CachedResponse make(
            CacheKey key, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        CapturedResponse recorded = new CapturedResponse(response);
        chain.doFilter(request.getMethod().equals("HEAD") ? new WholeRequest(request) : request, recorded);
        if (recorded.isShared(request)) {
            return recorded.answer(key.gzip());
        }
        recorded.copyBodyToResponse();
        return null;
    }

    /** Whether an answer is on its way to here, to get its {@link EntityTag} and to be kept. */
    public static boolean holdsBack(ServerHttpResponse response) {
        return response instanceof ServletServerHttpResponse servlet
                && WebUtils.getNativeResponse(servlet.getServletResponse(), CapturedResponse.class) != null;
    }

    private boolean wasShared(CacheKey key) {
        int hash = hash(key);
        return shared.get(slot(hash)) == hash;
    }

    private static int hash(CacheKey key) {
        return key.hashCode() * GOLDEN;
    }

    private static int slot(int hash) {
        return hash >>> (Integer.SIZE - SLOT_BITS);
    }

    /** For the whole of an answer, of whose head the server then sends no more. */
    private static final class WholeRequest extends HttpServletRequestWrapper {

        WholeRequest(HttpServletRequest head) {
            super(head);
        }

        @Override
        public String getMethod() {
            return "GET";
        }
    }

    private record Kept(long revision, CachedResponse answer) {}
}
