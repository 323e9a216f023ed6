package dev.madang.domain;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What a refusal says, for tests that expect one. */
public final class FaultAssertions {

    private FaultAssertions() {}

    /** The faults of the invalid fields for which the call is refused; fails where it isn't. */
    public static List<Fault> faultsOf(ThrowingCallable call) {
        return assertThatExceptionOfType(Refusal.class)
                .isThrownBy(call)
                .matches(refusal -> refusal.kind() == Refusal.Kind.INVALID, "is INVALID")
                .actual()
                .faults();
    }
}
