package dev.madang.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.application.store.Store;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

abstract class HealthContract extends Contract {

    HealthContract(Supplier<Store> current) {
        super(current);
    }

    @Test
    void isGoodWhileTheStoreIsOpen() {
        assertThat(store().readiness().isReady()).isTrue();
        register("mina");
        assertThat(store().readiness().isReady()).isTrue();
    }

    @Test
    void isGoodWhileATransactionRuns() {
        write(() -> {
            assertThat(store().readiness().isReady()).isTrue();
            assertThat(elsewhere(store().readiness()::isReady).join()).isTrue();
        });
    }
}
