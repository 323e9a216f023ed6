package dev.madang.persistence.sql;

import com.zaxxer.hikari.HikariDataSource;
import dev.madang.domain.Refusal;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Objects;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;

/** Turns a driver's exceptions into ones that callers can act on, and reports outages to the log. */
public final class ExceptionTranslator implements ExecuteListener {

    private static final long serialVersionUID = 1;

    private final transient SqlFlavour flavour;
    private final transient OutageLog outages;

    public ExceptionTranslator(SqlFlavour flavour, OutageLog outages) {
        this.flavour = flavour;
        this.outages = outages;
    }

    /**
     * Takes a connection from a pool.
     *
     * @throws Refusal {@code unavailable} if none is free in time
     */
    public Connection acquire(HikariDataSource pool) {
        try {
            return pool.getConnection();
        } catch (SQLTransientConnectionException e) {
            if (e.getCause() instanceof SQLException cause && SqlFailure.isAway(cause)) {
                outages.away();
            }
            throw Refusal.unavailable();
        } catch (SQLException e) {
            throw translated("no connection", e);
        }
    }

    /** Whether it would pass if the caller waited or tried again. */
    boolean isPassing(SQLException e) {
        return passing(e) != null;
    }

    /** @param otherwise the message of the exception for a failure that doesn't pass by itself */
    public RuntimeException translated(String otherwise, SQLException e) {
        tell(e);
        return Objects.requireNonNullElseGet(passing(e), () -> new DataAccessException(otherwise, e));
    }

    private void tell(SQLException e) {
        if (SqlFailure.isAway(e)) {
            outages.away();
        } else if (SqlFailure.isReadOnly(e)) {
            outages.readOnly();
        } else if (flavour.isFull(e)) {
            outages.full();
        } else if (flavour.isDamaged(e)) {
            outages.damaged(String.valueOf(e.getMessage()));
        } else if (flavour.isBusy(e) && !flavour.transactionsMeet()) {
            outages.locked();
        }
    }

    private @Nullable RuntimeException passing(SQLException e) {
        if (SqlFailure.isConflict(e)) {
            return new RetryableConflict(e);
        }
        boolean unavailable = flavour.isBusy(e)
                || flavour.isFull(e)
                || flavour.isDamaged(e)
                || SqlFailure.isAway(e)
                || SqlFailure.isReadOnly(e);
        return unavailable ? Refusal.unavailable() : null;
    }

    @Override
    public void exception(ExecuteContext failed) {
        SQLException e = failed.sqlException();
        if (e != null && isPassing(e)) {
            failed.exception(translated("", e));
        }
    }

    @Override
    public void executeEnd(ExecuteContext done) {
        answered();
    }

    /** To be called after each statement that runs without jOOQ. */
    void answered() {
        outages.answered();
    }

    /** To be called after each commit. */
    public void committed() {
        outages.written();
    }
}
