package dev.madang.application.moderation;

import static dev.madang.application.RefusalAssertions.whyNot;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.madang.application.Limit;
import dev.madang.application.TestBoard;
import dev.madang.application.Visitors;
import dev.madang.application.account.AcknowledgeWarning;
import dev.madang.application.account.ExportAccount;
import dev.madang.application.account.ShowAccount;
import dev.madang.application.account.SignUp;
import dev.madang.application.credential.Identify;
import dev.madang.application.credential.SignedIn;
import dev.madang.application.moderation.ModerateMember.Action;
import dev.madang.application.post.PostView;
import dev.madang.application.publishing.DeletePost;
import dev.madang.application.publishing.EditPost;
import dev.madang.application.publishing.PostDraft;
import dev.madang.application.publishing.PostEdit;
import dev.madang.application.publishing.PublishPost;
import dev.madang.application.publishing.PublishPosts;
import dev.madang.domain.Fault;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Credential;
import dev.madang.domain.account.Identity;
import dev.madang.domain.moderation.ModerationAction;
import dev.madang.domain.user.Role;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ModerateMemberTest {

    private final TestBoard board = new TestBoard();
    private final SignedIn mina = board.useCase(SignUp.class)
            .run(Caller.ANONYMOUS, "mina", "mina@example.com", "a lantern by the old well", "");
    private final Caller moderator = board.member("mod", Role.MODERATOR);

    private void moderate(Action action, int days) {
        board.useCase(ModerateMember.class).run(moderator, mina.identity().userId(), action, "Too loud", days);
    }

    private Identity identity(Duration later) {
        return board.useCase(Identify.class, Clock.fixed(TestBoard.NOW.plus(later), ZoneOffset.UTC))
                .run(Credential.Kind.SESSION, mina.secret())
                .orElseThrow();
    }

    private Caller caller() {
        return new Caller(identity(Duration.ZERO), null);
    }

    @Test
    void suspendsForSomeDays() {
        moderate(Action.SUSPEND, 3);
        assertThat(identity(Duration.ZERO).suspendedUntil()).isEqualTo(TestBoard.NOW.plus(Duration.ofDays(3)));
        assertThat(identity(Duration.ofDays(3).minusNanos(1_000)).suspendedUntil())
                .isNotNull();
        assertThat(identity(Duration.ofDays(3)).suspendedUntil()).isNull();
        assertThat(board.useCase(ShowAccount.class).run(caller()).suspendedUntil())
                .isEqualTo(TestBoard.NOW.plus(Duration.ofDays(3)));
        moderate(Action.LIFT, 0);
        assertThat(identity(Duration.ZERO).suspendedUntil()).isNull();
        assertThat(whyNot(() -> moderate(Action.LIFT, 0))).containsExactly(new Fault("action", "no-change"));
    }

    @Test
    void tellsASuspendedMemberWhy() {
        moderate(Action.SUSPEND, 3);
        assertThat(board.useCase(ShowAccount.class).run(caller()).warning()).isEqualTo("Too loud");
        board.useCase(AcknowledgeWarning.class).run(caller());
        assertThat(identity(Duration.ZERO))
                .returns(false, Identity::warned)
                .returns(TestBoard.NOW.plus(Duration.ofDays(3)), Identity::suspendedUntil);
    }

    @Test
    void warnsUntilTheMemberHasReadIt() {
        moderate(Action.WARN, 0);
        assertThat(identity(Duration.ZERO).warned()).isTrue();
        assertThat(board.useCase(ShowAccount.class).run(caller()).warning()).isEqualTo("Too loud");
        board.useCase(AcknowledgeWarning.class).run(caller());
        assertThat(identity(Duration.ZERO).warned()).isFalse();
        assertThat(board.useCase(ShowAccount.class).run(caller()).warning()).isNull();
    }

    @Test
    void writesBothDown() {
        moderate(Action.WARN, 0);
        moderate(Action.SUSPEND, 7);
        assertThat(board.useCase(BrowseModerationLog.class)
                        .run(Long.MAX_VALUE, Limit.DEFAULT)
                        .items())
                .extracting(EntryView::user)
                .containsExactly("mina", "mina");
    }

    @Test
    void refusesWhatItCanNotDo() {
        for (int days : new int[] {0, -1, 366}) {
            assertThat(whyNot(() -> moderate(Action.SUSPEND, days)))
                    .containsExactly(new Fault("days", "out-of-range", 1, 365));
        }
        long guest = board.register("guest").id();
        ModerateMember moderate = board.useCase(ModerateMember.class);
        assertThat(whyNot(() -> moderate.run(moderator, guest, Action.WARN, "x", 0)))
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
            assertThat(whyNot(() -> moderate(Action.WARN, 0))).containsExactly(new Fault("", "insufficient"));
        }
    }

    @Test
    void aSuspendedMemberReadsAndManagesItsAccountAndNothingElse() {
        PublishPost publish = board.useCase(PublishPost.class);
        long own = publish.run(caller(), draft("Before")).id();
        moderate(Action.SUSPEND, 1);
        Fault suspended = new Fault("", "suspended", TestBoard.NOW.plus(Duration.ofDays(1)));
        for (Runnable work : List.<Runnable>of(
                () -> publish.run(caller(), draft("Meanwhile")),
                () -> board.useCase(PublishPosts.class).run(caller(), List.of(draft("Meanwhile"))),
                () -> board.useCase(EditPost.class).run(caller(), own, new PostEdit("Meanwhile", null, null, "")),
                () -> board.useCase(DeletePost.class).run(caller(), own, "", null))) {
            assertThat(whyNot(work::run)).containsExactly(suspended);
        }
        assertThat(board.everything().posts()).extracting(PostView::title).containsExactly("Before");
        assertThat(board.useCase(ExportAccount.class).run(caller()).posts()).hasSize(1);
        moderate(Action.LIFT, 0);
        board.useCase(EditPost.class).run(caller(), own, new PostEdit("After", null, null, ""));
    }

    @Test
    void aSuspendedModeratorKeepsNoPeace() {
        Identity office =
                new Identity(99, "mod", Role.MODERATOR, 1, Credential.Kind.SESSION, Set.of(), TestBoard.NOW, false);
        assertThat(whyNot(() -> board.useCase(ModerateMember.class)
                        .run(new Caller(office, null), mina.identity().userId(), Action.WARN, "why", 0)))
                .containsExactly(new Fault("", "suspended", TestBoard.NOW));
    }

    @Test
    void aSuspensionTakesThePlaceOfTheOneBefore() {
        moderate(Action.SUSPEND, 365);
        moderate(Action.SUSPEND, 1);
        assertThat(identity(Duration.ofDays(1)).suspendedUntil()).isNull();
    }

    @Test
    void isWrittenDownWithWhoWhatForHowLongAndWhyAndNotWhereItIsRefused() {
        moderate(Action.WARN, 5);
        moderate(Action.SUSPEND, 7);
        moderate(Action.LIFT, 5);
        assertThat(whyNot(() -> moderate(Action.LIFT, 0))).hasSize(1);
        assertThat(whyNot(() -> moderate(Action.SUSPEND, 0))).hasSize(1);
        long id = mina.identity().userId();
        ModerateMember moderate = board.useCase(ModerateMember.class);
        assertThat(whyNot(() -> moderate.run(moderator, id, Action.WARN, " ", 0)))
                .containsExactly(new Fault("reason", "required"));
        for (Caller other : List.of(Caller.ANONYMOUS, Visitors.guest("key"), caller())) {
            assertThat(whyNot(() -> moderate.run(other, id, Action.WARN, "why", 0)))
                    .hasSize(1);
        }
        assertThat(board.useCase(BrowseModerationLog.class)
                        .run(Long.MAX_VALUE, Limit.DEFAULT)
                        .items())
                .extracting(
                        EntryView::act,
                        EntryView::actorId,
                        EntryView::user,
                        EntryView::detail,
                        EntryView::reason,
                        EntryView::at)
                .containsExactly(
                        tuple(ModerationAction.LIFT_SUSPENSION, 2L, "mina", "", "Too loud", TestBoard.NOW),
                        tuple(ModerationAction.SUSPEND_MEMBER, 2L, "mina", "7", "Too loud", TestBoard.NOW),
                        tuple(ModerationAction.WARN_MEMBER, 2L, "mina", "", "Too loud", TestBoard.NOW));
    }

    private static PostDraft draft(String title) {
        return new PostDraft("", null, title, "Content", List.of());
    }
}
