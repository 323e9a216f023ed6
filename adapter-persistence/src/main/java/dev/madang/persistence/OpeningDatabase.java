package dev.madang.persistence;

import dev.madang.application.Store;
import dev.madang.application.post.PostFilter;
import dev.madang.domain.Refusal;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A database that is being opened, and migrated, on a thread of its own, while whoever needs it does something else: half
 * of a board's start.
 */
public final class OpeningDatabase {

    private final CompletableFuture<OpenDatabase> opening;

    /** Begins to open it. */
    public OpeningDatabase(DatabaseAccess access) {
        this(() -> open(access));
    }

    private OpeningDatabase(Supplier<OpenDatabase> open) {
        opening = CompletableFuture.supplyAsync(open);
    }

    /** Begins to open one that is there for a few transactions, also while a board has it, which sees them at once. */
    public static OpeningDatabase beside(DatabaseAccess access) {
        return new OpeningDatabase(() -> OpenDatabase.openBeside(access));
    }

    /**
     * Likewise, but where there is none, it is made.
     *
     * @param made told if it was
     */
    public static OpeningDatabase besideOrNew(DatabaseAccess access, Runnable made) {
        return new OpeningDatabase(() -> {
            try {
                return OpenDatabase.openBeside(access);
            } catch (NoBoard e) {
                OpenDatabase database = OpenDatabase.open(access);
                made.run();
                return database;
            }
        });
    }

    /** Begins to open one that is there to read alone, also while a board has it. */
    public static OpeningDatabase besideToRead(DatabaseAccess access) {
        return new OpeningDatabase(() -> OpenDatabase.openBesideToRead(access));
    }

    /**
     * The ports, each of which waits for the database at its first use and then throws {@link DatabaseUnavailable} if it
     * can't be opened. The database is closed with them.
     */
    public Store store() {
        return JooqStore.on(new Database(this::await), this::close);
    }

    private OpenDatabase await() {
        try {
            return opening.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof DatabaseUnavailable unavailable ? unavailable : e;
        }
    }

    /** To be called after many rows at once: the engine plans its queries by what it believes to be in the tables. */
    public void analyze() {
        Database database = new Database(this::await);
        new JooqTransactions(database)
                .run(() -> database.writing().execute(database.engine().analysis()));
    }

    /** Waits for the opening to end, and closes what was opened, if it was. */
    private void close() {
        @Nullable OpenDatabase database = opening.exceptionally(failure -> null).join();
        if (database != null) {
            database.close();
        }
    }

    private static OpenDatabase open(DatabaseAccess access) {
        OpenDatabase database = OpenDatabase.open(access);
        // The first read loads the classes of all: done here, no reader waits for it.
        try {
            new JooqPostQueries(new Database(() -> database)).before(PostFilter.ALL, null, 1);
        } catch (Refusal unavailable) {
            // Readers will be told themselves.
        }
        return database;
    }
}
