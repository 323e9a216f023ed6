package dev.madang.application.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CheckReadinessTest {

    private final AtomicInteger looks = new AtomicInteger();

    @Test
    void looksAnewEachTime() {
        CheckReadiness check = new CheckReadiness(() -> looks.incrementAndGet() != 2);
        assertThat(List.of(check.run(), check.run(), check.run())).containsExactly(true, false, true);
    }

    @Test
    void failsAndLooksAnew() {
        CheckReadiness check = new CheckReadiness(() -> {
            if (looks.incrementAndGet() == 1) {
                throw new IllegalStateException("no store");
            }
            return true;
        });
        assertThatThrownBy(check::run).hasMessage("no store");
        assertThat(check.run()).isTrue();
    }

    @Test
    void looksOnceForAllWhoAskMeanwhile() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        List<Boolean> found = new CopyOnWriteArrayList<>();
        CheckReadiness check = new CheckReadiness(() -> {
            looks.incrementAndGet();
            await(end);
            return false;
        });
        List<Thread> askers = Stream.generate(() -> new Thread(() -> found.add(check.run())))
                .limit(6)
                .toList();
        askers.forEach(Thread::start);
        while (!askers.stream().allMatch(CheckReadinessTest::waits)) {
            Thread.onSpinWait();
        }
        end.countDown();
        for (Thread asker : askers) {
            asker.join();
        }
        assertThat(found).hasSize(6).containsOnly(false);
        assertThat(looks).hasValue(1);
    }

    private static boolean waits(Thread thread) {
        return thread.getState() == Thread.State.WAITING || thread.getState() == Thread.State.TIMED_WAITING;
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
