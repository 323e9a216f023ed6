package dev.madang.application.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.madang.application.memory.MemoryStore;
import dev.madang.application.store.Store;
import dev.madang.domain.Refusal;
import dev.madang.domain.Sha256;
import dev.madang.domain.tag.TagName;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A request under a key adds a tag of its name; processes that end in its midst never close what they have begun. */
class OnceTransactionsTest {

    private static final Instant NOW = Instant.parse("2026-12-01T12:00:00Z");
    private static final Duration DAY = Duration.ofHours(24);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final KeyedRequest REQUEST = request("a guest's", null, "what is asked");
    private static final KeyedRequest OTHER = request("a guest's", null, "something else");

    private final Store store = MemoryStore.open();

    private static KeyedRequest request(String key, @Nullable String formerKey, String content) {
        return new KeyedRequest(Sha256.of(key), formerKey == null ? null : Sha256.of(formerKey), Sha256.of(content));
    }

    private static Optional<String> told(Object result) {
        return Optional.of("made " + result);
    }

    /** A process on the store, whose clock has gone on for some time. */
    private OnceTransactions process(Duration time) {
        return new OnceTransactions(store.transactions(), store.answers(), Clock.fixed(NOW.plus(time), ZoneOffset.UTC));
    }

    private long add(OnceTransactions process, String tag) {
        return process.run(() -> store.tags().add(new TagName(tag)).id());
    }

    private long done(OnceTransactions process, KeyedRequest request, String tag) {
        Once once = process.begin(request, OnceTransactionsTest::told);
        try {
            return add(process, tag);
        } finally {
            once.close();
        }
    }

    private boolean isThere(String tag) {
        return store.tagQueries().byName(tag).isPresent();
    }

