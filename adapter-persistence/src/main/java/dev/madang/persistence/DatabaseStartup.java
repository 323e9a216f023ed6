package dev.madang.persistence;

import dev.madang.application.post.PostFilter;
import dev.madang.application.store.Store;
import dev.madang.domain.Refusal;
import dev.madang.persistence.engine.BoardDatabase;
import dev.madang.persistence.post.JooqPostQueries;
import dev.madang.persistence.sql.SqlSession;
import dev.madang.persistence.transaction.DatabaseResources;
import dev.madang.persistence.transaction.JooqTransactions;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/** Opens and migrates a database on another thread, which takes half of a board's start. */
public final class DatabaseStartup {

    private final CompletableFuture<DatabaseResources> opening;

    /** Begins to open a database, which is created or migrated if need be. */
    public DatabaseStartup(DatabaseAccess access) {
        this(() -> open(access));
    }

    private DatabaseStartup(Supplier<DatabaseResources> open) {
        opening = CompletableFuture.supplyAsync(() -> {
            loadTypes();
            return open.get();
        });
    }

    /** Likewise, to fill it: a board that has users is left as it is. */
    public static DatabaseStartup toFill(DatabaseAccess access) {
        return new DatabaseStartup(() -> BoardDatabase.openToFill(access));
    }

    /** Begins to open an existing board for a few transactions. A running board on the same database sees them at once. */
    public static DatabaseStartup beside(DatabaseAccess access) {
        return new DatabaseStartup(() -> BoardDatabase.openBeside(access));
    }

    /**
     * Likewise, but creates a board if there is none.
     *
     * @param made called if one was created
     */
    public static DatabaseStartup besideOrNew(DatabaseAccess access, Runnable made) {
        return new DatabaseStartup(() -> {
            try {
                return BoardDatabase.openBeside(access);
            } catch (NoBoard e) {
                DatabaseResources database = BoardDatabase.open(access);
                made.run();
                return database;
            }
        });
    }

    /** Begins to open an existing board for reading only, also while another process has it open. */
    public static DatabaseStartup besideToRead(DatabaseAccess access) {
        return new DatabaseStartup(() -> BoardDatabase.openBesideToRead(access));
    }

    /**
     * The ports. Each waits for the database at its first use, and throws {@link DatabaseUnavailable} if it can't be
     * opened. The database is closed with them.
     */
    public Store store() {
        loadTypes();
        return JooqStore.on(session(), this::await, this::close);
    }

    /**
     * Two of jOOQ's classes need each other to be loaded, and two threads that begin with different ones wait for each other for
     * ever. All begin with this one, the caller's and the one that opens the database.
     */
    private static void loadTypes() {
        Objects.requireNonNull(SQLDataType.BIGINT);
    }

    private SqlSession session() {
        return new SqlSession(() -> await().sql());
    }

    private DatabaseResources await() {
        try {
            return opening.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof DatabaseUnavailable unavailable ? unavailable : e;
        }
    }

    /**
     * Waits until the database is open.
     *
     * @throws DatabaseUnavailable if it can't be opened
     */
    public void require() {
        await();
    }

    /** Updates the planner's statistics; to be called after a bulk insert. */
    public void analyze() {
        SqlSession session = session();
        new JooqTransactions(session, this::await)
                .run(() -> session.writing().execute(session.flavour().analysis()));
    }

    /** Waits until the database is open, and closes it. */
    private void close() {
        @Nullable
        DatabaseResources database = opening.exceptionally(failure -> null).join();
        if (database != null) {
            database.close();
        }
    }

    private static DatabaseResources open(DatabaseAccess access) {
        DatabaseResources database = BoardDatabase.open(access);
        // The first read loads classes that all reads need: no reader should wait for that.
        try {
            new JooqPostQueries(new SqlSession(database::sql)).before(PostFilter.ALL, null, 1);
        } catch (Refusal unavailable) {
            // Readers will get the same answer.
        }
        return database;
    }
}
