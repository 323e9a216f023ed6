package dev.madang.application.answer;

import dev.madang.domain.Refusal;
import dev.madang.domain.answer.AnswerRepository;
import dev.madang.domain.answer.Attempt;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Decides what becomes of a request under a key that was sent before. Every method runs within a transaction. */
final class Attempts {

    static final Duration KEPT_FOR = Duration.ofHours(24);

    /** After which whoever was at it is taken for dead. If it isn't, it can't commit what it does. */
    static final Duration PATIENCE = Duration.ofMinutes(1);

    private final AnswerRepository answers;
    private final Clock clock;

    Attempts(AnswerRepository answers, Clock clock) {
        this.answers = answers;
        this.clock = clock;
    }

    /**
     * @return what the request was answered; empty if it may be done now
     * @throws Refusal {@code key-reused} if another was sent under its key; {@code in-progress}
     */
    Optional<String> answer(KeyedRequest request) {
        Instant now = clock.instant();
        return answers.byKey(request.key())
                .or(() -> Optional.ofNullable(request.formerKey())
                        .flatMap(answers::byKey)
                        .filter(known -> known.content().equals(request.content())))
                .flatMap(known -> answer(known, request, now));
    }

    private static Optional<String> answer(Attempt known, KeyedRequest request, Instant now) {
        if (!isWithin(KEPT_FOR, known, now)) {
            return Optional.empty();
        }
        if (!known.content().equals(request.content())) {
            throw Refusal.conflict("", "key-reused");
        }
        if (known.answer() == null && isWithin(PATIENCE, known, now)) {
            throw inProgress();
        }
        return Optional.ofNullable(known.answer());
    }

    /** Also where the clock was wrong then, and the attempt seems to be yet to come. */
    private static boolean isWithin(Duration time, Attempt known, Instant now) {
        return Duration.between(known.begunAt(), now).abs().compareTo(time) < 0;
    }

    private static Refusal inProgress() {
        return Refusal.conflict("", "in-progress");
    }

    /** @throws Refusal as {@link #answer}; {@code in-progress} also if it was answered meanwhile */
    Attempt begin(KeyedRequest request) {
        Attempt attempt = new Attempt(request.key(), request.content(), clock.instant(), null);
        if (!answers.add(attempt)) {
            answers.byKey(request.key()).ifPresent(known -> {
                if (answer(known, request, attempt.begunAt()).isPresent()) {
                    throw inProgress();
                }
                answers.remove(known);
            });
            if (!answers.add(attempt)) {
                throw inProgress();
            }
        }
        return attempt;
    }

    /** @throws Refusal {@code in-progress} if another attempt has taken the place of this one */
    void keep(Attempt attempt, String answer) {
        if (!answers.answer(attempt.answered(answer))) {
            throw inProgress();
        }
    }

    /** Lets the request be sent again, unless it was done all the same. */
    void giveUp(Attempt attempt) {
        answers.byKey(attempt.key()).filter(known -> known.equals(attempt)).ifPresent(answers::remove);
    }
}
