package dev.madang.application.moderation;

import dev.madang.application.Transactions;
import dev.madang.application.UseCase;
import dev.madang.application.identity.Standing;
import dev.madang.domain.Reason;
import dev.madang.domain.Refusal;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Right;
import dev.madang.domain.moderation.LogEntry;
import dev.madang.domain.moderation.Mode;
import dev.madang.domain.moderation.ModerationAction;
import dev.madang.domain.moderation.ModerationLog;
import java.time.Clock;
import java.time.Instant;

/** Opens the board to everybody, to members alone, or to nobody, at once and wherever it is served. */
@UseCase
public final class ChangeMode {

    private final Transactions transactions;
    private final Standing standing;
    private final ReadMode readMode;
    private final ModerationLog log;
    private final Clock clock;

    public ChangeMode(Transactions transactions, ModerationLog log, Standing standing, ReadMode readMode, Clock clock) {
        this.transactions = transactions;
        this.standing = standing;
        this.readMode = readMode;
        this.log = log;
        this.clock = clock;
    }

    /**
     * @param reason for all to read
     * @throws Refusal {@code forbidden}, {@code unauthenticated}; what {@link Reason} throws; {@code no-change}
     */
    public void run(Caller caller, Mode mode, String reason) {
        caller.require(Right.CHANGE_MODE);
        Reason why = new Reason(reason);
        transactions.run(() -> {
            Instant now = clock.instant();
            Caller present = standing.again(caller, now);
            present.require(Right.CHANGE_MODE);
            if (readMode.run() == mode) {
                throw Refusal.conflict("mode", "no-change");
            }
            log.append(LogEntry.Draft.of(now, present, ModerationAction.CHANGE_MODE, 0, why)
                    .detail(mode.code()));
        });
    }
}
