package dev.madang.persistence.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.SelectForUpdateStep;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Runs each thread's statements: in its transaction if it has one, else on a reader's connection. */
public final class SqlSession {

    private final Supplier<SqlEnvironment> environment;

    @SuppressWarnings("ThreadLocalUsage") // A process may have two boards open, as tests do.
    private final ThreadLocal<@Nullable Current> transaction = new ThreadLocal<>();

    private record Current(DSLContext sql, Runnable changePublic) {}

    /** @param environment called at each use, and not before the first: the database may still be starting */
    public SqlSession(Supplier<SqlEnvironment> environment) {
        this.environment = environment;
    }

    public SqlFlavour flavour() {
        return environment.get().flavour();
    }

    ExceptionTranslator translator() {
        return environment.get().translator();
    }

    public boolean inTransaction() {
        return transaction.get() != null;
    }

    /** Sees what the thread's transaction wrote; without a transaction, what was committed last. */
    public DSLContext reading() {
        Current current = transaction.get();
        return current == null ? environment.get().readers() : current.sql();
    }

    /**
     * For what not everybody can see, and for reading what is going to be changed.
     *
     * @throws IllegalStateException if the thread isn't in a transaction
     */
    public DSLContext writing() {
        return current().sql();
    }

    /**
     * For what everybody can see: answers that were kept for everybody are good no longer once the transaction is committed.
     *
     * @throws IllegalStateException if the thread isn't in a transaction
     */
    public DSLContext publicWriting() {
        current().changePublic().run();
        return writing();
    }

    private Current current() {
        Current current = transaction.get();
        if (current == null) {
            throw new IllegalStateException("not in a transaction");
        }
        return current;
    }

    /**
     * Locks the selected rows until the end of the transaction, which reads them to decide what it writes.
     *
     * @param select of one table: after waiting for a lock, it sees that table's rows as they are then, but rows of other
     *     tables, of subqueries too, as they were before
     */
    public <R extends Record> ResultQuery<R> locked(SelectForUpdateStep<R> select) {
        return flavour().locked(select);
    }

    /** Locks rows that later statements read or change, on engines where two transactions can write at the same time. */
    public void lock(Supplier<? extends SelectForUpdateStep<?>> rows) {
        flavour().lock(rows);
    }

    /** Does what is needed on engines only where two transactions can write at the same time. */
    public void whereTransactionsMeet(Runnable work) {
        if (flavour().transactionsMeet()) {
            work.run();
        }
    }

    /**
     * Runs a statement that may violate a unique key, after which the transaction can go on.
     *
     * @param refuse throws the refusal, or returns if another constraint was violated
     */
    public <T> T unlessTaken(Supplier<T> statement, Runnable refuse) {
        try {
            return writing().connectionResult(connection -> attempt(connection, statement));
        } catch (IntegrityConstraintViolationException e) {
            refuse.run();
            throw e;
        }
    }

    private <T> T attempt(Connection connection, Supplier<T> statement) {
        try {
            return flavour().attempt(connection, statement);
        } catch (SQLException e) {
            throw translator().translated("no savepoint", e);
        }
    }

    /**
     * Makes a connection the thread's transaction.
     *
     * @param changePublic called when it changes what everybody can see
     */
    public void enter(Connection connection, Runnable changePublic) {
        transaction.set(new Current(DSL.using(environment.get().configuration().derive(connection)), changePublic));
    }

    public void leave() {
        transaction.remove();
    }
}
