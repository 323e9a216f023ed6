package dev.madang.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.application.store.Store;
import dev.madang.domain.Fault;
import dev.madang.domain.Refusal;
import dev.madang.domain.post.Post;
import dev.madang.domain.post.TextDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Which texts were submitted lately. */
abstract class SubmissionContract extends Contract {

    private static final TextDigest TEXT = TextDigest.of("a text");
    private static final TextDigest OTHER = TextDigest.of("another text");
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration MICRO = Duration.ofNanos(1_000);

    SubmissionContract(Supplier<Store> current, Predicate<Thread> waits) {
        super(current, waits);
    }

    /** Within a transaction. */
    private boolean isAdded(TextDigest text, Instant now) {
        try {
            store().submissions().add(text, now, now.minus(HOUR));
            return true;
        } catch (Refusal refusal) {
            assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT);
            assertThat(refusal.faults()).containsExactly(new Fault("content", "duplicate"));
            return false;
        }
    }

    private boolean add(TextDigest text, Instant now) {
        return write(() -> isAdded(text, now));
    }

    /** Looks, and leaves no trace. */
    private boolean isKept(TextDigest text) {
        return !write(() -> {
            boolean added = isAdded(text, NOW);
            if (added) {
                store().submissions().remove(text, NOW);
            }
            return added;
        });
    }

    @Test
    void areRefusedAgainForAsLongAsIsAskedFor() {
        assertThat(add(TEXT, NOW)).isTrue();
        assertThat(add(TEXT, NOW)).isFalse();
        assertThat(add(TEXT, NOW.plus(HOUR).minus(MICRO))).isFalse();
        assertThat(add(TEXT, NOW.plus(HOUR))).isTrue();
        assertThat(add(TEXT, NOW.plus(HOUR).plus(MICRO))).isFalse();
        assertThat(add(TEXT, NOW.plus(HOUR).plus(HOUR).minus(MICRO))).isFalse();
        assertThat(add(TEXT, NOW.plus(HOUR).plus(HOUR).plus(HOUR))).isTrue();
    }

    @Test
    void areRefusedBeforeTheTimeThatTheyHaveToo() {
        assertThat(add(TEXT, NOW)).isTrue();
        assertThat(add(TEXT, NOW.minus(HOUR).plus(MICRO))).isFalse();
    }

    /** Else a text would wait for the hour that a clock was wrong by. */
    @Test
    void areTakenIfTheyHaveATimeThatIsFarAhead() {
        assertThat(add(TEXT, NOW.plus(HOUR))).isTrue();
        assertThat(add(TEXT, NOW)).isTrue();
        assertThat(add(TEXT, NOW)).isFalse();
        assertThat(add(TEXT, NOW.minus(HOUR).minus(HOUR))).isTrue();
    }

    @Test
    void haveTheirTimeToTheMicrosecond() {
        assertThat(add(TEXT, NOW.plusNanos(999))).isTrue();
        assertThat(add(TEXT, NOW.plus(HOUR).minusNanos(1_000))).isFalse();
        assertThat(add(TEXT, NOW.plus(HOUR))).isTrue();
    }

    /** As one that is refused takes nobody's time. */
    @Test
    void keepTheirTimeWhenTheyAreRefused() {
        add(TEXT, NOW);
        assertThat(add(TEXT, NOW.plus(HOUR).minusSeconds(1))).isFalse();
        assertThat(add(TEXT, NOW.plus(HOUR))).isTrue();
    }

    @Test
    void areToldApartToTheLastBit() {
        List<TextDigest> texts = LongStream.of(
                        0, 1, -1, 2, 1L << 32, Long.MAX_VALUE, Long.MAX_VALUE - 1, Long.MIN_VALUE + 1)
                .mapToObj(TextDigest::new)
                .toList();
        assertThat(texts).allMatch(text -> add(text, NOW)).noneMatch(text -> add(text, NOW));
        write(() -> store().submissions().remove(texts.get(2), NOW));
        assertThat(texts).filteredOn(text -> add(text, NOW)).containsExactly(texts.get(2));
    }

    @Test
    void goOnInTheTransactionThatWasRefusedOne() {
        add(TEXT, NOW);
        write(() -> {
            assertThat(isAdded(OTHER, NOW)).isTrue();
            assertThat(isAdded(TEXT, NOW)).isFalse();
            store().submissions().remove(TEXT, NOW);
            assertThat(isAdded(TEXT, NOW)).isTrue();
            assertThat(isAdded(TEXT, NOW)).isFalse();
        });
        assertThat(isKept(TEXT)).isTrue();
        assertThat(isKept(OTHER)).isTrue();
    }

    @Test
    void areForgottenWhenTheyAreRemoved() {
        add(TEXT, NOW);
        write(() -> store().submissions().remove(OTHER, NOW));
        assertThat(isKept(TEXT)).isTrue();
        write(() -> store().submissions().remove(TEXT, NOW));
        assertThat(isKept(TEXT)).isFalse();
    }

    @Test
    void areNotRemovedIfTheyWereSubmittedLater() {
        Instant later = NOW.plus(MICRO);
        add(TEXT, later);
        write(() -> store().submissions().remove(TEXT, NOW));
        assertThat(isKept(TEXT)).isTrue();
        write(() -> store().submissions().remove(TEXT, later));
        assertThat(isKept(TEXT)).isFalse();
    }

    @Test
    void areForgottenByTheirTimes() {
        TextDigest late = TextDigest.of("late");
        TextDigest earliest = TextDigest.of("earliest");
        add(late, NOW.plus(MICRO));
        add(TEXT, NOW.minus(MICRO));
        add(OTHER, NOW);
        add(earliest, NOW.minusSeconds(9));
        write(() -> store().submissions().removeBefore(NOW));
        assertThat(isKept(TEXT)).isFalse();
        assertThat(isKept(earliest)).isFalse();
        assertThat(isKept(OTHER)).isTrue();
        assertThat(isKept(late)).isTrue();
    }

    @Test
    void areAnothersThanPosts() {
        Post post = publish(register("mina"), "Post");
        add(TEXT, NOW);
        write(() -> store().submissions().removeBefore(NOW.plusSeconds(1)));
        assertThat(write(() -> store().posts().byId(post.id()))).contains(post);
        add(TEXT, NOW);
        write(() -> store().posts().remove(post));
        assertThat(isKept(TEXT)).isTrue();
    }

    @Test
    void areAsTheyWereBeforeATransactionThatFailed() {
        add(TEXT, NOW.minusSeconds(1));
        for (Runnable work : List.<Runnable>of(
                () -> isAdded(OTHER, NOW),
                () -> isAdded(TEXT, NOW.plus(HOUR)),
                () -> store().submissions().remove(TEXT, NOW),
                () -> store().submissions().removeBefore(NOW))) {
            writeInVain(work);
            assertThat(isKept(OTHER)).isFalse();
            assertThat(isKept(TEXT)).isTrue();
            assertThat(write(() -> {
                        boolean renewed = isAdded(TEXT, NOW.plus(HOUR).minusSeconds(1));
                        store().submissions().remove(TEXT, NOW.plus(HOUR));
                        return renewed;
                    }))
                    .isTrue();
            add(TEXT, NOW.minusSeconds(1));
        }
    }

    @Test
    void areRefusedOnceAnotherHasSubmittedThem() {
        assertThat(whenMet(() -> isAdded(TEXT, NOW), () -> isAdded(TEXT, NOW))).isFalse();
        assertThat(whenMet(() -> isAdded(TEXT, NOW.plus(HOUR)), () -> isAdded(TEXT, NOW.plus(HOUR))))
                .isFalse();
        assertThat(whenMet(() -> store().submissions().remove(TEXT, NOW.plus(HOUR)), () -> isAdded(TEXT, NOW)))
                .isTrue();
    }

    @Test
    void areAddedByOneOfThoseWhoDoNotFail() {
        for (int round = 0; round < 10; round++) {
            TextDigest text = new TextDigest(round);
            Supplier<Boolean> inVain = () -> {
                writeInVain(() -> isAdded(text, NOW));
                return false;
            };
            assertThat(atOnce(List.of(inVain, inVain, () -> add(text, NOW), () -> add(text, NOW))))
                    .containsExactlyInAnyOrder(true, false, false, false);
        }
    }

    @Test
    void areAddedByOneOfManyAtTheSameMoment() {
        for (int round = 0; round < 10; round++) {
            TextDigest text = new TextDigest(round);
            if (round % 2 == 0) {
                add(text, NOW.minus(HOUR));
            }
            assertThat(atOnce(IntStream.range(0, 4)
                            .<Supplier<Boolean>>mapToObj(i -> () -> add(text, NOW))
                            .toList()))
                    .containsExactlyInAnyOrder(true, false, false, false);
        }
    }

    @Test
    void needATransaction() {
        assertNeedTransaction(
                () -> store().submissions().add(TEXT, NOW, NOW),
                () -> store().submissions().remove(TEXT, NOW),
                () -> store().submissions().removeBefore(NOW));
    }
}
