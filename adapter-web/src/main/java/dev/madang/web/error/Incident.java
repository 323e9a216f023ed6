package dev.madang.web.error;

import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A failure of the board itself. The log has all of it; the visitor gets a reference to quote. */
public final class Incident {

    private static final Logger LOG = LoggerFactory.getLogger(Incident.class);
    private static final int LENGTH = 8;

    private Incident() {}

    /** @return the reference under which the log has it */
    public static String log(Throwable thrown) {
        String reference = Long.toString(ThreadLocalRandom.current().nextLong(Long.MAX_VALUE), Character.MAX_RADIX)
                .substring(0, LENGTH);
        LOG.error("Incident {}", reference, thrown);
        return reference;
    }
}
