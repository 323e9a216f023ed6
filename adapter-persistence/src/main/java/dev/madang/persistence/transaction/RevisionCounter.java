package dev.madang.persistence.transaction;

import java.sql.Connection;
import java.sql.SQLException;

/** Tells a cache whether anything that everybody can see was committed since its entries were read. */
public interface RevisionCounter extends AutoCloseable {

    /** As {@link dev.madang.application.Revision#current}. */
    long current();

    /** Called at the beginning of each transaction, within it. */
    default void begin(Connection transaction) throws SQLException {}

    /**
     * Called at the end of each transaction, within it.
     *
     * @param changesPublic whether the revision must move with it
     */
    void end(Connection transaction, boolean changesPublic) throws SQLException;

    /** Called after each commit, even one of unknown outcome, on the thread of {@link #end} and before the caller returns. */
    default void committed() {}

    /** Called after all connections are closed. */
    @Override
    default void close() {}
}
