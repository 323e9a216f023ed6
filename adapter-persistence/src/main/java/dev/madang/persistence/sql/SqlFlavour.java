package dev.madang.persistence.sql;

import dev.madang.persistence.fulltext.SearchIndex;
import dev.madang.persistence.schema.DefaultSchema;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.Configuration;
import org.jooq.Field;
import org.jooq.JoinType;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.SQLDialect;
import org.jooq.SelectForUpdateStep;
import org.jooq.Table;
import org.jooq.conf.FetchTriggerValuesAfterReturning;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConfiguration;

/** What the engines' SQL differs in, beyond what jOOQ knows of its dialects. */
public abstract class SqlFlavour {

    /** Those whose rows are worth counting, with commas between. */
    protected static final String TABLES = DefaultSchema.DEFAULT_SCHEMA.getTables().stream()
            .map(Table::getName)
            .collect(Collectors.joining(", ", "", ", post_search"));

    static {
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
    }

    /** Accepted by every engine. jOOQ believes that SQLite still accepts 999, and inlines the rest into the statement. */
    private static final int MAX_PARAMETERS = 32_766;

    private final SQLDialect dialect;

    protected SqlFlavour(SQLDialect dialect) {
        this.dialect = dialect;
    }

    /** A new configuration without connections, for the caller to complete. */
    public final Configuration configuration() {
        return new DefaultConfiguration()
                .set(dialect)
                .set(new Settings()
                        .withRenderSchema(false)
                        .withExecuteLogging(false)
                        // No trigger changes a row that is inserted; with this on, jOOQ reads back one row of many.
                        .withFetchTriggerValuesAfterReturning(FetchTriggerValuesAfterReturning.NEVER)
                        // The server's default is a mebibyte; MariaDB can't parse the statement that asks for more.
                        .withRenderGroupConcatMaxLenSessionVariable(false)
                        .withInlineThreshold(MAX_PARAMETERS));
    }

    /** The index of tokens that a table holds. */
    public abstract SearchIndex searchIndex(String table);

    /** Joins another table to the ones before it, which the engine then reads first. */
    public JoinType inOrder() {
        return JoinType.JOIN;
    }

    public <T> Condition isBefore(Field<T> order, Field<Long> id, Field<T> cursorOrder, Field<Long> cursorId) {
        return DSL.row(order, id).lt(cursorOrder, cursorId);
    }

    public <T> Condition isAfter(Field<T> order, Field<Long> id, Field<T> cursorOrder, Field<Long> cursorId) {
        return DSL.row(order, id).gt(cursorOrder, cursorId);
    }

    /** The selected texts as one; null if there are none. */
    public Field<String> joined(
            Field<String> texts, char separator, Table<?> tables, Condition condition, Field<?> order) {
        return DSL.field(DSL.select(DSL.groupConcat(texts).orderBy(order).separator(String.valueOf(separator)))
                .from(tables)
                .where(condition));
    }

    /** Whether each column of a row has the type that it was declared with, where the engine itself doesn't check. */
    public Condition isAsDeclared(Table<?> table) {
        return DSL.trueCondition();
    }

    /** Whether each column of a table is of the type that it was declared with, where the engine checks it for each row. */
    public Condition hasDeclaredTypes(Table<?> table) {
        return DSL.trueCondition();
    }

    /** Updates the planner's statistics: after a bulk insert it still plans for an empty board. */
    public String analysis() {
        return "analyze " + TABLES;
    }

    /** See {@link SqlSession#locked}. */
    <R extends Record> ResultQuery<R> locked(SelectForUpdateStep<R> select) {
        return transactionsMeet() ? select.forUpdate() : select;
    }

    /** See {@link SqlSession#lock}. */
    void lock(Supplier<? extends SelectForUpdateStep<?>> rows) {
        if (transactionsMeet()) {
            rows.get().forUpdate().fetch();
        }
    }

    /** Whether two transactions can write at the same time, and so need locks. */
    protected boolean transactionsMeet() {
        return true;
    }

    /** Runs a statement that may violate a constraint, after which the transaction can go on. */
    protected <T> T attempt(Connection connection, Supplier<T> statement) throws SQLException {
        return statement.get();
    }

    /** Called at the start of each writing transaction, within it. */
    public void begin(Connection connection) throws SQLException {}

    /**
     * Whether a transaction could write; an exception that isn't an outage means no, too.
     *
     * @param writer takes a connection from the writers' pool, which is called only if the engine has to be asked
     */
    public boolean takesWrites(Supplier<Connection> writer) throws SQLException {
        return true;
    }

    /** Whether another transaction held a lock for too long. */
    public abstract boolean isBusy(SQLException e);

    /** Whether its disk has no room left. */
    public abstract boolean isFull(SQLException e);

    /** Whether what it has stored can't be read. */
    public boolean isDamaged(SQLException e) {
        return false;
    }
}
