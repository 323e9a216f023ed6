package dev.madang.security;

import dev.madang.application.throttle.Allowance;
import java.util.List;

/** What one key has left of an allowance. Its holder locks it. */
final class Bucket {

    private final List<Level> levels;

    Bucket(Allowance allowance) {
        levels = allowance.rates().stream().map(Level::new).toList();
    }

    /**
     * @param amount that isn't more than there ever is
     * @return after how many nanoseconds there is as much; 0, and it is spent, if there is now
     */
    long spend(long amount, long now) {
        long pause = pause(amount, now);
        if (pause == 0) {
            levels.forEach(level -> level.spend(amount));
        }
        return pause;
    }

    private long pause(long amount, long now) {
        levels.forEach(level -> level.settle(now));
        return levels.stream()
                .mapToLong(level -> level.pause(amount, now))
                .max()
                .orElse(0);
    }

    void giveBack(long amount, long now) {
        levels.forEach(level -> level.settle(now));
        levels.forEach(level -> level.giveBack(amount));
    }

    /** Whether it is as good as a new one. */
    boolean isWhole(long now) {
        levels.forEach(level -> level.settle(now));
        return levels.stream().allMatch(Level::isWhole);
    }
}
