package dev.madang.application.moderation;

import static dev.madang.application.RefusalAssertions.whyNot;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.madang.application.Limit;
import dev.madang.application.TestBoard;
import dev.madang.application.Visitors;
import dev.madang.domain.Fault;
import dev.madang.domain.Reason;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Right;
import dev.madang.domain.moderation.LogEntry;
import dev.madang.domain.moderation.Mode;
import dev.madang.domain.moderation.ModerationAction;
import dev.madang.domain.user.Role;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Who may write, and the log that says so. */
class ModesTest {

    private static final Reason WHY = new Reason("why");

    private static final Caller MEMBER = Visitors.signedIn(5, "nami", Role.MEMBER);

    private final TestBoard board = new TestBoard();

    private void change(Mode mode) {
        board.useCase(ChangeMode.class).run(Visitors.ADMIN, mode, "Holidays");
    }

    private void admit(Caller caller, Right right) {
        board.useCase(Authorize.class).run(caller, right);
    }

    @Test
    void areOpenUntilSomebodyChangesThem() {
        assertThat(board.useCase(ReadMode.class).run()).isEqualTo(Mode.OPEN);
        admit(Caller.ANONYMOUS, Right.PUBLISH_POST);
        change(Mode.MEMBERS);
        assertThat(board.useCase(ReadMode.class).run()).isEqualTo(Mode.MEMBERS);
        assertThat(whyNot(() -> admit(Caller.ANONYMOUS, Right.PUBLISH_POST)))
                .containsExactly(new Fault("", "members-only"));
        admit(MEMBER, Right.PUBLISH_POST);
        change(Mode.READ_ONLY);
        assertThat(whyNot(() -> admit(MEMBER, Right.PUBLISH_POST))).containsExactly(new Fault("", "read-only"));
        admit(Visitors.ADMIN, Right.CHANGE_MODE);
        change(Mode.OPEN);
        admit(Caller.ANONYMOUS, Right.PUBLISH_POST);
    }

    @Test
    void areForAdminsToChangeToSomethingElse() {
        assertThat(whyNot(() -> change(Mode.OPEN))).containsExactly(new Fault("mode", "no-change"));
        assertThat(whyNot(() -> board.useCase(ChangeMode.class)
                        .run(Visitors.signedIn(1, "m", Role.MODERATOR), Mode.MEMBERS, "x")))
                .containsExactly(new Fault("", "insufficient"));
        assertThat(whyNot(() -> admit(Caller.ANONYMOUS, Right.CHANGE_MODE)))
                .containsExactly(new Fault("", "unauthenticated"));
    }

    @Test
    void leaveAWholeLog() {
        VerifyModerationLog verify = board.useCase(VerifyModerationLog.class);
        assertThat(verify.run(null)).isEqualTo(new VerifyModerationLog.Result(0, LogEntry.START, null, 0L));
        assertThat(verify.run(LogEntry.START).since()).isZero();
        change(Mode.MEMBERS);
        String noted = verify.run(null).head();
        change(Mode.OPEN);
        var entries = board.useCase(BrowseModerationLog.class).run(Long.MAX_VALUE, new Limit(1));
        assertThat(entries.items()).extracting(EntryView::act).containsExactly(ModerationAction.CHANGE_MODE);
        assertThat(entries.next()).isEqualTo(2);
        assertThat(board.useCase(BrowseModerationLog.class)
                        .run(2, Limit.DEFAULT)
                        .items())
                .extracting(EntryView::detail)
                .containsExactly("members");
        assertThat(verify.run(noted).since()).isEqualTo(1);
        assertThat(verify.run(null).entries()).isEqualTo(2);
        assertThat(verify.run("0".repeat(63) + "1").since()).isNull();
    }

    @Test
    void areWrittenDownWithWhoAndWhyUnlessRefused() {
        ChangeMode change = board.useCase(ChangeMode.class);
        change.run(Caller.OPERATOR, Mode.READ_ONLY, "점검");
        assertThat(whyNot(() -> change.run(Caller.OPERATOR, Mode.READ_ONLY, "again")))
                .containsExactly(new Fault("mode", "no-change"));
        assertThat(whyNot(() -> change.run(Caller.OPERATOR, Mode.OPEN, "")))
                .containsExactly(new Fault("reason", "required"));
        assertThat(whyNot(() -> change.run(MEMBER, Mode.OPEN, "why"))).containsExactly(new Fault("", "insufficient"));
        assertThat(board.useCase(ReadMode.class).run()).isEqualTo(Mode.READ_ONLY);
        assertThat(board.useCase(BrowseModerationLog.class)
                        .run(Long.MAX_VALUE, Limit.DEFAULT)
                        .items())
                .extracting(EntryView::act, EntryView::actorId, EntryView::actor, EntryView::detail, EntryView::reason)
                .containsExactly(tuple(ModerationAction.CHANGE_MODE, 0L, null, "read-only", "점검"));
    }

    @Test
    void areReadFromTheLogAsOlderBoardsSpeltThem() {
        board.store()
                .transactions()
                .run(() -> board.store()
                        .moderationLog()
                        .append(LogEntry.Draft.of(TestBoard.NOW, Caller.OPERATOR, ModerationAction.CHANGE_MODE, 0, WHY)
                                .detail("read_only")));
        assertThat(board.useCase(ReadMode.class).run()).isEqualTo(Mode.READ_ONLY);
        assertThat(board.useCase(VerifyModerationLog.class).run(null).broken()).isNull();
    }

    @Test
    void doNotHinderModeratorsAndAdmins() {
        change(Mode.READ_ONLY);
        for (Right right : List.of(Right.READ, Right.SIGN_IN)) {
            admit(Caller.ANONYMOUS, right);
        }
        for (Right right : Right.values()) {
            if (!right.publishes()) {
                admit(Visitors.ADMIN, right);
            }
        }
        assertThat(whyNot(() -> admit(Caller.ANONYMOUS, Right.SIGN_UP))).containsExactly(new Fault("", "read-only"));
    }

    @Test
    void areProvedToTheEndOfALongLog() {
        board.store()
                .transactions()
                .run(() -> IntStream.range(0, 1001)
                        .forEach(i -> board.store()
                                .moderationLog()
                                .append(LogEntry.Draft.of(
                                        TestBoard.NOW, Caller.OPERATOR, ModerationAction.HIDE_POST, i, WHY))));
        change(Mode.MEMBERS);
        VerifyModerationLog.Result result =
                board.useCase(VerifyModerationLog.class).run(null);
        assertThat(result.entries()).isEqualTo(1002);
        assertThat(result.broken()).isNull();
        assertThat(result.head())
                .isEqualTo(board.useCase(BrowseModerationLog.class)
                        .run(Long.MAX_VALUE, new Limit(1))
                        .items()
                        .get(0)
                        .hash());
    }
}
