package dev.madang.web.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.madang.application.throttle.Allowance;
import dev.madang.application.throttle.Throttle;
import dev.madang.domain.Refusal;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** A token bucket a key, of as many keys as fit into a few megabytes. */
@Component
public final class BucketThrottle implements Throttle {

    private static final int MOST_KEYS = 50_000;

    private final Map<Allowance, Cache<String, Bucket>> buckets;
    private final TimeMeter time;

    public BucketThrottle(Clock clock) {
        this.time = new ClockMeter(clock);
        this.buckets = Stream.of(Allowance.values())
                .collect(Collectors.toUnmodifiableMap(Function.identity(), BucketThrottle::cache));
    }

    private static Cache<String, Bucket> cache(Allowance allowance) {
        Duration longest = allowance.rates().stream()
                .map(BucketThrottle::fills)
                .max(Duration::compareTo)
                .orElseThrow();
        return Caffeine.newBuilder()
                .maximumSize(MOST_KEYS)
                .expireAfterAccess(longest)
                .build();
    }

    private static Duration fills(Allowance.Rate rate) {
        return rate.period().multipliedBy(rate.most()).dividedBy(rate.refill());
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
        var probe = bucket(allowance, key).tryConsumeAndReturnRemaining(amount);
        if (!probe.isConsumed()) {
            throw Refusal.tooMany(Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
    }

    @Override
    public void require(Allowance allowance, String key) {
        var probe = bucket(allowance, key).estimateAbilityToConsume(1);
        if (!probe.canBeConsumed()) {
            throw Refusal.tooMany(Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
    }

    private Bucket bucket(Allowance allowance, String key) {
        return Objects.requireNonNull(buckets.get(allowance)).get(key, fresh -> fresh(allowance));
    }

    private Bucket fresh(Allowance allowance) {
        var builder = Bucket.builder().withCustomTimePrecision(time);
        allowance
                .rates()
                .forEach(rate -> builder.addLimit(Bandwidth.builder()
                        .capacity(rate.most())
                        .refillGreedy(rate.refill(), rate.period())
                        .build()));
        return builder.build();
    }

    private record ClockMeter(Clock clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            Instant now = clock.instant(); // A clock that ticks in less than milliseconds can't tell those.
            return Math.addExact(Math.multiplyExact(now.getEpochSecond(), 1_000_000_000L), now.getNano());
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
