package dev.madang.bootstrap.benchmark;

import java.time.Duration;
import org.HdrHistogram.Histogram;

/**
 * What came of a time under load.
 *
 * @param latencies nanoseconds from when a request was due, of every answer
 * @param errors how many of the answers said that something went wrong
 */
record Measurement(Duration time, Histogram latencies, long errors) {

    /** Nobody waits longer. */
    private static final long IN_TIME = Duration.ofSeconds(1).toNanos();

    /** Good answers a second that came in time. */
    double rate() {
        long inTime = latencies.getCountBetweenValues(0, IN_TIME) - errors;
        return Math.max(0, inTime) / (time.toNanos() / 1e9);
    }
}
