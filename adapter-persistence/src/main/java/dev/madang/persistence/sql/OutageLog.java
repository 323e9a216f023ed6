package dev.madang.persistence.sql;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Logs one line when the database goes away and one when it comes back, however many requests fail in between. It is back
 * once nothing has failed for a few seconds: a cluster that is half up may answer by turns.
 */
public final class OutageLog {

    private static final Logger LOG = LoggerFactory.getLogger(OutageLog.class);

    private static final Duration STEADY = Duration.ofSeconds(3);

    private final String name;
    private final AtomicBoolean away = new AtomicBoolean();
    private final AtomicBoolean gone = new AtomicBoolean();
    private final AtomicBoolean readOnly = new AtomicBoolean();
    private volatile long lost;

    /** @param name the start of a sentence about the database */
    public OutageLog(String name) {
        this.name = name;
    }

    void away() {
        lost = System.nanoTime();
        if (away.compareAndSet(false, true)) {
            LOG.warn("{} can't be reached; requests that need it are answered with 503", name);
        }
    }

    void answered() {
        if (away.get() && System.nanoTime() - lost > STEADY.toNanos() && away.compareAndSet(true, false)) {
            LOG.info("{} answers again", name);
        }
    }

    void readOnly() {
        if (readOnly.compareAndSet(false, true)) {
            LOG.warn("{} only reads; requests that write are answered with 503", name);
        }
    }

    void written() {
        if (readOnly.get() && readOnly.compareAndSet(true, false)) {
            LOG.info("{} can be written again", name);
        }
    }

    /** The file that was opened isn't at its path any more. */
    public void gone() {
        if (gone.compareAndSet(false, true)) {
            LOG.error(
                    "{} was deleted, moved or replaced while it was in use; until it is back, nothing is written",
                    name);
        }
    }
}
