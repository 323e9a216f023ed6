package dev.madang.persistence;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Supplier;
import org.jooq.Field;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.sqlite.SQLiteErrorCode;

/** The databases that can keep a board. Whatever differs between them is decided here and nowhere else. */
enum Engine {
    SQLITE(Sqlite.PREFIX, SQLDialect.SQLITE) {
        @Override
        Pools open(String url) {
            return Sqlite.open(url);
        }

        @Override
        Map<String, String> placeholders() {
            return Map.of(
                    "id", "integer primary key autoincrement",
                    "exact", "collate binary",
                    "long_text", "text",
                    "by_key", "without rowid");
        }

        @Override
        Field<String> foldCase(Field<String> text) {
            return DSL.lower(text); // Without an extension of its own, SQLite's folds ASCII only.
        }

        @Override
        boolean isBusy(SQLException e) {
            return e.getErrorCode() == SQLiteErrorCode.SQLITE_BUSY.code;
        }

        @Override
        String reason(SQLException e) {
            return Sqlite.reason(e);
        }
    };

    private final String prefix;
    private final SQLDialect dialect;

    Engine(String prefix, SQLDialect dialect) {
        this.prefix = prefix;
        this.dialect = dialect;
    }

    /** @throws DatabaseUnavailable if no engine knows the form of the URL */
    static Engine of(String url) {
        return Arrays.stream(values())
                .filter(engine -> url.startsWith(engine.prefix))
                .findFirst()
                .orElseThrow(() -> new DatabaseUnavailable("The database's URL must start with "
                        + String.join(
                                " or ",
                                Arrays.stream(values()).map(e -> e.prefix).toList())
                        + ", and this one doesn't: "
                        + url));
    }

    /** @throws DatabaseUnavailable if the database can't be opened, or another process has it */
    abstract Pools open(String url);

    SQLDialect dialect() {
        return dialect;
    }

    /** What the migrations leave open. */
    abstract Map<String, String> placeholders();

    /** Whether somebody else's transaction was in the way for too long. */
    abstract boolean isBusy(SQLException e);

    /** What stands in the way of using the database, as the end of a sentence. */
    abstract String reason(SQLException e);

    /**
     * Runs a statement that may break a constraint, after which the transaction goes on. SQLite takes back what the
     * statement did and no more; an engine that gives up the transaction needs a savepoint here.
     */
    <T> T attempt(Supplier<T> statement) {
        return statement.get();
    }

    /** The text with A to Z made small, and nothing else changed. */
    abstract Field<String> foldCase(Field<String> text);
}
