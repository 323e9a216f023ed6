package dev.madang.web.error;

import dev.madang.application.throttle.Allowance;
import dev.madang.application.throttle.Throttle;
import dev.madang.domain.Refusal;
import java.util.Arrays;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Writes down failures of the board itself, of which a visitor gets a reference to quote. Whoever has found how to make the board
 * fail mustn't fill the disk by it: of one place in the code there are so many stack traces an hour, and so many lines in all;
 * how many were left out is told with the next.
 */
@Component
public class IncidentLog {

    private static final Logger LOG = LoggerFactory.getLogger(IncidentLog.class);
    private static final int LENGTH = 8;
    private static final String KIND = "incident";

    private final Throttle throttle;
    private final AtomicLong leftOut = new AtomicLong();

    public IncidentLog(Throttle throttle) {
        this.throttle = throttle;
    }

    /** @return the reference under which the log has it */
    public String write(Throwable thrown) {
        String reference = Long.toString(ThreadLocalRandom.current().nextLong(Long.MAX_VALUE), Character.MAX_RADIX)
                .substring(0, LENGTH);
        if (!spends(Allowance.LOG_LINES, KIND)) {
            leftOut.incrementAndGet();
            return reference;
        }
        long before = leftOut.getAndSet(0);
        if (before > 0) {
            LOG.error("{} incidents were left out, as there were too many", before);
        }
        if (spends(Allowance.LOG_LINES_ABOUT_ONE, KIND + ' ' + place(thrown))) {
            LOG.error("Incident {}", reference, thrown);
        } else {
            LOG.error(
                    "Incident {}, as before: {} in {}",
                    reference,
                    thrown.getClass().getName(),
                    place(thrown));
        }
        return reference;
    }

    private static String place(Throwable thrown) {
        return Arrays.stream(thrown.getStackTrace())
                .findFirst()
                .map(StackTraceElement::toString)
                .orElseGet(() -> thrown.getClass().getName());
    }

    private boolean spends(Allowance allowance, String key) {
        try {
            throttle.spend(allowance, key, 1);
            return true;
        } catch (Refusal tooMany) {
            return false;
        }
    }
}
