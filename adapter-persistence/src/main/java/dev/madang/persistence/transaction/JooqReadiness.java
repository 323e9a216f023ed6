package dev.madang.persistence.transaction;

import static dev.madang.persistence.schema.Tables.USERS;

import dev.madang.application.health.Readiness;
import dev.madang.domain.Refusal;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Reads a table on a reader's connection, and asks a writer's whether it could write: a cluster node that has lost the others
 * still answers statements that need no table. Once nobody could write, it begins a transaction to find out whether that's over.
 */
public final class JooqReadiness implements Readiness {

    /** Whoever asks has little patience. */
    private static final int MAX_MILLIS = 900;

    private final Supplier<DatabaseResources> database;

    /** @param database called at each question */
    public JooqReadiness(Supplier<DatabaseResources> database) {
        this.database = database;
    }

    @Override
    public boolean isReady() {
        DatabaseResources current = database.get();
        try {
            current.sql().readers().selectOne().from(USERS).limit(1).execute();
            return current.isSound() && current.takesWrites() && (!current.isHindered() || begins(current.executor()));
        } catch (Refusal unavailable) {
            return false;
        }
    }

    /** On another thread, as a transaction may wait longer for its turn than anybody for the answer. */
    private static boolean begins(TransactionExecutor executor) {
        try {
            return CompletableFuture.supplyAsync(
                            () -> executor.execute(transaction -> true),
                            task -> daemon(task).start())
                    .orTimeout(MAX_MILLIS, TimeUnit.MILLISECONDS)
                    .join();
        } catch (CompletionException unavailable) {
            return false;
        }
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "readiness");
        thread.setDaemon(true);
        return thread;
    }
}
