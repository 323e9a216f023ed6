package dev.madang.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.madang.application.Revision;
import dev.madang.domain.Refusal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Keeps {@link Shared} answers as the bytes they are, and gives them to whoever asks the same while the board is at the
 * same revision: most of what a board is asked was asked since it last changed. It stands before Spring's servlet, which
 * would take longer to find a handler than this takes to answer.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class SharedAnswers extends HttpFilter {

    private static final long serialVersionUID = 1;

    /** A fifth of a small heap. A board that many read has its busiest pages in this, and a large heap isn't for the taking. */
    private static final long MOST = Math.min(64 << 20, Runtime.getRuntime().maxMemory() / 5);

    /** Longer ones push too many others out. */
    private static final long LONGEST = MOST / 8;

    private static final int SLOT_BITS = 17;

    /** Spreads hashes: two to the power of 32, by the golden ratio. */
    private static final int GOLDEN = 0x9E3779B9;

    private final transient Revision revision;
    private final transient AtomicIntegerArray asked = new AtomicIntegerArray(1 << SLOT_BITS);

    private final transient Cache<CacheKey, Answer> answers = Caffeine.newBuilder()
            .maximumWeight(MOST)
            .weigher((CacheKey key, Answer answer) -> key.length() + answer.weight())
            .executor(Runnable::run)
            .build();

    SharedAnswers(Revision revision) {
        this.revision = revision;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<CacheKey> key = CacheKey.of(request);
        OptionalLong now = key.isEmpty() ? OptionalLong.empty() : revision();
        if (now.isEmpty()) {
            chain.doFilter(request, response);
        } else {
            answer(key.get(), now.getAsLong(), request, response, chain);
        }
    }

    private void answer(
            CacheKey key, long now, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Answer answer = answers.getIfPresent(key);
        if (answer == null || answer.revision() != now) {
            RecordedResponse recorded = new RecordedResponse(response);
            chain.doFilter(request, recorded);
            if (!recorded.isShared(request)) {
                recorded.copyBodyToResponse();
                return;
            }
            boolean known = answer != null || isAskedAgain(key);
            answer = recorded.answer(now);
            if (known && answer.length() <= LONGEST && request.getMethod().equals("GET")) {
                answers.put(key, answer);
            }
        }
        answer.send(request, response);
    }

    /** Most addresses are asked once; to keep their answers would cost more than it saves. */
    private boolean isAskedAgain(CacheKey key) {
        int hash = key.hashCode() * GOLDEN;
        return asked.getAndSet(hash >>> (Integer.SIZE - SLOT_BITS), hash) == hash;
    }

    /** Asked before the answer is made, which may then show what came later, but nothing older. Empty if it isn't known. */
    private OptionalLong revision() {
        try {
            return OptionalLong.of(revision.current());
        } catch (Refusal unavailable) {
            return OptionalLong.empty();
        }
    }
}
