package dev.madang.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.application.store.Store;
import dev.madang.domain.Sha256;
import dev.madang.domain.answer.Attempt;
import dev.madang.domain.post.Post;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What requests under a key were answered. */
abstract class AnswerContract extends Contract {

    private static final Duration MICRO = Duration.ofNanos(1_000);

    /** Longer than any column that isn't made for it, in two languages, with what JSON has. */
    private static final String LONG =
            "201\nLocation: /api/posts/1\n\n{\"title\":\"안녕 🌱\\u0000 \\\\ '\"}".repeat(20_000);

    private static final Attempt ONE = attempt("one", NOW);
    private static final Attempt OTHER = attempt("other", NOW.plus(MICRO));

    AnswerContract(Supplier<Store> current, Predicate<Thread> waits) {
        super(current, waits);
    }

    private static Attempt attempt(String key, Instant begunAt) {
        return new Attempt(Sha256.of(key), Sha256.of("of " + key), begunAt, null);
    }

    private boolean add(Attempt attempt) {
        return write(() -> store().answers().add(attempt));
    }

    private Optional<Attempt> kept(Attempt attempt) {
        return write(() -> store().answers().byKey(attempt.key()));
    }

    @Test
    void areKeptByTheirKeys() {
        Attempt answered = attempt("answered", NOW.plusSeconds(9)).answered("204\n\n");
        Attempt otherwise = attempt("otherwise", NOW.plusSeconds(9)).answered("201\n\n{}");
        assertThat(List.of(ONE, OTHER, answered, otherwise)).allMatch(this::add);
        for (Attempt attempt : List.of(ONE, OTHER, answered, otherwise)) {
            assertThat(kept(attempt)).contains(attempt);
        }
        assertThat(kept(attempt("none", NOW))).isEmpty();
    }

    @Test
    void areTakenOnceForAKey() {
        add(ONE);
        Attempt again = new Attempt(ONE.key(), OTHER.content(), NOW.plusSeconds(1), "an answer");
        assertThat(add(again)).isFalse();
        assertThat(kept(ONE)).contains(ONE);
        assertThat(add(ONE)).isFalse();
    }

    @Test
    void goOnInTheTransactionThatWasRefusedOne() {
        add(ONE);
        write(() -> {
            assertThat(store().answers().add(OTHER)).isTrue();
            assertThat(store().answers().add(ONE)).isFalse();
            store().answers().remove(ONE);
            assertThat(store().answers().byKey(ONE.key())).isEmpty();
            assertThat(store().answers().add(ONE)).isTrue();
        });
        assertThat(kept(ONE)).contains(ONE);
        assertThat(kept(OTHER)).contains(OTHER);
    }

    @Test
    void getTheirAnswers() {
        add(ONE);
        add(OTHER);
        for (String answer : List.of("200\n\n{}", LONG, "")) {
            assertThat(write(() -> store().answers().answer(ONE.answered(answer))))
                    .isTrue();
            assertThat(kept(ONE)).contains(ONE.answered(answer));
            assertThat(kept(OTHER)).contains(OTHER);
        }
        assertThat(write(() -> store().answers().answer(OTHER.answered("204\n\n"))))
                .isTrue();
        assertThat(kept(OTHER)).contains(OTHER.answered("204\n\n"));
    }

    @Test
    void areKnownByTheirTimesWhereAnotherHasTakenTheirPlace() {
        Attempt later = attempt("one", NOW.plus(MICRO));
        add(later);
        assertThat(write(() -> store().answers().answer(ONE.answered("late")))).isFalse();
        write(() -> store().answers().remove(ONE));
        assertThat(kept(later)).contains(later);
        assertThat(write(() -> store().answers().answer(OTHER.answered("none"))))
                .isFalse();
        assertThat(kept(OTHER)).isEmpty();
        write(() -> store().answers().remove(OTHER));
        assertThat(kept(later)).contains(later);
    }

