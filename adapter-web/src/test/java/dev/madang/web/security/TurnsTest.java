package dev.madang.web.security;

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
class TurnsTest {

    private final ExecutorService callers = Executors.newCachedThreadPool();
    private final CountDownLatch started = new CountDownLatch(1);
    private final CountDownLatch end = new CountDownLatch(1);

    @AfterEach
    void letEverybodyGo() {
        end.countDown();
        callers.shutdownNow();
    }

    @Test
    void areForOneAndSixteenWhoWait() {
        Turns turns = new Turns(1, Duration.ofMinutes(1));
        List<CompletableFuture<String>> calls =
                Stream.generate(() -> call(turns)).limit(18).toList();

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
                .hasSize(17);
    }

    @Test
    void areRefusedToWhoeverWaitsTooLong() throws InterruptedException {
        Turns turns = new Turns(1, Duration.ofMillis(1));
        CompletableFuture<String> first = call(turns);
        started.await();

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> turns.take(() -> "done"))
                .matches(refusal -> refusal.kind() == Refusal.Kind.UNAVAILABLE);

        end.countDown();
        assertThat(first.join()).isEqualTo("done");
        assertThat(turns.take(() -> "next")).isEqualTo("next");
    }

    @Test
    void areGivenBackByWhoeverFails() {
        Turns turns = new Turns(1, Duration.ofMillis(1));

        for (int i = 0; i < 20; i++) {
            assertThatExceptionOfType(IllegalStateException.class)
                    .isThrownBy(() -> turns.take(() -> {
                        throw new IllegalStateException("broken");
                    }));
        }
        assertThat(turns.take(() -> "next")).isEqualTo("next");
    }

    private CompletableFuture<String> call(Turns turns) {
        return CompletableFuture.supplyAsync(() -> turns.take(this::work), callers);
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
