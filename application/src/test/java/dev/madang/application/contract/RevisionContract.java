package dev.madang.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.application.store.Store;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

abstract class RevisionContract extends Contract {

    RevisionContract(Supplier<Store> current) {
        super(current);
    }

    @Test
    void isAnotherAfterEachCommitAndNoneComesBack() {
        Set<Long> seen = new HashSet<>();
        seen.add(revision());
        for (int i = 0; i < 20; i++) {
            register("user " + i);
            assertThat(seen.add(revision())).as("commit %s", i).isTrue();
        }
    }

    @Test
    void isAnotherForEverybodyAfterACommit() {
        long before = elsewhere(this::revision).join();
        register("mina");
        assertThat(elsewhere(this::revision).join()).isNotEqualTo(before).isEqualTo(revision());
    }

    @Test
    void staysWhileNobodyWrites() {
        register("mina");
        long before = revision();
        store().userQueries().byUsername("mina");
        store().stats().userPostCounts();
        assertThat(revision()).isEqualTo(before);
    }

    private long revision() {
        return store().revision().current();
    }
}
