package dev.madang.persistence.transaction;

import java.sql.Connection;
import java.sql.SQLException;

/** Tells a cache whether anything was committed since its entries were read. */
public interface RevisionCounter extends AutoCloseable {

    /** As {@link dev.madang.application.Revision#current}. */
    long current();

    /** Called at the end of each transaction, within it. */
    void move(Connection transaction) throws SQLException;

    /** Called after each commit, even one of unknown outcome, and before the caller returns. */
    void moved();

    /** Called after all connections are closed. */
    @Override
    default void close() {}
}
