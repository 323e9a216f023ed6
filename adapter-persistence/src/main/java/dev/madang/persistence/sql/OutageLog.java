package dev.madang.persistence.sql;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * Logs one line when the database goes away and one when it comes back, however many requests fail in between. It is back
 * once nothing has failed for a few seconds: a cluster that is half up may answer by turns.
 */
public final class OutageLog {

    private static final Logger LOG = LoggerFactory.getLogger(OutageLog.class);

    private static final Duration STEADY = Duration.ofSeconds(3);

    /** What stands in the way of writing. */
    private enum Hindrance {
        READ_ONLY(Level.WARN, "only reads"),
        FULL(Level.ERROR, "can't be written, because its disk is full"),
        LOCKED(Level.WARN, "is locked by another program"),
        GONE(Level.ERROR, "was deleted, moved or replaced, or the log beside it was, while it was in use");

        private final Level level;
        private final String sentence;

        Hindrance(Level level, String sentence) {
            this.level = level;
            this.sentence = sentence;
        }
    }

    private final String name;
    private final AtomicBoolean away = new AtomicBoolean();
    private final AtomicBoolean damaged = new AtomicBoolean();
    private final Set<Hindrance> hindrances = ConcurrentHashMap.newKeySet();
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
        tell(Hindrance.READ_ONLY);
    }

    void full() {
        tell(Hindrance.FULL);
    }

    void locked() {
        tell(Hindrance.LOCKED);
    }

    /** The file that was opened isn't at its path any more. */
    public void gone() {
        tell(Hindrance.GONE);
    }

    /** @param how in the words of the database */
    void damaged(String how) {
        if (damaged.compareAndSet(false, true)) {
            LOG.error(
                    "{} is damaged, or can't be read: {}. Requests that need what is damaged are answered with 503;"
                            + " stop Madang, and put a backup in its place",
                    name,
                    how);
        }
    }

    /** Whether something in it couldn't be read; for good. */
    public boolean isDamaged() {
        return damaged.get();
    }

    /** Whether something stood in the way of the last that wanted to write. */
    public boolean isHindered() {
        return !hindrances.isEmpty();
    }

    private void tell(Hindrance hindrance) {
        if (hindrances.add(hindrance)) {
            LOG.atLevel(hindrance.level)
                    .log("{} {}; requests that write are answered with 503", name, hindrance.sentence);
        }
    }

    void written() {
        if (!hindrances.isEmpty()) {
            hindrances.clear();
            LOG.info("{} can be written again", name);
        }
    }
}
