package dev.madang.application.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A contract that nobody has seen fail is none. */
@Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
@Execution(ExecutionMode.CONCURRENT)
class FlawTest {

    static Stream<Flaw> flaws() {
        return Stream.of(
                        TransactionFlaws.all(),
                        RollbackFlaws.all(),
                        WaitingFlaws.all(),
                        PortFlaws.all(),
                        UserFlaws.all(),
                        TagFlaws.all(),
                        NameFlaws.all(),
                        GuestNameFlaws.all(),
                        ListFlaws.all(),
                        PostFlaws.all(),
                        LockFlaws.all(),
                        WithheldFlaws.all(),
                        RestoreFlaws.all(),
                        OriginFlaws.all(),
                        GuestPostsFlaws.all(),
                        LogFlaws.all(),
                        ModerationListFlaws.all(),
                        SuspensionFlaws.all(),
                        CredentialFlaws.all(),
                        TextFlaws.all(),
                        PostListFlaws.all(),
                        SearchFlaws.all(),
                        CountFlaws.all())
                .flatMap(flaws -> flaws);
    }

    @ParameterizedTest
    @MethodSource("flaws")
    void isFoundByTheContract(Flaw flaw) {
        assertThat(Trial.failures(flaw::open)).as("of a store that %s", flaw).isNotEmpty();
    }

    @Test
    void isNotFoundWhereThereIsNone() {
        assertThat(Trial.failures(MemoryStore::open)).isEmpty();
    }
}
