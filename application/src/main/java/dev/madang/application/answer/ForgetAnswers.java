package dev.madang.application.answer;

import dev.madang.application.Chore;
import dev.madang.application.Transactions;
import dev.madang.application.UseCase;
import dev.madang.domain.answer.AnswerRepository;
import java.time.Clock;

/** Forgets what requests under a key were answered, a day after. */
@UseCase
public final class ForgetAnswers implements Chore {

    private final Transactions transactions;
    private final AnswerRepository answers;
    private final Clock clock;

    public ForgetAnswers(Transactions transactions, AnswerRepository answers, Clock clock) {
        this.transactions = transactions;
        this.answers = answers;
        this.clock = clock;
    }

    @Override
    public void run() {
        transactions.run(() -> answers.removeBefore(clock.instant().minus(Attempts.KEPT_FOR)));
    }
}
