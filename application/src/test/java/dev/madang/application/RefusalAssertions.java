package dev.madang.application;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.madang.domain.Fault;
import dev.madang.domain.Refusal;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What a refusal says, for tests that expect one. */
public final class RefusalAssertions {

    private RefusalAssertions() {}

    /** The faults of the invalid fields for which the call is refused; fails where it isn't. */
    public static List<Fault> faultsOf(ThrowingCallable call) {
        return refused(Refusal.Kind.INVALID, call);
    }

    /** What the call didn't find, such as {@code post}; fails where it isn't refused for that. */
    public static String notFoundBy(ThrowingCallable call) {
        return refused(Refusal.Kind.NOT_FOUND, call).get(0).field();
    }

    /** The faults for which the call is refused; fails where it isn't, or in another way. */
    public static List<Fault> refused(Refusal.Kind kind, ThrowingCallable call) {
        return assertThatExceptionOfType(Refusal.class)
                .isThrownBy(call)
                .matches(refusal -> refusal.kind() == kind, "is " + kind)
                .actual()
                .faults();
    }

    /** The faults of a refusal of any kind. */
    public static List<Fault> whyNot(ThrowingCallable work) {
        return assertThatExceptionOfType(Refusal.class)
                .isThrownBy(work)
                .actual()
                .faults();
    }
}
