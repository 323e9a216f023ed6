package dev.madang.persistence.engine.server;

import dev.madang.persistence.fulltext.FulltextIndex;
import dev.madang.persistence.fulltext.GinIndex;
import dev.madang.persistence.fulltext.SearchIndex;
import dev.madang.persistence.sql.SqlFailure;
import dev.madang.persistence.sql.SqlFlavour;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.JoinType;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** The SQL of each kind of server. */
public abstract class ServerFlavour extends SqlFlavour {

    public static final ServerFlavour POSTGRESQL = new ServerFlavour(SQLDialect.POSTGRES, ServerSession.POSTGRESQL) {

        @Override
        public SearchIndex searchIndex(String table) {
            return new GinIndex(table);
        }

        @Override
        public boolean isBusy(SQLException e) {
            return SqlFailure.hasState(e, "55P03", "57014"); // a lock, or a statement, that took too long
        }

        @Override
        public boolean isFull(SQLException e) {
            return SqlFailure.hasState(e, "53100");
        }

        /** After an error, PostgreSQL's transaction can go on from a savepoint only. */
        @Override
        protected <T> T attempt(Connection connection, Supplier<T> statement) throws SQLException {
            Savepoint before = connection.setSavepoint();
            try {
                T result = statement.get();
                connection.releaseSavepoint(before);
                return result;
            } catch (RuntimeException e) {
                rollBack(connection, before, e);
                throw e;
            }
        }

        /** What failed first is what counts: it may be the connection that was lost. */
        private void rollBack(Connection connection, Savepoint before, RuntimeException failure) {
            try {
                connection.rollback(before);
            } catch (SQLException e) {
                failure.addSuppressed(e);
            }
        }
    };

    public static final ServerFlavour MARIADB = new ServerFlavour(SQLDialect.MARIADB, ServerSession.MARIADB) {

        private static final int LOCK_WAIT_TIMEOUT = 1205;
        private static final int DISK_FULL = 1021;
        private static final int TABLE_IS_FULL = 1114;

        @Override
        public SearchIndex searchIndex(String table) {
            return new FulltextIndex(table);
        }

        @Override
        public String analysis() {
            return "analyze table " + TABLES;
        }

        /** With stale statistics, the planner may sort all posts by way of their authors. */
        @Override
        public JoinType inOrder() {
            return JoinType.STRAIGHT_JOIN;
        }

        /** MariaDB doesn't use an index for a comparison of rows. */
        @Override
        public <T> Condition isBefore(Field<T> order, Field<Long> id, Field<T> cursorOrder, Field<Long> cursorId) {
            return order.lt(cursorOrder).or(order.eq(cursorOrder).and(id.lt(cursorId)));
        }

        @Override
        public <T> Condition isAfter(Field<T> order, Field<Long> id, Field<T> cursorOrder, Field<Long> cursorId) {
            return order.gt(cursorOrder).or(order.eq(cursorOrder).and(id.gt(cursorId)));
        }

        @Override
        public boolean isBusy(SQLException e) {
            return e.getErrorCode() == LOCK_WAIT_TIMEOUT;
        }

        @Override
        public boolean isFull(SQLException e) {
            return e.getErrorCode() == DISK_FULL || e.getErrorCode() == TABLE_IS_FULL;
        }
    };

    private final ServerSession session;

    private ServerFlavour(SQLDialect dialect, ServerSession session) {
        super(dialect);
        this.session = session;
    }

    /** How to connect to such a server. */
    ServerSession session() {
        return session;
    }

    @Override
    public Condition hasDeclaredTypes(Table<?> table) {
        Field<String> column = DSL.field(DSL.name("column_name"), String.class);
        Field<String> type = DSL.field(DSL.name("data_type"), String.class);
        return DSL.val(table.fields().length)
                .eq(DSL.selectCount()
                        .from(DSL.table("information_schema.columns"))
                        .where(DSL.condition("table_schema = {0}", DSL.currentSchema()))
                        .and(DSL.condition("table_name = {0}", DSL.val(table.getName())))
                        .and(DSL.or(Arrays.stream(table.fields())
                                .map(field -> column.eq(field.getName()).and(type.in(types(field))))
                                .toList())));
    }

    private static List<String> types(Field<?> field) {
        return Number.class.isAssignableFrom(field.getConverter().fromType())
                ? List.of("bigint")
                : List.of("varchar", "character varying");
    }

    @Override
    public void begin(Connection connection) throws SQLException {
        session.begin(connection);
    }

    @Override
    public boolean takesWrites(Supplier<Connection> writer) throws SQLException {
        try (Connection connection = writer.get()) {
            return session.writes(connection);
        }
    }
}
