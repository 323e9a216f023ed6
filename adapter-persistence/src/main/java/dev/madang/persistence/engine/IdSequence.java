package dev.madang.persistence.engine;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.val;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** How each engine stores the last id that it gave a table's row, which may be deleted by now. */
public interface IdSequence {

    IdSequence SQLITE = new IdSequence() {
        @Override
        public long last(DSLContext sql, String table) {
            return sql.select(coalesce(max(field("seq", Long.class)), 0L))
                    .from("sqlite_sequence")
                    .where(field("name", String.class).eq(table))
                    .fetchSingle()
                    .value1();
        }

        @Override
        public void goOnAfter(long last, DSLContext sql, String table) {
            sql.execute("delete from sqlite_sequence where name = ?", table);
            sql.execute("insert into sqlite_sequence (name, seq) values (?, ?)", table, last);
        }
    };

    /** Sequences are read outside any snapshot, which does no harm: ids may have gaps. */
    IdSequence POSTGRESQL = new IdSequence() {
        @Override
        public long last(DSLContext sql, String table) {
            return sql.select(field(
                            "coalesce(pg_sequence_last_value(pg_get_serial_sequence({0}, 'id')), 0)",
                            Long.class, val(table)))
                    .fetchSingle()
                    .value1();
        }

        @Override
        public void goOnAfter(long last, DSLContext sql, String table) {
            sql.fetch(
                    "select setval(pg_get_serial_sequence({0}, 'id'), {1}, {2})",
                    val(table), val(Math.max(1, last)), val(last > 0));
        }
    };

    IdSequence MARIADB = new IdSequence() {
        @Override
        public long last(DSLContext sql, String table) {
            return sql.select(field("auto_increment - 1", Long.class))
                    .from("information_schema.tables")
                    .where("table_schema = database() and table_name = {0}", val(table))
                    .fetchSingle()
                    .value1();
        }

        @Override
        public void goOnAfter(long last, DSLContext sql, String table) {
            sql.execute("alter table {0} auto_increment = {1}", name(table), DSL.inline(last + 1));
        }
    };

    /** 0 if no row was given an id yet. */
    long last(DSLContext sql, String table);

    void goOnAfter(long last, DSLContext sql, String table);
}
