package dev.madang.application.health;

import dev.madang.application.UseCase;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether requests that need the store would be answered now. Those who ask while the store is looked at share what is
 * found, so that many who ask cost no more than one.
 */
@UseCase
public final class CheckReadiness {

    private final Readiness readiness;
    private final AtomicReference<@Nullable CompletableFuture<Boolean>> look = new AtomicReference<>();

    public CheckReadiness(Readiness readiness) {
        this.readiness = readiness;
    }

    public boolean run() {
        CompletableFuture<Boolean> own = new CompletableFuture<>();
        CompletableFuture<Boolean> others = look.compareAndExchange(null, own);
        if (others != null) {
            return others.join();
        }
        try {
            own.complete(readiness.isReady());
        } catch (RuntimeException | Error failed) {
            own.completeExceptionally(failed);
            throw failed;
        } finally {
            look.set(null);
        }
        return own.join();
    }
}
