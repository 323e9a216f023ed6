package dev.madang.application.contribution;

import dev.madang.application.Chore;
import dev.madang.application.Transactions;
import dev.madang.application.UseCase;
import dev.madang.domain.post.SubmissionRepository;
import java.time.Clock;

/** Forgets which texts were submitted, once they may be posted again. */
@UseCase
public final class ForgetSubmissions implements Chore {

    private final Transactions transactions;
    private final SubmissionRepository submissions;
    private final Clock clock;

    public ForgetSubmissions(Transactions transactions, SubmissionRepository submissions, Clock clock) {
        this.transactions = transactions;
        this.submissions = submissions;
        this.clock = clock;
    }

    @Override
    public void run() {
        transactions.run(() -> submissions.removeBefore(clock.instant().minus(DoubleTexts.REFUSED_FOR)));
    }
}
