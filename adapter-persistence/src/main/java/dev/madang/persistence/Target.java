package dev.madang.persistence;

import dev.madang.domain.Refusal;
import java.sql.SQLException;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.exception.DataAccessException;

/**
 * A board that a copy is written to, in transactions that each leave what can be gone on with. What stops them is
 * {@link DatabaseUnavailable}.
 */
final class Target implements AutoCloseable {

    private final Database database;
    private final JooqTransactions transactions;
    private final PostSearch search;

    private Target(Database database) {
        this.database = database;
        this.transactions = new JooqTransactions(database);
        this.search = new PostSearch(database);
    }

    /** @throws DatabaseUnavailable if it can't be opened, in one sentence */
    static Target open(DatabaseAccess access) {
        return new Target(Database.open(access));
    }

    String name() {
        return database.name();
    }

    Engine engine() {
        return database.engine();
    }

    /**
     * Runs what reads or writes in a transaction, on a connection that is patient, as readers' aren't.
     *
     * @param work may be run again from its start
     */
    <T> T run(Function<DSLContext, T> work) {
        try {
            return transactions.run(() -> work.apply(database.writing()));
        } catch (Refusal e) {
            throw stopped("it doesn't answer", e);
        } catch (DataAccessException e) {
            SQLException cause = e.getCause(SQLException.class);
            throw cause == null ? e : stopped(engine().reason(cause), e);
        }
    }

    private DatabaseUnavailable stopped(String reason, RuntimeException e) {
        return new DatabaseUnavailable(
                name() + " can't be written any further, because " + reason + "; the same command goes on from there.",
                e);
    }

    long last(CopiedTable table) {
        return run(table::last);
    }

    /** @return how many rows */
    int write(CopiedTable table, Result<? extends Record> rows) {
        return run(sql -> table.write(sql, rows));
    }

    /**
     * Each with its tags, and with the tokens by which it is found.
     *
     * @return how many rows
     */
    int writePosts(Result<? extends Record> posts, Result<? extends Record> tags) {
        return run(sql -> {
            int rows = CopiedTable.OF_POSTS.write(sql, posts) + CopiedTable.OF_POST_TAGS.write(sql, tags);
            search.index(posts.map(SearchedPost::of));
            return rows;
        });
    }

    /** Lets no id up to one be given again. */
    void goOnAfter(long lastId, CopiedTable table) {
        String name = table.toString();
        run(sql -> {
            boolean behind = engine().ids().last(sql, name) < lastId;
            if (behind) {
                engine().ids().goOnAfter(lastId, sql, name);
            }
            return behind;
        });
    }

    void analyze() {
        run(sql -> sql.execute(engine().analysis()));
    }

    @Override
    public void close() {
        database.close();
    }
}
