package dev.madang.persistence.copy;

import static dev.madang.persistence.schema.Tables.POSTS;

import dev.madang.domain.Refusal;
import dev.madang.persistence.DatabaseAccess;
import dev.madang.persistence.DatabaseUnavailable;
import dev.madang.persistence.engine.BoardDatabase;
import dev.madang.persistence.engine.Engine;
import dev.madang.persistence.migration.Migrations;
import dev.madang.persistence.post.PostSearch;
import dev.madang.persistence.post.SearchedPost;
import dev.madang.persistence.sql.SqlSession;
import dev.madang.persistence.transaction.DatabaseResources;
import dev.madang.persistence.transaction.JooqTransactions;
import java.sql.SQLException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.exception.DataAccessException;

/**
 * The board that a copy is written to. Each transaction leaves a state from which another copy can go on; a failure is a
 * {@link DatabaseUnavailable}.
 */
public final class CopyTarget implements AutoCloseable {

    private final Engine engine;
    private final DatabaseResources database;
    private final SqlSession session;
    private final JooqTransactions transactions;
    private final PostSearch search;

    private CopyTarget(Engine engine, DatabaseResources database) {
        this.engine = engine;
        this.database = database;
        this.session = new SqlSession(database::sql);
        this.transactions = new JooqTransactions(session, () -> database);
        this.search = new PostSearch(session);
    }

    /** @throws DatabaseUnavailable if it can't be opened, in one sentence */
    public static CopyTarget open(DatabaseAccess access) {
        return new CopyTarget(Engine.of(access), BoardDatabase.openToCopyTo(access));
    }

    public String name() {
        return database.pools().name();
    }

    Engine engine() {
        return engine;
    }

    /**
     * Runs work in a transaction, also if it only reads: a reader's connection has a short timeout.
     *
     * @param work may be run again from its start
     */
    public <T> T run(Function<DSLContext, T> work) {
        try {
            return transactions.run(() -> work.apply(session.publicWriting()));
        } catch (Refusal e) {
            throw stopped("it doesn't answer", e);
        } catch (DataAccessException e) {
            SQLException cause = e.getCause(SQLException.class);
            throw cause == null ? e : stopped(engine.reason(cause), e);
        }
    }

    /** Likewise, for work without a result. */
    public void change(Consumer<DSLContext> work) {
        run(sql -> {
            work.accept(sql);
            return true;
        });
    }

    private DatabaseUnavailable stopped(String reason, RuntimeException e) {
        return new DatabaseUnavailable(
                name() + " can't be written any further, because " + reason + "; the same command goes on from there.",
                e);
    }

    public long last(CopiedTable table) {
        return run(table::last);
    }

    /**
     * Writes rows, published posts with their search tokens.
     *
     * @return how many rows
     */
    public int write(CopiedTable table, Result<? extends Record> rows) {
        return run(sql -> {
            int written = table.write(sql, rows);
            if (table.table().equals(POSTS)) {
                search.index(rows.stream()
                        .filter(row -> row.get(POSTS.LISTED))
                        .map(SearchedPost::of)
                        .toList());
            }
            return written;
        });
    }

    /** @see Migrations#isUsed */
    public boolean isUsed() {
        return run(sql -> sql.connectionResult(connection -> Migrations.isUsed(engine, connection)));
    }

    /** Makes the table's next id higher than this one. */
    public void goOnAfter(long lastId, CopiedTable table) {
        String name = table.toString();
        run(sql -> {
            boolean behind = engine.ids().last(sql, name) < lastId;
            if (behind) {
                engine.ids().goOnAfter(lastId, sql, name);
            }
            return behind;
        });
    }

    public void analyze() {
        run(sql -> sql.execute(engine.flavour().analysis()));
    }

    @Override
    public void close() {
        database.close();
    }
}
