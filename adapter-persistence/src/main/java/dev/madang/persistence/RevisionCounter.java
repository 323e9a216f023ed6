package dev.madang.persistence;

import java.sql.Connection;
import java.sql.SQLException;

/** Counts what was committed, for whoever keeps what was read before. */
interface RevisionCounter extends AutoCloseable {

    /** As {@link dev.madang.application.Revision#current}. */
    long current();

    /** Called at the end of each transaction, within it. */
    void move(Connection transaction) throws SQLException;

    /** Called after each commit, also where its outcome isn't known, before anybody is told. */
    void moved();

    /** Called after all connections were closed. */
    @Override
    default void close() {}
}