    /** Whatever else they are said to be. */
    @Test
    void areAnsweredAndRemovedAsWhatTheyAre() {
        add(ONE);
        Attempt other = new Attempt(ONE.key(), OTHER.content(), ONE.begunAt(), "an answer");
        assertThat(write(() -> store().answers().answer(other))).isTrue();
        assertThat(kept(ONE)).contains(ONE.answered("an answer"));
        write(() -> store().answers().remove(ONE));
        assertThat(kept(ONE)).isEmpty();
    }

    @Test
    void areRemovedOneAfterTheOther() {
        add(ONE);
        add(OTHER);
        write(() -> store().answers().remove(ONE));
        assertThat(kept(ONE)).isEmpty();
        assertThat(kept(OTHER)).contains(OTHER);
        write(() -> store().answers().remove(OTHER));
        assertThat(kept(OTHER)).isEmpty();
    }

    @Test
    void areForgottenByTheirTimes() {
        Attempt late = attempt("late", NOW.plus(MICRO)).answered("late");
        Attempt early = attempt("early", NOW.minus(MICRO)).answered("early");
        Attempt earliest = attempt("earliest", NOW.minusSeconds(9));
        assertThat(List.of(late, early, ONE, earliest)).allMatch(this::add);
        write(() -> store().answers().removeBefore(NOW));
        assertThat(kept(earliest)).isEmpty();
        assertThat(kept(early)).isEmpty();
        assertThat(kept(ONE)).contains(ONE);
        assertThat(kept(late)).contains(late);
        write(() -> store().answers().removeBefore(NOW.plusSeconds(1)));
        assertThat(kept(late)).isEmpty();
    }

    @Test
    void areAnothersThanPosts() {
        Post post = publish(register("mina"), "Post");
        add(ONE);
        write(() -> store().posts().remove(post));
        assertThat(kept(ONE)).contains(ONE);
    }

    @Test
    void areAsTheyWereBeforeATransactionThatFailed() {
        add(ONE);
        for (Runnable work : List.<Runnable>of(
                () -> store().answers().add(OTHER),
                () -> store().answers().answer(ONE.answered("in vain")),
                () -> store().answers().remove(ONE),
                () -> store().answers().removeBefore(NOW.plusSeconds(1)))) {
            writeInVain(work);
            assertThat(kept(ONE)).contains(ONE);
            assertThat(kept(OTHER)).isEmpty();
        }
    }

    @Test
    void areRefusedOnceAnotherIsThere() {
        assertThat(whenMet(
                        () -> store().answers().add(ONE),
                        () -> store().answers().add(ONE)))
                .isFalse();
        assertThat(whenMet(
                        () -> store().answers().remove(ONE),
                        () -> store().answers().add(ONE)))
                .isTrue();
    }

    @Test
    void areReadWithTheAnswerThatIsBeingGiven() {
        add(ONE);
        assertThat(whenMet(
                        () -> store().answers().answer(ONE.answered("given")),
                        () -> store().answers().byKey(ONE.key())))
                .contains(ONE.answered("given"));
    }

    @Test
    void areTakenFromWhoeverIsLate() {
        add(ONE);
        Attempt later = attempt("one", NOW.plusSeconds(60));
        assertThat(whenMet(
                        () -> {
                            store().answers().remove(ONE);
                            store().answers().add(later);
                        },
                        () -> store().answers().answer(ONE.answered("late"))))
                .isFalse();
        assertThat(kept(ONE)).contains(later);
    }

    @Test
    void areAddedByOneOfManyAtTheSameMoment() {
        for (int round = 0; round < 10; round++) {
            String key = "round " + round;
            assertThat(atOnce(IntStream.range(0, 4)
                            .<Supplier<Boolean>>mapToObj(i -> () -> add(attempt(key, NOW.plusSeconds(i))))
                            .toList()))
                    .containsExactlyInAnyOrder(true, false, false, false);
        }
    }

    @Test
    void needATransaction() {
        assertNeedTransaction(
                () -> store().answers().add(ONE),
                () -> store().answers().byKey(ONE.key()),
                () -> store().answers().answer(ONE),
                () -> store().answers().remove(ONE),
                () -> store().answers().removeBefore(NOW));
    }
}
