package dev.madang.bootstrap;

import dev.madang.application.Transactions;
import dev.madang.application.answer.OnceTransactions;
import dev.madang.domain.answer.AnswerRepository;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.GenericApplicationContext;

/** The transactions of a board that can be killed after one of them, and of which a test can follow each. */
public final class Mortal implements Transactions {

    private static final int NEVER = Integer.MAX_VALUE;

    private final AtomicInteger left = new AtomicInteger(NEVER);
    private volatile Runnable after = () -> {};
    private @Nullable Transactions transactions;

    /** Puts them in the place of the board's own. */
    public void join(GenericApplicationContext board) {
        board.registerBean(
                "mortal transactions",
                OnceTransactions.class,
                () -> {
                    transactions = board.getBean(OnceTransactions.class.getName(), Transactions.class);
                    return new OnceTransactions(
                            this, board.getBean(AnswerRepository.class), board.getBean(Clock.class));
                },
                definition -> definition.setPrimary(true));
    }

    /** What else happens after each. */
    public void then(Runnable work) {
        after = work;
    }

    /** From then on it does nothing more. */
    public void dieAfter(int transactions) {
        left.set(transactions);
    }

    public void rise() {
        left.set(NEVER);
    }

    @Override
    public <T> T run(Supplier<T> work) {
        Transactions alive = transactions;
        if (alive == null || left.get() <= 0) {
            throw new IllegalStateException("dead");
        }
        T result = alive.run(work);
        if (left.get() != NEVER && left.decrementAndGet() == 0) {
            throw new IllegalStateException("killed");
        }
        after.run();
        return result;
    }
}
