package dev.madang.persistence;

import java.sql.Connection;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.SelectForUpdateStep;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Which of a database's connections a statement is for. */
final class Database implements AutoCloseable {

    private final Supplier<OpenDatabase> open;

    @SuppressWarnings("ThreadLocalUsage") // A process may have two boards open, as tests do.
    private final ThreadLocal<@Nullable DSLContext> transaction = new ThreadLocal<>();

    /** @param open asked at each use, and not before the first */
    Database(Supplier<OpenDatabase> open) {
        this.open = open;
    }

    /** @throws DatabaseUnavailable if it can't be opened, in one sentence */
    static Database open(DatabaseAccess access) {
        OpenDatabase database = OpenDatabase.open(access);
        return new Database(() -> database);
    }

    Engine engine() {
        return open.get().engine();
    }

    /** The start of a sentence about it. */
    String name() {
        return open.get().pools().name();
    }

    Outages outages() {
        return open.get().outages();
    }

    TransactionExecutor executor() {
        return open.get().executor();
    }

    /** As {@link dev.madang.application.Revision} tells it. */
    long revision() {
        return open.get().revision().current();
    }

    /** Whether it is where it was when it was opened. */
    boolean isPresent() {
        return !open.get().pools().hold().isLost();
    }

    /**
     * Whether a transaction could write.
     *
     * @throws dev.madang.domain.Refusal {@code unavailable} if that can't be told now
     */
    boolean takesWrites() {
        OpenDatabase database = open.get();
        return database.engine().takesWrites(database.pools(), database.outages());
    }

    boolean inTransaction() {
        return transaction.get() != null;
    }

    /** Sees what the thread's transaction wrote; without a transaction, what was committed last. */
    DSLContext reading() {
        DSLContext current = transaction.get();
        return current == null ? open.get().readers() : current;
    }

    /** @throws IllegalStateException if the thread isn't in a transaction */
    DSLContext writing() {
        DSLContext current = transaction.get();
        if (current == null) {
            throw new IllegalStateException("not in a transaction");
        }
        return current;
    }

    /**
     * What the transaction reads to decide what it writes: nobody else changes it before the transaction has ended.
     *
     * @param select of one table: who had to wait for a row sees it as it is then, and the rows of other tables, of
     *     subqueries too, as they were before
     */
    <R extends Record> ResultQuery<R> locked(SelectForUpdateStep<R> select) {
        return engine().locked(select);
    }

    /** Waits for rows that the statements to come read or change, and keeps them, where transactions meet at all. */
    void lock(Supplier<? extends SelectForUpdateStep<?>> rows) {
        engine().lock(rows);
    }

    /**
     * Runs a statement that a unique key may forbid, in which case the transaction goes on.
     *
     * @param refuse throws the refusal, or returns if it was something else that forbade it
     */
    <T> T unlessTaken(Supplier<T> statement, Runnable refuse) {
        try {
            return writing().connectionResult(connection -> engine().attempt(connection, statement));
        } catch (IntegrityConstraintViolationException e) {
            refuse.run();
            throw e;
        }
    }

    /** Makes a connection the thread's transaction. */
    void enter(Connection connection) {
        transaction.set(DSL.using(open.get().configuration().derive(connection)));
    }

    void leave() {
        transaction.remove();
    }

    @Override
    public void close() {
        open.get().close();
    }
}
