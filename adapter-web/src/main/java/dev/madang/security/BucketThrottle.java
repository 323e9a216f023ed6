package dev.madang.security;

import dev.madang.application.throttle.Allowance;
import dev.madang.application.throttle.Throttle;
import dev.madang.domain.Refusal;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** A token bucket a key. Each allowance has its own, so that no flood of one kind touches what is counted of another. */
@Component
public final class BucketThrottle implements Throttle {

    private final Map<Allowance, Buckets> buckets = new EnumMap<>(Allowance.class);
    private final Stopwatch time;

    public BucketThrottle(Stopwatch time) {
        this.time = time;
        for (Allowance allowance : Allowance.values()) {
            buckets.put(allowance, new Buckets(allowance));
        }
    }

    @Override
    public void spend(Allowance allowance, String key, long amount) {
        allowance.rates().stream()
                .mapToLong(Allowance.Rate::most)
                .filter(most -> most < amount)
                .findFirst()
                .ifPresent(most -> {
                    throw Refusal.invalid("", "too-many", most);
                });
        long pause = of(allowance).spend(key, amount, time.nanos());
        if (pause > 0) {
            throw Refusal.tooMany(Duration.ofNanos(pause));
        }
    }

    @Override
    public void giveBack(Allowance allowance, String key, long amount) {
        of(allowance).giveBack(key, amount, time.nanos());
    }

    private Buckets of(Allowance allowance) {
        return Objects.requireNonNull(buckets.get(allowance));
    }
}
