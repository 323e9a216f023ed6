package dev.madang.persistence;

import com.zaxxer.hikari.HikariDataSource;
import dev.madang.domain.Refusal;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.exception.DataAccessException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes of a driver's exceptions what callers can act on, and tells the operator, in a line each, when the database went
 * away and when it came back.
 */
final class Outages implements ExecuteListener {

    private static final long serialVersionUID = 1;
    private static final Logger LOG = LoggerFactory.getLogger(Outages.class);

    private final Engine engine;
    private final String name;
    private final AtomicBoolean away = new AtomicBoolean();
    private final AtomicBoolean gone = new AtomicBoolean();

    /** @param name the start of a sentence about the database */
    Outages(Engine engine, String name) {
        this.engine = engine;
        this.name = name;
    }

    /**
     * Takes a connection from a pool.
     *
     * @throws Refusal {@code unavailable} if none is to be had in time
     */
    Connection acquire(HikariDataSource pool) {
        try {
            return pool.getConnection();
        } catch (SQLTransientConnectionException e) {
            if (e.getCause() instanceof SQLException cause && Engine.isAway(cause)) {
                lost();
            }
            throw Refusal.unavailable();
        } catch (SQLException e) {
            throw explained("no connection", e);
        }
    }

    /** @throws Refusal {@code unavailable} if what was held is lost, which the log says once */
    void requirePresent(Pools.Hold hold) {
        if (hold.isLost()) {
            if (gone.compareAndSet(false, true)) {
                LOG.error(
                        "{} was deleted, moved or replaced while it was in use; until it is back, nothing is written",
                        name);
            }
            throw Refusal.unavailable();
        }
    }

    /** @param otherwise what to say if the fault isn't of the moment */
    RuntimeException explained(String otherwise, SQLException e) {
        if (Engine.isAway(e)) {
            lost();
        }
        return Objects.requireNonNullElseGet(engine.meaning(e), () -> new DataAccessException(otherwise, e));
    }

    @Override
    public void exception(ExecuteContext failed) {
        SQLException e = failed.sqlException();
        if (e != null && engine.meaning(e) != null) {
            failed.exception(explained("", e));
        }
    }

    @Override
    public void executeEnd(ExecuteContext done) {
        if (away.get() && away.compareAndSet(true, false)) {
            LOG.info("{} answers again", name);
        }
    }

    private void lost() {
        if (away.compareAndSet(false, true)) {
            LOG.warn("{} can't be reached; requests that need it are answered with 503", name);
        }
    }
}