    private static void assertRefused(String code, Runnable work) {
        Refusal refusal = catchThrowableOfType(Refusal.class, work::run);
        assertThat(refusal).isNotNull();
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT);
        assertThat(refusal.code()).isEqualTo(code);
    }

    @Test
    void keepTheAnswerForADay() {
        assertThat(process(Duration.ZERO).answer(REQUEST)).isEmpty();
        long id = done(process(Duration.ZERO), REQUEST, "made");
        for (Duration time : new Duration[] {
            Duration.ZERO, MINUTE, DAY.minusSeconds(1), DAY.minusSeconds(1).negated()
        }) {
            assertThat(process(time).answer(REQUEST)).contains("made " + id);
        }
        assertThat(process(DAY).answer(REQUEST)).isEmpty();
        done(process(DAY), REQUEST, "made again");
        assertThat(isThere("made again")).isTrue();
    }

    @Test
    void areAsTheyWereWithoutAKey() {
        OnceTransactions process = process(Duration.ZERO);
        done(process, REQUEST, "under a key");
        add(process, "without one");
        add(process, "without another");
        assertThat(isThere("without another")).isTrue();
    }

    @Test
    void tellKeysApart() {
        done(process(Duration.ZERO), REQUEST, "one");
        KeyedRequest others = request("another guest's", null, "what is asked");
        assertThat(process(Duration.ZERO).answer(others)).isEmpty();
        done(process(Duration.ZERO), others, "other");
        assertThat(isThere("other")).isTrue();
    }

    @Test
    void refuseAnotherRequestUnderAKey() {
        OnceTransactions process = process(Duration.ZERO);
        process.begin(REQUEST, OnceTransactionsTest::told);
        add(process, "one");
        assertRefused("key-reused", () -> process(Duration.ZERO).answer(OTHER));
        assertRefused("key-reused", () -> done(process(MINUTE), OTHER, "other"));
        assertThat(process(DAY).answer(OTHER)).isEmpty();
        assertThat(isThere("other")).isFalse();
    }

    @Test
    void refuseARequestThatIsUnderWay() {
        OnceTransactions one = process(Duration.ZERO);
        OnceTransactions other = process(Duration.ofSeconds(1));
        try (Once once = one.begin(REQUEST, result -> Optional.empty())) {
            add(one, "one");
            assertRefused("in-progress", () -> other.answer(REQUEST));
            assertRefused("in-progress", () -> done(other, REQUEST, "other"));
            once.keep(() -> "made");
        }
        assertThat(other.answer(REQUEST)).contains("made");
        assertThat(isThere("other")).isFalse();
    }

    /** It had seen none, and comes too late to begin. */
    @Test
    void refuseARequestThatWasAnsweredMeanwhile() {
        OnceTransactions late = process(Duration.ZERO);
        Once once = late.begin(REQUEST, OnceTransactionsTest::told);
        done(process(Duration.ZERO), REQUEST, "one");
        assertRefused("in-progress", () -> add(late, "other"));
        once.close();
        assertThat(process(Duration.ZERO).answer(REQUEST)).isPresent();
        assertThat(isThere("other")).isFalse();
    }

    @Test
    void letARefusedRequestBeSentAgainAtOnce() {
        OnceTransactions process = process(Duration.ZERO);
        add(process, "taken");
        assertThat(catchThrowableOfType(Refusal.class, () -> done(process, REQUEST, "taken")))
                .isNotNull();
        assertThat(process.answer(REQUEST)).isEmpty();
        done(process, REQUEST, "free");
        assertThat(isThere("free")).isTrue();
    }

    @Test
    void doNothingForARequestThatIsRefusedBeforeItsFirst() {
        process(Duration.ZERO).begin(REQUEST, OnceTransactionsTest::told).close();
        assertThat(process(Duration.ZERO).answer(OTHER)).isEmpty();
    }

    /** Whoever did it was killed before it could say so. */
    @Test
    void keepTheAnswerWithWhatIsDone() {
        OnceTransactions killed = process(Duration.ZERO);
        killed.begin(REQUEST, OnceTransactionsTest::told);
        long id = add(killed, "done");
        assertThat(process(Duration.ZERO).answer(REQUEST)).contains("made " + id);
    }

    @Test
    void keepNoAnswerWithoutWhatIsDone() {
        OnceTransactions killed = process(Duration.ZERO);
        killed.begin(REQUEST, OnceTransactionsTest::told);
        assertThatIllegalStateException()
                .isThrownBy(() -> killed.run(() -> {
                    store.tags().add(new TagName("in vain"));
                    throw new IllegalStateException("killed");
                }));
        assertRefused("in-progress", () -> process(MINUTE.minusSeconds(1)).answer(REQUEST));
        assertThat(process(MINUTE).answer(REQUEST)).isEmpty();
        done(process(MINUTE), REQUEST, "done");
        assertThat(isThere("in vain")).isFalse();
        assertThat(isThere("done")).isTrue();
    }

    /** It was taken for dead, and another does what it was to do. */
    @Test
    void doNotLetAStragglerDoItToo() {
        OnceTransactions straggler = process(Duration.ZERO);
        try (Once once = straggler.begin(REQUEST, OnceTransactionsTest::told)) {
            assertRefused(
                    "in-progress",
                    () -> straggler.run(() -> {
                        throw Refusal.conflict("", "in-progress");
                    }));
            long id = done(process(MINUTE), REQUEST, "done");
            assertRefused("in-progress", () -> add(straggler, "late"));
            once.keep(() -> "late");
            assertThat(process(MINUTE).answer(REQUEST)).contains("made " + id);
        }
        assertThat(process(MINUTE).answer(REQUEST)).isPresent();
        assertThat(isThere("late")).isFalse();
    }

    @Test
    void keepTheLastAnswerOfSeveral() {
        OnceTransactions process = process(Duration.ZERO);
        try (Once once = process.begin(
                REQUEST, result -> result instanceof String made ? Optional.of(made) : Optional.empty())) {
            process.run(() -> 1);
            process.run(() -> "one");
            process.run(() -> "two");
            once.keep(() -> "three");
        }
        assertThat(process.answer(REQUEST)).contains("two");
    }

    /** Its cookie came with the answer, of which it may have seen no more. */
    @Test
    void knowAGuestThatHadNoCookieYet() {
        long id = done(process(Duration.ZERO), request("an address", null, "what is asked"), "one");
        assertThat(process(Duration.ZERO).answer(request("a guest's", "an address", "what is asked")))
                .contains("made " + id);
        assertThat(process(Duration.ZERO).answer(request("a guest's", "an address", "something else")))
                .isEmpty();
        assertThat(process(Duration.ZERO).answer(request("a guest's", "elsewhere", "what is asked")))
                .isEmpty();
    }

    @Test
    void areForgottenAfterADay() {
        done(process(Duration.ZERO), REQUEST, "one");
        forget(DAY);
        assertThat(store.transactions().run(() -> store.answers().byKey(REQUEST.key())))
                .isPresent();
        forget(DAY.plusSeconds(1));
        assertThat(store.transactions().run(() -> store.answers().byKey(REQUEST.key())))
                .isEmpty();
    }

    private void forget(Duration time) {
        new ForgetAnswers(store.transactions(), store.answers(), Clock.fixed(NOW.plus(time), ZoneOffset.UTC)).run();
    }
}
