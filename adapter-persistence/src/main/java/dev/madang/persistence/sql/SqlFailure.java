package dev.madang.persistence.sql;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;

/** What a driver's exception means on every engine, by the standard's SQLSTATE; MariaDB has numbers besides. */
public final class SqlFailure {

    private static final int ERROR_DURING_COMMIT = 1180;
    private static final int OPTION_PREVENTS_STATEMENT = 1290;

    private SqlFailure() {}

    /** Whether the database rolled the whole transaction back because of another one, and would accept it again. */
    static boolean isConflict(SQLException e) {
        return hasState(e, "40001", "40P01");
    }

    /** Whether another process wrote the same row at the same moment. */
    public static boolean isRaced(SQLException e) {
        String state = e.getSQLState();
        return state != null && (isConflict(e) || state.startsWith("23"));
    }

    /**
     * Whether the connection is gone, or none could be made: the standard's class 08, PostgreSQL's states for a server that
     * stops, MariaDB's error for a cluster node that lost the others while it committed, and HikariCP's, without a state, for
     * a connection that it gave up after one of these.
     */
    public static boolean isAway(SQLException e) {
        String state = e.getSQLState();
        return hasNumber(e, ERROR_DURING_COMMIT)
                || (state == null && "Connection is closed".equals(e.getMessage()))
                || (state != null && (state.startsWith("08") || state.startsWith("57P0") || state.equals("53300")));
    }

    /** Likewise of whatever was thrown because of it, and of a pool that has no connection to give. */
    public static boolean isAwayBehind(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .anyMatch(cause -> cause instanceof SQLTransientConnectionException
                        || (cause instanceof SQLException e && isAway(e)));
    }

    /** Whether the server is read-only, for the moment or by its settings. */
    public static boolean isReadOnly(SQLException e) {
        return hasState(e, "25006") || hasNumber(e, OPTION_PREVENTS_STATEMENT);
    }

    /** MariaDB reports errors that the standard has no state for as HY000. */
    private static boolean hasNumber(SQLException e, int number) {
        return e.getErrorCode() == number && hasState(e, "HY000");
    }

    public static boolean hasState(SQLException e, String... states) {
        return Arrays.asList(states).contains(e.getSQLState());
    }
}
