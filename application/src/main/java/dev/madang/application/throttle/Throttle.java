package dev.madang.application.throttle;

import dev.madang.domain.Refusal;

/**
 * Port: counts what is done by each key, by elapsed time, not by the clock. It forgets when the process
 * ends, and before then nothing that makes a difference.
 */
public interface Throttle {

    /**
     * @throws Refusal {@code too-often}, and nothing is spent, if the key hasn't as much left; {@code too-many} if it could
     *     never have
     */
    void spend(Allowance allowance, String key, long amount);

    /** Takes back what was spent just now on what came to nothing. */
    void giveBack(Allowance allowance, String key, long amount);
}
