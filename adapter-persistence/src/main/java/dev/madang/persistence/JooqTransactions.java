package dev.madang.persistence;

import dev.madang.application.Transactions;
import dev.madang.domain.Refusal;
import java.sql.Connection;
import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;

/** Runs transactions as the engine does best, and again where one was in the way of another. */
final class JooqTransactions implements Transactions {

    private static final RetryTemplate RETRIES = new RetryTemplate(RetryPolicy.builder()
            .includes(Conflict.class)
            .maxRetries(40)
            .delay(Duration.ofMillis(4))
            .multiplier(1.5)
            .maxDelay(Duration.ofMillis(100))
            .jitter(Duration.ofMillis(4))
            .build());

    private final Database database;

    JooqTransactions(Database database) {
        this.database = database;
    }

    @Override
    public <T> T run(Supplier<T> work) {
        if (database.inTransaction()) {
            throw new IllegalStateException("in a transaction already");
        }
        try {
            return RETRIES.invoke(() -> database.executor().execute(connection -> within(connection, work)));
        } catch (Conflict e) {
            throw Refusal.unavailable();
        }
    }

    private <T> T within(Connection connection, Supplier<T> work) {
        database.enter(connection);
        try {
            return work.get();
        } finally {
            database.leave();
        }
    }
}
