package dev.madang.bootstrap.board;

import dev.madang.application.Chore;
import dev.madang.application.post.PostFilter;
import dev.madang.application.post.PostQueries;
import dev.madang.application.post.PostView;
import dev.madang.security.Stopwatch;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Says in the log that the machine's clock was wrong, or is: posts are dated and ordered by it. */
@Component
final class ClockWatch implements Chore {

    private static final Logger LOG = LoggerFactory.getLogger(ClockWatch.class);
    private static final Duration TOLERANCE = Duration.ofMinutes(1);

    private final Clock clock;
    private final Stopwatch stopwatch;
    private final PostQueries posts;
    private @Nullable Instant then;
    private long ticksThen;

    ClockWatch(Clock clock, Stopwatch stopwatch, PostQueries posts) {
        this.clock = clock;
        this.stopwatch = stopwatch;
        this.posts = posts;
    }

    @Override
    public void run() {
        Instant now = clock.instant();
        long ticks = stopwatch.nanos();
        if (then != null) {
            tellOfJump(Duration.between(then.plusNanos(ticks - ticksThen), now));
        }
        then = now;
        ticksThen = ticks;
        posts.before(PostFilter.ALL, null, 1).stream()
                .map(PostView::datePosted)
                .filter(newest -> newest.isAfter(now.plus(TOLERANCE)))
                .forEach(newest -> LOG.warn(
                        "The newest post is dated {}, which is later than this machine's clock: until then, new posts are"
                                + " listed below it. The clock is wrong now, or was then.",
                        newest.truncatedTo(ChronoUnit.SECONDS)));
    }

    private static void tellOfJump(Duration jump) {
        if (jump.abs().compareTo(TOLERANCE) > 0) {
            LOG.warn(
                    "This machine's clock has gone {} by {} within the last hour: it was set, or the machine slept.",
                    jump.isNegative() ? "back" : "ahead",
                    jump.abs().truncatedTo(ChronoUnit.SECONDS));
        }
    }
}
