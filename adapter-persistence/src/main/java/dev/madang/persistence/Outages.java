package dev.madang.persistence;

import com.zaxxer.hikari.HikariDataSource;
import dev.madang.domain.Refusal;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.exception.DataAccessException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes of a driver's exceptions what callers can act on, and tells the operator, in a line each, when the database went
 * away and when it came back: that is when nothing has failed for a while, as half a database may answer by turns.
 */
final class Outages implements ExecuteListener {

    private static final long serialVersionUID = 1;
    private static final Logger LOG = LoggerFactory.getLogger(Outages.class);

    private static final Duration STEADY = Duration.ofSeconds(3);

    private final Engine engine;
    private final String name;
    private final AtomicBoolean away = new AtomicBoolean();
    private final AtomicBoolean gone = new AtomicBoolean();
    private final AtomicBoolean readOnly = new AtomicBoolean();
    private volatile long lost;

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

    Engine engine() {
        return engine;
    }

    /** @param otherwise what to say if the fault isn't of the moment */
    RuntimeException explained(String otherwise, SQLException e) {
        if (Engine.isAway(e)) {
            lost();
        } else if (Engine.isReadOnly(e) && readOnly.compareAndSet(false, true)) {
            LOG.warn("{} only reads; requests that write are answered with 503", name);
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
        if (away.get() && System.nanoTime() - lost > STEADY.toNanos() && away.compareAndSet(true, false)) {
            LOG.info("{} answers again", name);
        }
    }

    /** Called after each commit. */
    void committed() {
        if (readOnly.get() && readOnly.compareAndSet(true, false)) {
            LOG.info("{} can be written again", name);
        }
    }

    private void lost() {
        lost = System.nanoTime();
        if (away.compareAndSet(false, true)) {
            LOG.warn("{} can't be reached; requests that need it are answered with 503", name);
        }
    }
}
