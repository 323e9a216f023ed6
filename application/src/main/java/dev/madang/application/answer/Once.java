package dev.madang.application.answer;

import dev.madang.application.Transactions;
import dev.madang.domain.Refusal;
import dev.madang.domain.answer.Attempt;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a request under a key does, from its first transaction on: before that it is noted that the request is under way, in a
 * transaction of its own, as others see only what is committed. The answer is kept by the transaction that does what is asked
 * for, so that there is none without the other.
 */
public final class Once implements AutoCloseable {

    private final Transactions transactions;
    private final Attempts attempts;
    private final KeyedRequest request;
    private final Function<Object, Optional<String>> rendering;
    private final Runnable closing;
    private @Nullable Attempt attempt;
    private boolean kept;

    /** @param rendering what the request is answered, of what a transaction returns; empty if that doesn't tell yet */
    Once(
            Transactions transactions,
            Attempts attempts,
            KeyedRequest request,
            Function<Object, Optional<String>> rendering,
            Runnable closing) {
        this.transactions = transactions;
        this.attempts = attempts;
        this.request = request;
        this.rendering = rendering;
        this.closing = closing;
    }

    <T> T run(Supplier<T> work) {
        if (attempt == null) {
            attempt = transactions.run(() -> attempts.begin(request));
        }
        Attempt mine = attempt;
        AtomicBoolean answered = new AtomicBoolean();
        T done = transactions.run(() -> {
            T result = work.get();
            Optional<String> answer = rendering.apply(result);
            answer.ifPresent(text -> attempts.keep(mine, text));
            answered.set(answer.isPresent());
            return result;
        });
        kept |= answered.get();
        return done;
    }

    /** Keeps the answer of a request whose transactions didn't tell it. */
    public void keep(Supplier<String> answer) {
        Attempt mine = attempt;
        if (mine != null && !kept) {
            String text = answer.get();
            kept = unlessRefused(() -> attempts.keep(mine, text));
        }
    }

    /** What was asked for is done: its sender is told so, whatever becomes of what is kept of it. */
    private boolean unlessRefused(Runnable work) {
        try {
            transactions.run(work);
            return true;
        } catch (Refusal unavailable) {
            return false;
        }
    }

    /** Ends the request; if it did nothing, it may be sent again at once. */
    @Override
    public void close() {
        closing.run();
        Attempt mine = attempt;
        if (mine != null && !kept) {
            unlessRefused(() -> attempts.giveUp(mine));
        }
    }
}
