package dev.madang.security;

import dev.madang.application.throttle.Allowance;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The buckets of all keys that have spent something of one allowance. None is given up before it is whole again: while there
 * are as many as there may be, all other keys share one, so that coming from many addresses at once wins nothing.
 */
final class Buckets {

    /** In some five megabytes. */
    static final int MAX_KEYS = 20_000;

    private static final long BETWEEN_SWEEPS = TimeUnit.SECONDS.toNanos(1);

    private final Allowance allowance;
    private final Map<String, Bucket> buckets = new HashMap<>();
    private final Bucket others;
    private long swept;

    Buckets(Allowance allowance) {
        this.allowance = allowance;
        this.others = new Bucket(allowance);
    }

    /** As {@link Bucket#spend}. */
    synchronized long spend(String key, long amount, long now) {
        Bucket known = buckets.get(key);
        if (known != null) {
            return known.spend(amount, now);
        }
        if (!hasRoom(now)) {
            return others.spend(amount, now);
        }
        Bucket fresh = new Bucket(allowance);
        buckets.put(key, fresh);
        return fresh.spend(amount, now);
    }

    synchronized void giveBack(String key, long amount, long now) {
        Bucket bucket = buckets.getOrDefault(key, others);
        bucket.giveBack(amount, now);
        if (bucket.isWhole(now)) {
            buckets.remove(key);
        }
    }

    private boolean hasRoom(long now) {
        if (buckets.size() >= MAX_KEYS && now - swept >= BETWEEN_SWEEPS) {
            buckets.values().removeIf(bucket -> bucket.isWhole(now));
            swept = now;
        }
        return buckets.size() < MAX_KEYS;
    }
}
