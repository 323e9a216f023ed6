package dev.madang.application.post;

import static dev.madang.application.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.domain.Refusal;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BulkTurnsTest {

    private static final int FIT = 5;

    private final BulkTurns turns = new BulkTurns();

    @Test
    void letOneWorkAtATimeAndAFewWait() {
        AtomicInteger working = new AtomicInteger();
        CountDownLatch oneTooMany = new CountDownLatch(1);
        List<CompletableFuture<Integer>> all = IntStream.range(0, FIT + 1)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> {
                            try {
                                return turns.take(() -> {
                                    int together = working.incrementAndGet();
                                    await(oneTooMany);
                                    working.decrementAndGet();
                                    return together;
                                });
                            } catch (Refusal full) {
                                oneTooMany.countDown();
                                return 0;
                            }
                        },
                        BulkTurnsTest::start))
                .toList();
        assertThat(all.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder(0, 1, 1, 1, 1, 1);
    }

    private static void start(Runnable work) {
        new Thread(work).start();
    }

    @Test
    void areGivenBackByWhoeverFails() {
        for (int i = 0; i < 2 * FIT; i++) {
            assertThat(refused(
                            Refusal.Kind.CONFLICT,
                            () -> turns.take(() -> {
                                throw Refusal.conflict("", "taken");
                            })))
                    .isNotEmpty();
        }
        assertThat(turns.take(() -> "done")).isEqualTo("done");
    }

    @Test
    void areNotWaitedForByWhoeverIsInterrupted() {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch enough = new CountDownLatch(1);
        CompletableFuture<String> first = CompletableFuture.supplyAsync(
                () -> turns.take(() -> {
                    begun.countDown();
                    await(enough);
                    return "done";
                }),
                BulkTurnsTest::start);
        await(begun);
        Thread.currentThread().interrupt();
        assertThat(refused(Refusal.Kind.UNAVAILABLE, () -> turns.take(() -> "never")))
                .isNotEmpty();
        assertThat(Thread.interrupted()).isTrue();
        enough.countDown();
        assertThat(first.join()).isEqualTo("done");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
