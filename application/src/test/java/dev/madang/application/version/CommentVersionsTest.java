package dev.madang.application.version;

import static dev.madang.application.RefusalAssertions.notFoundBy;
import static dev.madang.application.RefusalAssertions.whyNot;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.madang.application.Limit;
import dev.madang.application.TestBoard;
import dev.madang.application.Visitors;
import dev.madang.application.commenting.CommentDraft;
import dev.madang.application.commenting.CommentEdit;
import dev.madang.application.commenting.DeleteComment;
import dev.madang.application.commenting.EditComment;
import dev.madang.application.commenting.WriteComment;
import dev.madang.application.moderation.BrowseModerationLog;
import dev.madang.application.moderation.EntryView;
import dev.madang.application.moderation.ModerateComment;
import dev.madang.application.moderation.ModeratePost;
import dev.madang.application.moderation.ModerateVersion;
import dev.madang.application.moderation.ModerateVersion.Action;
import dev.madang.application.version.VersionView.Editor;
import dev.madang.domain.Fault;
import dev.madang.domain.account.Caller;
import dev.madang.domain.moderation.ModerationAction;
import dev.madang.domain.user.Role;
import dev.madang.domain.version.Versioned;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What a comment was before it was edited. */
class CommentVersionsTest {

    private final TestBoard board = new TestBoard();
    private final Caller mina = board.member("mina", Role.MEMBER);
    private final Caller moderator = board.member("mod", Role.MODERATOR);
    private final long post = board.publish("author", "A post").id();
    private final long comment = board.useCase(WriteComment.class)
            .run(mina, post, null, new CommentDraft("", null, "First"))
            .id();

    private void edit(Caller caller, String content, int minute) {
        Clock later = Clock.fixed(TestBoard.NOW.plus(Duration.ofMinutes(minute)), ZoneOffset.UTC);
        board.useCase(EditComment.class, later).run(caller, comment, new CommentEdit(content, Visitors.REASON, null));
    }

    private BrowseVersions.History history(Caller caller) {
        return board.useCase(BrowseVersions.class)
                .run(caller, Versioned.comment(comment), Integer.MAX_VALUE, Limit.DEFAULT);
    }

    private List<VersionView> versions(Caller caller) {
        return history(caller).versions().items();
    }

    private ReadVersion.Shown read(Caller caller, int version) {
        return board.useCase(ReadVersion.class).run(caller, Versioned.comment(comment), version);
    }

    private void moderate(Caller caller, int version, Action action) {
        board.useCase(ModerateVersion.class).run(caller, Versioned.comment(comment), version, action, Visitors.REASON);
    }

    @Test
    void areTheTextThatItHasAndThoseThatItHad() {
        edit(mina, "Second", 1);
        edit(mina, "Second", 2);
        edit(mina, "Third", 3);
        assertThat(versions(Caller.ANONYMOUS))
                .containsExactly(
                        new VersionView(3, null, null, TestBoard.NOW.plusSeconds(180), false, null),
                        new VersionView(2, null, null, TestBoard.NOW.plusSeconds(60), false, null),
                        new VersionView(1, null, null, TestBoard.NOW, false, null));
        assertThat(history(mina).current()).returns(post, CurrentText::postId);
        assertThat(read(Caller.ANONYMOUS, 2))
                .returns("Second", shown -> shown.version().content())
                .returns(
                        "First",
                        shown -> Objects.requireNonNull(shown.earlier()).content());
        assertThat(read(Caller.ANONYMOUS, 3).version().content()).isEqualTo("Third");
    }

    @Test
    void areHiddenByModeratorsFromAllButTheAuthor() {
        edit(mina, "Second", 1);
        moderate(moderator, 1, Action.HIDE);
        for (Caller caller : List.of(Caller.ANONYMOUS, board.member("other", Role.MEMBER))) {
            assertThat(history(caller).current().readsHidden()).isFalse();
            assertThat(notFoundBy(() -> read(caller, 1))).isEqualTo("version");
            assertThat(read(caller, 2).earlier()).isNull();
        }
        for (Caller caller : List.of(moderator, mina)) {
            assertThat(history(caller).current().readsHidden()).isTrue();
            assertThat(read(caller, 1).version().content()).isEqualTo("First");
        }
        moderate(moderator, 1, Action.RESTORE);
        assertThat(read(Caller.ANONYMOUS, 1).version().content()).isEqualTo("First");
        assertThat(board.useCase(BrowseModerationLog.class)
                        .run(Long.MAX_VALUE, Limit.DEFAULT)
                        .items())
                .extracting(EntryView::act, EntryView::subjectId, EntryView::detail, EntryView::reason)
                .startsWith(
                        tuple(ModerationAction.RESTORE_COMMENT_VERSION, comment, "1", Visitors.REASON),
                        tuple(ModerationAction.HIDE_COMMENT_VERSION, comment, "1", Visitors.REASON));
    }

    @Test
    void areHiddenByModeratorsAlone() {
        edit(mina, "Second", 1);
        assertThat(whyNot(() -> moderate(mina, 1, Action.HIDE))).isNotEmpty();
        assertThat(whyNot(() -> moderate(moderator, 2, Action.HIDE))).containsExactly(new Fault("version", "current"));
        assertThat(read(Caller.ANONYMOUS, 1).version().hidden()).isFalse();
    }

    @Test
    void areAllHiddenOnceSomebodyElseEditsIt() {
        Caller admin = board.member("admin", Role.ADMIN);
        edit(mina, "Second", 1);
        edit(admin, "Third", 2);
        edit(mina, "Fourth", 3);
        Editor editor = new Editor(Objects.requireNonNull(admin.identity()).userId(), "admin");
        assertThat(versions(Caller.ANONYMOUS))
                .extracting(VersionView::version, VersionView::hidden, VersionView::editor)
                .containsExactly(
                        tuple(4, false, null), tuple(3, false, editor), tuple(2, true, null), tuple(1, true, null));
    }

    @Test
    void areThereForModeratorsAloneWhereTheCommentIsNot() {
        edit(mina, "Second", 1);
        board.useCase(ModerateComment.class).run(moderator, comment, ModerateComment.Action.HIDE, Visitors.REASON);
        assertThat(notFoundBy(() -> versions(mina))).isEqualTo("comment");
        assertThat(notFoundBy(() -> read(Caller.ANONYMOUS, 1))).isEqualTo("comment");
        assertThat(read(moderator, 1).version().content()).isEqualTo("First");
        assertThat(versions(moderator)).extracting(VersionView::version).containsExactly(2, 1);
        board.useCase(ModerateComment.class).run(moderator, comment, ModerateComment.Action.RESTORE, Visitors.REASON);
        board.useCase(ModeratePost.class).run(moderator, post, ModeratePost.Action.HIDE, Visitors.REASON);
        assertThat(notFoundBy(() -> read(mina, 1))).isEqualTo("comment");
        assertThat(read(moderator, 2).version().content()).isEqualTo("Second");
        board.useCase(ModeratePost.class).run(moderator, post, ModeratePost.Action.RESTORE, Visitors.REASON);
        board.useCase(DeleteComment.class).run(mina, comment, "", null);
        assertThat(notFoundBy(() -> read(mina, 1))).isEqualTo("comment");
        assertThat(notFoundBy(() -> moderate(moderator, 1, Action.HIDE))).isEqualTo("comment");
    }
}
