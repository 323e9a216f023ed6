package dev.madang.defence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.security.BucketThrottle;
import dev.madang.web.error.IncidentLog;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated
class IncidentLogTest {

    private static final Logger LOGGER = Logger.getLogger(IncidentLog.class.getName());

    private long now;

    private final List<LogRecord> lines = new CopyOnWriteArrayList<>();
    private final IncidentLog incidents = new IncidentLog(new BucketThrottle(() -> now));
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord line) {
            lines.add(line);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        LOGGER.setUseParentHandlers(false);
        LOGGER.addHandler(handler);
    }

    @AfterEach
    void stopListening() {
        LOGGER.removeHandler(handler);
        LOGGER.setUseParentHandlers(true);
    }

    @Test
    void hasAllOfAFailureAndItsReference() {
        IllegalStateException failure = new IllegalStateException("the disk");
        String reference = incidents.write(failure);
        assertThat(lines).singleElement().satisfies(line -> {
            assertThat(line.getMessage()).endsWith(reference);
            assertThat(line.getThrown()).isSameAs(failure);
        });
    }

    /** Whoever has found how to make a board fail would else fill its disk. */
    @Test
    void isBoundedWhereTheSameFailsAgainAndAgain() {
        for (int i = 0; i < 5_000; i++) {
            incidents.write(new IllegalStateException("again"));
        }
        assertThat(lines).hasSize(1_000);
        assertThat(lines).filteredOn(line -> line.getThrown() != null).hasSize(20);
        incidents.write(new IllegalArgumentException("another"));
        assertThat(lines).hasSize(1_000);
        now += 3_600_000_000_000L;
        incidents.write(new IllegalArgumentException("another"));
        assertThat(lines.get(1_000).getMessage()).startsWith("4001 incidents were left out");
    }
}
