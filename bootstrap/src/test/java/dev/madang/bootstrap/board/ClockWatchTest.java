package dev.madang.bootstrap.board;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.application.TestBoard;
import dev.madang.bootstrap.MutableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated("listens to a log")
class ClockWatchTest {

    private static final Logger LOG = Logger.getLogger(ClockWatch.class.getName());

    private final List<String> said = new ArrayList<>();
    private final Handler listener = new Handler() {
        @Override
        public void publish(LogRecord line) {
            said.add(ConsoleLog.line(line));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    private final TestBoard board = new TestBoard();
    private final Instant posted = board.publish("mina", "어제의 글").datePosted();
    private final MutableClock clock = new MutableClock(posted);
    private long nanos;
    private final ClockWatch watch =
            new ClockWatch(clock, () -> nanos, board.store().postQueries());

    @BeforeEach
    void listen() {
        LOG.addHandler(listener);
        watch.run();
    }

    @AfterEach
    void listenNoMore() {
        LOG.removeHandler(listener);
    }

    private void pass(Duration real, Duration shown) {
        nanos += real.toNanos();
        clock.advance(shown);
        watch.run();
    }

    @Test
    void saysNothingOfAClockThatGoesAsTimeDoes() {
        pass(Duration.ofHours(1), Duration.ofHours(1));
        pass(Duration.ofHours(1), Duration.ofMinutes(61));
        pass(Duration.ofHours(1), Duration.ofMinutes(59));
        assertThat(said).isEmpty();
    }

    @Test
    void saysThatItWasSet() {
        pass(Duration.ofHours(1), Duration.ofHours(25));
        assertThat(said).singleElement().asString().contains("has gone ahead by PT24H within the last hour");
    }

    @Test
    void saysWhichPostsStayOnTopOfNewOnes() {
        pass(Duration.ofHours(1), Duration.ofHours(-2));
        assertThat(said).hasSize(2);
        assertThat(said.get(0)).contains("has gone back by PT3H");
        assertThat(said.get(1))
                .contains("The newest post is dated " + posted.toString().substring(0, 19));
    }
}
