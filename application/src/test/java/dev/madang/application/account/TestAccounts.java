package dev.madang.application.account;

import dev.madang.application.Limit;
import dev.madang.application.TestBoard;
import dev.madang.application.credential.Identify;
import dev.madang.application.credential.SignedIn;
import dev.madang.application.moderation.BrowseModerationLog;
import dev.madang.application.moderation.EntryView;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Credential;
import dev.madang.domain.moderation.ModerationAction;
import java.util.List;

/** How the accounts of a board begin, and what becomes of them. */
final class TestAccounts {

    static final String PASSWORD = "a lantern by the old well";
    static final String NEW_PASSWORD = "another lantern by the well";

    private final TestBoard board;

    TestAccounts(TestBoard board) {
        this.board = board;
    }

    SignedIn signUp(String name) {
        return board.useCase(SignUp.class).run(Caller.ANONYMOUS, name, "mina@example.com", PASSWORD, "");
    }

    SignedIn redeem(String secret) {
        return board.useCase(RedeemLink.class).run(Caller.ANONYMOUS, secret, "new@example.com", NEW_PASSWORD, "");
    }

    List<ModerationAction> log() {
        return board.useCase(BrowseModerationLog.class).run(Long.MAX_VALUE, Limit.DEFAULT).items().stream()
                .map(EntryView::act)
                .toList();
    }

    boolean isGood(SignedIn signedIn) {
        return board.useCase(Identify.class)
                .run(Credential.Kind.SESSION, signedIn.secret())
                .isPresent();
    }
}
