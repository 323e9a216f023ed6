package dev.madang.application.version;

import static dev.madang.application.RefusalAssertions.notFoundBy;
import static dev.madang.application.RefusalAssertions.whyNot;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.madang.application.Limit;
import dev.madang.application.TestBoard;
import dev.madang.application.Visitors;
import dev.madang.application.moderation.BrowseModerationLog;
import dev.madang.application.moderation.EntryView;
import dev.madang.application.moderation.ModeratePost;
import dev.madang.application.moderation.ModerateVersion;
import dev.madang.application.moderation.ModerateVersion.Action;
import dev.madang.application.publishing.EditPost;
import dev.madang.application.publishing.PostDraft;
import dev.madang.application.publishing.PostEdit;
import dev.madang.application.publishing.PublishPost;
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

/** What a post was before it was edited. */
class VersionsTest {

    private final TestBoard board = new TestBoard();
    private final Caller mina = board.member("mina", Role.MEMBER);
    private final Caller moderator = board.member("mod", Role.MODERATOR);
    private final long post = board.useCase(PublishPost.class)
            .run(mina, new PostDraft("", null, "First", "One", List.of()))
            .id();
    private final Versioned of = Versioned.post(post);

    private void edit(Caller caller, String title, int minute) {
        Clock later = Clock.fixed(TestBoard.NOW.plus(Duration.ofMinutes(minute)), ZoneOffset.UTC);
        board.useCase(EditPost.class, later).run(caller, post, new PostEdit(title, null, null, Visitors.REASON));
    }

    private BrowseVersions.History history(Caller caller, int before, int limit) {
        return board.useCase(BrowseVersions.class).run(caller, of, before, new Limit(limit));
    }

    private List<VersionView> versions(Caller caller) {
        return history(caller, Integer.MAX_VALUE, 9).versions().items();
    }

    private ReadVersion.Shown read(Caller caller, int version) {
        return board.useCase(ReadVersion.class).run(caller, of, version);
    }

    private void moderate(Caller caller, int version, Action action) {
        board.useCase(ModerateVersion.class).run(caller, of, version, action, Visitors.REASON);
    }

    @Test
    void areTheTextThatThePostHasAndThoseThatItHad() {
        assertThat(versions(Caller.ANONYMOUS))
                .containsExactly(new VersionView(1, "First", null, TestBoard.NOW, false, null));
        edit(mina, "Second", 1);
        edit(mina, "Third", 3);
        assertThat(versions(Caller.ANONYMOUS))
                .containsExactly(
                        new VersionView(3, "Third", null, TestBoard.NOW.plusSeconds(180), false, null),
                        new VersionView(2, "Second", null, TestBoard.NOW.plusSeconds(60), false, null),
                        new VersionView(1, "First", null, TestBoard.NOW, false, null));
        assertThat(read(Caller.ANONYMOUS, 2).version())
                .isEqualTo(new VersionView(2, "Second", "One", TestBoard.NOW.plusSeconds(60), false, null));
        assertThat(read(Caller.ANONYMOUS, 2).earlier())
                .isEqualTo(new VersionView(1, "First", "One", TestBoard.NOW, false, null));
        assertThat(read(Caller.ANONYMOUS, 3).version().title()).isEqualTo("Third");
        assertThat(read(Caller.ANONYMOUS, 1).earlier()).isNull();
    }

    @Test
    void areNoMoreForAnEditThatChangesNothing() {
        edit(mina, "First", 1);
        assertThat(versions(mina)).hasSize(1);
    }

    @Test
    void areListedAPageAtATime() {
        for (int i = 2; i <= 5; i++) {
            edit(mina, "Title " + i, i);
        }
        var first = history(mina, Integer.MAX_VALUE, 2).versions();
        assertThat(first.items()).extracting(VersionView::version).containsExactly(5, 4);
        assertThat(first.next()).isEqualTo(4);
        var second = history(mina, 4, 2).versions();
        assertThat(second.items()).extracting(VersionView::version).containsExactly(3, 2);
        var last = history(mina, 2, 2).versions();
        assertThat(last.items()).extracting(VersionView::version).containsExactly(1);
        assertThat(last.next()).isNull();
        assertThat(history(mina, 5, 9).versions().items()).hasSize(4);
        assertThat(history(mina, 0, 9).versions().items()).isEmpty();
    }

    @Test
    void areThereForModeratorsAloneWhereThePostIsNot() {
        edit(mina, "Second", 1);
        board.useCase(ModeratePost.class).run(moderator, post, ModeratePost.Action.HIDE, Visitors.REASON);
        assertThat(versions(moderator)).extracting(VersionView::version).containsExactly(2, 1);
        assertThat(read(moderator, 1).version().content()).isNotEmpty();
        for (Caller caller : List.of(Caller.ANONYMOUS, mina)) {
            assertThat(notFoundBy(() -> versions(caller))).isEqualTo("post");
            assertThat(notFoundBy(() -> read(caller, 1))).isEqualTo("post");
        }
        for (int none : new int[] {0, -1, 3, Integer.MAX_VALUE, Integer.MIN_VALUE}) {
            board.useCase(ModeratePost.class).run(moderator, post, ModeratePost.Action.RESTORE, Visitors.REASON);
            assertThat(notFoundBy(() -> read(mina, none))).isEqualTo("version");
            board.useCase(ModeratePost.class).run(moderator, post, ModeratePost.Action.HIDE, Visitors.REASON);
        }
    }

