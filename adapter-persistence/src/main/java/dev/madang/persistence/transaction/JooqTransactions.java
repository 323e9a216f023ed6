package dev.madang.persistence.transaction;

import dev.madang.application.Transactions;
import dev.madang.domain.Refusal;
import dev.madang.persistence.sql.RetryableConflict;
import dev.madang.persistence.sql.SqlSession;
import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;

/** Runs transactions on the engine's executor, and again after a conflict. */
public final class JooqTransactions implements Transactions {

    private static final RetryTemplate RETRIES = new RetryTemplate(RetryPolicy.builder()
            .includes(RetryableConflict.class)
            .maxRetries(40)
            .delay(Duration.ofMillis(4))
            .multiplier(1.5)
            .maxDelay(Duration.ofMillis(100))
            .jitter(Duration.ofMillis(4))
            .build());

    private final SqlSession session;
    private final Supplier<DatabaseResources> database;

    /** @param database called at each transaction */
    public JooqTransactions(SqlSession session, Supplier<DatabaseResources> database) {
        this.session = session;
        this.database = database;
    }

    @Override
    public <T> T run(Supplier<T> work) {
        if (session.inTransaction()) {
            throw new IllegalStateException("in a transaction already");
        }
        try {
            return RETRIES.invoke(() -> database.get().executor().execute(transaction -> within(transaction, work)));
        } catch (RetryableConflict e) {
            throw Refusal.unavailable();
        }
    }

    private <T> T within(WriteTransaction transaction, Supplier<T> work) {
        session.enter(transaction.connection(), transaction::changePublic);
        try {
            return work.get();
        } finally {
            session.leave();
        }
    }
}
