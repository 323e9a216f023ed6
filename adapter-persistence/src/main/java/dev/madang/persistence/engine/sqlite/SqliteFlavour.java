package dev.madang.persistence.engine.sqlite;

import dev.madang.persistence.fulltext.Fts5Index;
import dev.madang.persistence.fulltext.SearchIndex;
import dev.madang.persistence.sql.SqlFlavour;
import java.sql.SQLException;
import java.util.Arrays;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.sqlite.SQLiteErrorCode;

/** SQLite's SQL. */
public final class SqliteFlavour extends SqlFlavour {

    public SqliteFlavour() {
        super(SQLDialect.SQLITE);
    }

    @Override
    public SearchIndex searchIndex(String table) {
        return new Fts5Index(table);
    }

    /** Ordered within the aggregate, the texts would be sorted even where an index has them in order. */
    @Override
    public Field<String> joined(
            Field<String> texts, char separator, Table<?> tables, Condition condition, Field<?> order) {
        var inOrder = DSL.select(texts.as("text"))
                .from(tables)
                .where(condition)
                .orderBy(order)
                .asTable("t");
        return DSL.field(
                DSL.select(DSL.groupConcat(inOrder.field(0, String.class)).separator(String.valueOf(separator)))
                        .from(inOrder));
    }

    /** SQLite stores any type in any column, and its driver converts many types silently. */
    @Override
    public Condition isAsDeclared(Table<?> table) {
        return DSL.and(Arrays.stream(table.fields())
                .map(field -> DSL.condition("typeof({0}) = {1}", field, DSL.inline(storageClass(field))))
                .toList());
    }

    private static String storageClass(Field<?> field) {
        return Number.class.isAssignableFrom(field.getConverter().fromType()) ? "integer" : "text";
    }

    /** Of all tables, by a sample each. */
    @Override
    public String analysis() {
        return "pragma optimize = 0x10012";
    }

    /** A transaction locks the whole database. */
    @Override
    protected boolean transactionsMeet() {
        return false;
    }

    @Override
    public boolean isBusy(SQLException e) {
        return is(SQLiteErrorCode.SQLITE_BUSY, e);
    }

    @Override
    public boolean isFull(SQLException e) {
        return is(SQLiteErrorCode.SQLITE_FULL, e);
    }

    @Override
    public boolean isDamaged(SQLException e) {
        return is(SQLiteErrorCode.SQLITE_CORRUPT, e)
                || is(SQLiteErrorCode.SQLITE_NOTADB, e)
                || is(SQLiteErrorCode.SQLITE_IOERR, e);
    }

    /** An extended code has that of its kind in its lowest byte. */
    private static boolean is(SQLiteErrorCode kind, SQLException e) {
        return (e.getErrorCode() & 0xFF) == kind.code;
    }
}
