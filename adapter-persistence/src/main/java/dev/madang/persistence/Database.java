package dev.madang.persistence;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.util.function.Supplier;
import org.jooq.DSLContext;
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
    static Database open(String url) {
        OpenDatabase database = OpenDatabase.open(url);
        return new Database(() -> database);
    }

    Engine engine() {
        return open.get().engine();
    }

    HikariDataSource writer() {
        return open.get().pools().writer();
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
     * Runs a statement that a unique key may forbid, in which case the transaction goes on.
     *
     * @param refuse throws the refusal, or returns if it was something else that forbade it
     */
    <T> T unlessTaken(Supplier<T> statement, Runnable refuse) {
        try {
            return engine().attempt(statement);
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
