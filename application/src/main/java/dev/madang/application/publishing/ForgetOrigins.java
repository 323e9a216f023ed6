package dev.madang.application.publishing;

import dev.madang.application.Chore;
import dev.madang.application.Transactions;
import dev.madang.application.UseCase;
import dev.madang.domain.post.OriginRepository;
import java.time.Clock;
import java.time.Duration;

/** Forgets from where guests wrote, once it is too old to undo what they did. */
@UseCase
public final class ForgetOrigins implements Chore {

    public static final Duration KEPT = Duration.ofDays(30);

    private final Transactions transactions;
    private final OriginRepository origins;
    private final Clock clock;

    public ForgetOrigins(Transactions transactions, OriginRepository origins, Clock clock) {
        this.transactions = transactions;
        this.origins = origins;
        this.clock = clock;
    }

    @Override
    public void run() {
        transactions.run(() -> origins.removeBefore(clock.instant().minus(KEPT)));
    }
}
