package dev.madang.persistence.engine;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.val;

import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;

/** How each engine finds out whether two connections are to the same database, however their URLs are spelt. */
public interface DatabaseIdentity {

    /** Needs no mark: a file's path is canonical by the time it is opened. */
    DatabaseIdentity SQLITE = (sql, mark) -> true;

    DatabaseIdentity POSTGRESQL =
            (sql, mark) -> sql.select(field("pg_try_advisory_xact_lock({0})", Boolean.class, val(mark)))
                    .fetchSingle()
                    .value1();

    DatabaseIdentity MARIADB = (sql, mark) -> {
        try {
            return sql.select(field("get_lock(md5(concat(database(), {0})), 0)", Boolean.class, val(mark)))
                    .fetchSingle()
                    .value1();
        } catch (DataAccessException e) {
            return true; // A cluster has no such locks.
        }
    };

    /** Sets a mark in the database; false if another connection's transaction has set it there. */
    boolean mark(DSLContext sql, long mark);
}
