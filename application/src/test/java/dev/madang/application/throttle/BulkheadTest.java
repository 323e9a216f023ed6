package dev.madang.application.throttle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.madang.domain.Refusal;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class BulkheadTest {

    private final ExecutorService callers = Executors.newCachedThreadPool();
    private final CountDownLatch started = new CountDownLatch(1);
    private final CountDownLatch end = new CountDownLatch(1);

    @AfterEach
    void letEverybodyGo() {
        end.countDown();
        callers.shutdownNow();
    }

    @Test
    void letsOneWorkAndFourWait() {
        Bulkhead bulkhead = new Bulkhead(1, 4, Duration.ofMinutes(1));
        List<CompletableFuture<String>> calls =
                Stream.generate(() -> call(bulkhead)).limit(6).toList();

        CompletableFuture.anyOf(calls.toArray(CompletableFuture[]::new))
                .exceptionally(Throwable::getMessage)
                .join();
        assertThat(calls)
                .filteredOn(CompletableFuture::isCompletedExceptionally)
                .hasSize(1);

        end.countDown();
        assertThat(calls.stream()
                        .map(call -> call.exceptionally(refused -> "refused").join()))
                .containsOnlyOnce("refused")
                .filteredOn("done"::equals)
                .hasSize(5);
    }

    @Test
    void refusesWorkThatWaitsTooLong() throws InterruptedException {
        Bulkhead bulkhead = new Bulkhead(1, 4, Duration.ofMillis(1));
        CompletableFuture<String> first = call(bulkhead);
        started.await();

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> bulkhead.call(() -> "done"))
                .matches(refusal -> refusal.kind() == Refusal.Kind.UNAVAILABLE);

        end.countDown();
        assertThat(first.join()).isEqualTo("done");
        assertThat(bulkhead.call(() -> "next")).isEqualTo("next");
    }

    @Test
    void failedWorkLeavesItsPlace() {
        Bulkhead bulkhead = new Bulkhead(1, 4, Duration.ofMillis(1));

        for (int i = 0; i < 20; i++) {
            assertThatExceptionOfType(IllegalStateException.class)
                    .isThrownBy(() -> bulkhead.call(() -> {
                        throw new IllegalStateException("broken");
                    }));
        }
        assertThat(bulkhead.call(() -> "next")).isEqualTo("next");
    }

    @Test
    void anInterruptedThreadDoesNotWait() throws InterruptedException {
        Bulkhead bulkhead = new Bulkhead(1, 4, Duration.ofMinutes(1));
        CompletableFuture<String> first = call(bulkhead);
        started.await();

        Thread.currentThread().interrupt();
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> bulkhead.call(() -> "never"))
                .matches(refusal -> refusal.kind() == Refusal.Kind.UNAVAILABLE);
        assertThat(Thread.interrupted()).isTrue();

        end.countDown();
        assertThat(first.join()).isEqualTo("done");
    }

    private CompletableFuture<String> call(Bulkhead bulkhead) {
        return CompletableFuture.supplyAsync(() -> bulkhead.call(this::work), callers);
    }

    private String work() {
        started.countDown();
        try {
            end.await();
            return "done";
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
