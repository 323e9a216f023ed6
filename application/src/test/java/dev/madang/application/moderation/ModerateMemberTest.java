package dev.madang.application.moderation;

import static dev.madang.application.Refusals.whyNot;
import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.application.Board;
import dev.madang.application.Limit;
import dev.madang.application.Visitors;
import dev.madang.application.account.AcknowledgeWarning;
import dev.madang.application.account.Identify;
import dev.madang.application.account.ShowAccount;
import dev.madang.application.account.SignUp;
import dev.madang.application.account.SignedIn;
import dev.madang.application.moderation.ModerateMember.Measure;
import dev.madang.domain.Fault;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Credential;
import dev.madang.domain.account.Identity;
import dev.madang.domain.user.Role;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class ModerateMemberTest {

    private static final Caller MODERATOR = Visitors.signedIn(99, "mod", Role.MODERATOR);

    private final Board board = new Board();
    private final SignedIn mina = board.useCase(SignUp.class)
            .run(Caller.ANONYMOUS, "mina", "mina@example.com", "a lantern by the old well", "");

    private void moderate(Measure measure, int days) {
        board.useCase(ModerateMember.class).run(MODERATOR, mina.identity().userId(), measure, "Too loud", days);
    }

    private Identity identity(Duration later) {
        return board.useCase(Identify.class, Clock.fixed(Board.NOW.plus(later), ZoneOffset.UTC))
                .run(Credential.Kind.SESSION, mina.secret())
                .orElseThrow();
    }

    private Caller caller() {
        return new Caller(identity(Duration.ZERO), null);
    }

    @Test
    void suspendsForSomeDays() {
        moderate(Measure.SUSPEND, 3);
        assertThat(identity(Duration.ZERO).suspended()).isTrue();
        assertThat(identity(Duration.ofDays(3).minusNanos(1_000)).suspended()).isTrue();
        assertThat(identity(Duration.ofDays(3)).suspended()).isFalse();
        assertThat(board.useCase(ShowAccount.class).run(caller()).suspendedUntil())
                .isEqualTo(Board.NOW.plus(Duration.ofDays(3)));
        moderate(Measure.LIFT, 0);
        assertThat(identity(Duration.ZERO).suspended()).isFalse();
        assertThat(whyNot(() -> moderate(Measure.LIFT, 0))).containsExactly(new Fault("action", "no-change"));
    }

    @Test
    void warnsUntilTheMemberHasReadIt() {
        moderate(Measure.WARN, 0);
        assertThat(identity(Duration.ZERO).warned()).isTrue();
        assertThat(board.useCase(ShowAccount.class).run(caller()).warning()).isEqualTo("Too loud");
        board.useCase(AcknowledgeWarning.class).run(caller());
        assertThat(identity(Duration.ZERO).warned()).isFalse();
        assertThat(board.useCase(ShowAccount.class).run(caller()).warning()).isNull();
    }

    @Test
    void writesBothDown() {
        moderate(Measure.WARN, 0);
        moderate(Measure.SUSPEND, 7);
        assertThat(board.useCase(BrowseModerationLog.class)
                        .run(Long.MAX_VALUE, Limit.DEFAULT)
                        .items())
                .extracting(EntryView::user)
                .containsExactly("mina", "mina");
    }

    @Test
    void refusesWhatItCanNotDo() {
        for (int days : new int[] {0, -1, 366}) {
            assertThat(whyNot(() -> moderate(Measure.SUSPEND, days)))
                    .containsExactly(new Fault("days", "out-of-range", 1, 365));
        }
        long guest = board.register("guest").id();
        ModerateMember moderate = board.useCase(ModerateMember.class);
        assertThat(whyNot(() -> moderate.run(MODERATOR, guest, Measure.WARN, "x", 0)))
                .containsExactly(new Fault("user", "not-found"));
        for (Role role : new Role[] {Role.MODERATOR, Role.ADMIN}) {
            board.store()
                    .transactions()
                    .run(() -> board.store()
                            .users()
                            .update(board.store()
                                    .users()
                                    .byId(mina.identity().userId())
                                    .orElseThrow()
                                    .withRole(role)));
            assertThat(whyNot(() -> moderate(Measure.WARN, 0))).containsExactly(new Fault("", "insufficient"));
        }
    }
}
