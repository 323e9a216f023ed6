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
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** A token bucket a key, of as many keys as fit into some 30 megabytes: the most used, whoever makes up others. */
@Component
public final class BucketThrottle implements Throttle {

    private static final int MOST_KEYS = 50_000;

    private final Cache<Key, Bucket> buckets;
    private final TimeMeter time;

    public BucketThrottle(Clock clock) {
        this.time = new ClockMeter(clock);
        this.buckets = Caffeine.newBuilder()
                .maximumSize(MOST_KEYS)
                .expireAfterAccess(longest())
                .build();
    }

    private record Key(Allowance allowance, String key) {}

    /** After which every allowance is whole again. */
    private static Duration longest() {
        return Stream.of(Allowance.values())
                .flatMap(allowance -> allowance.rates().stream())
                .map(rate -> rate.period().multipliedBy(rate.most()).dividedBy(rate.refill()))
                .max(Duration::compareTo)
                .orElseThrow();
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
        return buckets.get(new Key(allowance, key), fresh -> fresh(allowance));
    }

    private Bucket fresh(Allowance allowance) {
        var builder = Bucket.builder().withCustomTimePrecision(time);
        allowance.rates().forEach(rate -> builder.addLimit(bandwidth(rate)));
        return builder.build();
    }

    /** Were several to come back one by one, the first hour would let through twice what an hour may. */
    private static Bandwidth bandwidth(Allowance.Rate rate) {
        var capacity = Bandwidth.builder().capacity(rate.most());
        return rate.refill() == 1
                ? capacity.refillGreedy(1, rate.period()).build()
                : capacity.refillIntervally(rate.refill(), rate.period()).build();
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
