package dev.madang.application.answer;

import dev.madang.application.Transactions;
import dev.madang.domain.answer.AnswerRepository;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A store's transactions, which do what a request under a key asks for once; all others are as they were. */
public final class OnceTransactions implements Transactions {

    private final Transactions transactions;
    private final Attempts attempts;

    @SuppressWarnings("ThreadLocalUsage") // A process may have two boards open, as tests do.
    private final ThreadLocal<@Nullable Once> current = new ThreadLocal<>();

    /** @param transactions the store's own */
    public OnceTransactions(Transactions transactions, AnswerRepository answers, Clock clock) {
        this.transactions = transactions;
        this.attempts = new Attempts(answers, clock);
    }

    @Override
    public <T> T run(Supplier<T> work) {
        Once once = current.get();
        return once == null ? transactions.run(work) : once.run(work);
    }

    /**
     * What a request was answered; empty if it is to be done.
     *
     * @throws dev.madang.domain.Refusal {@code key-reused} if another was sent under its key; {@code in-progress}
     */
    public Optional<String> answer(KeyedRequest request) {
        return transactions.run(() -> attempts.answer(request));
    }

    /**
     * Has the thread do a request from now on, until that is closed. Its transactions throw what {@link #answer} throws.
     *
     * @param rendering what the request is answered, of what a transaction returns, within that; empty if that doesn't tell,
     *     as of one of several
     */
    public Once begin(KeyedRequest request, Function<Object, Optional<String>> rendering) {
        Once once = new Once(transactions, attempts, request, rendering, current::remove);
        current.set(once);
        return once;
    }
}