    @Test
    void areHiddenByModeratorsFromAllButTheAuthor() {
        Caller other = board.member("other", Role.MEMBER);
        edit(mina, "Second", 1);
        edit(mina, "Third", 2);
        moderate(moderator, 1, Action.HIDE);
        for (Caller caller : List.of(Caller.ANONYMOUS, other)) {
            assertThat(versions(caller)).last().isEqualTo(new VersionView(1, null, null, TestBoard.NOW, true, null));
            assertThat(notFoundBy(() -> read(caller, 1))).isEqualTo("version");
            assertThat(read(caller, 2).earlier()).isNull();
        }
        assertThat(versions(moderator)).last().isEqualTo(new VersionView(1, "First", null, TestBoard.NOW, true, null));
        for (Caller caller : List.of(moderator, mina)) {
            assertThat(read(caller, 1).version().content()).isEqualTo("One");
        }
        assertThat(read(moderator, 2).earlier()).isEqualTo(read(moderator, 1).version());
        moderate(moderator, 1, Action.RESTORE);
        assertThat(read(Caller.ANONYMOUS, 1).version().title()).isEqualTo("First");
        assertThat(board.useCase(BrowseModerationLog.class)
                        .run(Long.MAX_VALUE, Limit.DEFAULT)
                        .items())
                .extracting(EntryView::act, EntryView::subjectId, EntryView::detail, EntryView::reason)
                .startsWith(
                        tuple(ModerationAction.RESTORE_VERSION, post, "1", Visitors.REASON),
                        tuple(ModerationAction.HIDE_VERSION, post, "1", Visitors.REASON));
    }

    @Test
    void areHiddenForAReasonByWhoMayAndOnce() {
        edit(mina, "Second", 1);
        TestBoard.Everything before = board.everything();
        for (Caller caller : List.of(mina, Visitors.guest("a guest's"))) {
            assertThat(whyNot(() -> moderate(caller, 1, Action.HIDE))).isNotEmpty();
        }
        assertThat(whyNot(() -> board.useCase(ModerateVersion.class).run(moderator, of, 1, Action.HIDE, " ")))
                .containsExactly(new Fault("reason", "required"));
        assertThat(whyNot(() -> moderate(moderator, 1, Action.RESTORE)))
                .containsExactly(new Fault("action", "no-change"));
        assertThat(notFoundBy(() -> moderate(moderator, 3, Action.HIDE))).isEqualTo("version");
        assertThat(whyNot(() -> moderate(moderator, 2, Action.HIDE))).containsExactly(new Fault("version", "current"));
        assertThat(notFoundBy(() -> board.useCase(ModerateVersion.class)
                        .run(moderator, Versioned.post(post + 1), 1, Action.HIDE, Visitors.REASON)))
                .isEqualTo("post");
        assertThat(board.everything()).isEqualTo(before);
        moderate(moderator, 1, Action.HIDE);
        assertThat(whyNot(() -> moderate(moderator, 1, Action.HIDE))).containsExactly(new Fault("action", "no-change"));
    }

    /** Who edits somebody else's wants something off the board. */
    @Test
    void areAllHiddenOnceSomebodyElseEditsThePost() {
        edit(mina, "Second", 1);
        edit(Visitors.ADMIN, "Third", 2);
        assertThat(versions(Caller.ANONYMOUS))
                .extracting(VersionView::version, VersionView::title, VersionView::hidden)
                .containsExactly(tuple(3, "Third", false), tuple(2, null, true), tuple(1, null, true));
        edit(mina, "Fourth", 3);
        assertThat(versions(mina)).extracting(VersionView::hidden).containsExactly(false, false, true, true);
    }

    @Test
    void tellWhoElseThanTheAuthorWroteThem() {
        Caller admin = board.member("admin", Role.ADMIN);
        edit(mina, "Second", 1);
        edit(admin, "Third", 2);
        Editor editor = new Editor(Objects.requireNonNull(admin.identity()).userId(), "admin");
        assertThat(versions(mina)).extracting(VersionView::editor).containsExactly(editor, null, null);
        assertThat(read(mina, 3).version().editor()).isEqualTo(editor);
        edit(mina, "Fourth", 3);
        assertThat(versions(mina)).extracting(VersionView::editor).containsExactly(null, editor, null, null);
        assertThat(history(mina, Integer.MAX_VALUE, 2).versions().items())
                .extracting(VersionView::editor)
                .containsExactly(null, editor);
        assertThat(read(mina, 3).version().editor()).isEqualTo(editor);
        assertThat(read(mina, 4).version().editor()).isNull();
    }
}
