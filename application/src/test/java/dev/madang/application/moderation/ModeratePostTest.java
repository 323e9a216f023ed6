package dev.madang.application.moderation;

import static dev.madang.application.RefusalAssertions.whyNot;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.madang.application.Limit;
import dev.madang.application.Precondition;
import dev.madang.application.TestBoard;
import dev.madang.application.Visitors;
import dev.madang.application.account.SignUp;
import dev.madang.application.moderation.ModeratePost.Action;
import dev.madang.application.post.PostView;
import dev.madang.application.publishing.DeletePost;
import dev.madang.application.publishing.EditPost;
import dev.madang.application.publishing.PostDraft;
import dev.madang.application.publishing.PostEdit;
import dev.madang.application.publishing.PublishPost;
import dev.madang.application.rendering.PlainMarkdown;
import dev.madang.application.tag.DeleteTag;
import dev.madang.application.tag.RenameTag;
import dev.madang.application.user.ChangeProfile;
import dev.madang.application.user.ChangeUser;
import dev.madang.application.user.DeleteUser;
import dev.madang.application.user.UserView;
import dev.madang.domain.Fault;
import dev.madang.domain.account.Caller;
import dev.madang.domain.moderation.ModerationAction;
import dev.madang.domain.moderation.Visibility;
import dev.madang.domain.post.Post;
import dev.madang.domain.user.Role;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ModeratePostTest {

    private static final Caller GUEST = Visitors.guest("a guest's");

    private final TestBoard board = new TestBoard();
    private final PostView post = board.useCase(PublishPost.class)
            .run(GUEST, new PostDraft("mina", "mina@example.com", "A title", "Some content", List.of("tag")));
    private final Caller moderator = board.member("mod", Role.MODERATOR);

    private void moderate(Action action) {
        board.useCase(ModeratePost.class).run(moderator, post.id(), action, "It must be");
    }

    private List<EntryView> log() {
        return board.useCase(BrowseModerationLog.class)
                .run(Long.MAX_VALUE, Limit.DEFAULT)
                .items();
    }

    private List<PostView> unpublished(boolean pending) {
        return board.useCase(BrowseUnpublished.class)
                .run(moderator, pending, 0, Limit.DEFAULT)
                .items();
    }

    private PostView hidden() {
        return new PostView(
                post.id(),
                post.title(),
                post.content(),
                post.opening(),
                post.html(),
                post.datePosted(),
                post.author(),
                post.tags(),
                post.locked(),
                Visibility.HIDDEN,
                null,
                1,
                0,
                0);
    }

    @Test
    void hidesAPostFromEveryListAndCountAndBringsItBackAsItWas() {
        TestBoard.Everything before = board.everything();
        moderate(Action.HIDE);
        assertThat(board.everything().posts()).isEmpty();
        assertThat(board.everything().users()).extracting(UserView::username).containsExactly("mod");
        assertThat(board.everything().tags()).isEmpty();
        assertThat(unpublished(false))
                .extracting(PostView::id, PostView::visibility)
                .containsExactly(tuple(post.id(), Visibility.HIDDEN));
        assertThat(unpublished(true)).isEmpty();
        moderate(Action.RESTORE);
        assertThat(board.everything()).isEqualTo(before);
        assertThat(unpublished(false)).isEmpty();
        assertThat(log())
                .extracting(EntryView::act, EntryView::actorId, EntryView::subjectId, EntryView::reason)
                .containsExactly(
                        tuple(ModerationAction.RESTORE_POST, 2L, 1L, "It must be"),
                        tuple(ModerationAction.HIDE_POST, 2L, 1L, "It must be"));
    }

    @Test
    void locksAPostForItsAuthorAndNotForModerators() {
        moderate(Action.LOCK);
        EditPost edit = board.useCase(EditPost.class);
        DeletePost delete = board.useCase(DeletePost.class);
        assertThat(whyNot(() -> edit.run(GUEST, post.id(), new PostEdit("New", null, null, ""))))
                .containsExactly(new Fault("", "locked"));
        assertThat(whyNot(() -> delete.run(GUEST, post.id(), "", null))).containsExactly(new Fault("", "locked"));
        assertThat(board.everything().posts().get(0).locked()).isTrue();
        moderate(Action.UNLOCK);
        assertThat(edit.run(GUEST, post.id(), new PostEdit("New", null, null, ""))
                        .title())
                .isEqualTo("New");
        moderate(Action.LOCK);
        delete.run(moderator, post.id(), Visitors.REASON, null);
        assertThat(board.everything().posts()).isEmpty();
        assertThat(log().get(0).act()).isEqualTo(ModerationAction.DELETE_POST);
    }

    @Test
    void keepsTheLockOfAHiddenPost() {
        moderate(Action.LOCK);
        moderate(Action.HIDE);
        moderate(Action.UNLOCK);
        moderate(Action.LOCK);
        moderate(Action.RESTORE);
        assertThat(board.everything().posts().get(0).locked()).isTrue();
    }

    @Test
    void deletesWhatIsHidden() {
        moderate(Action.HIDE);
        moderate(Action.DELETE);
        assertThat(unpublished(false)).isEmpty();
        assertThat(whyNot(() -> moderate(Action.RESTORE))).containsExactly(new Fault("post", "not-found"));
    }

    @Test
    void takesNothingForAnEdit() {
        for (Action action : List.of(Action.LOCK, Action.HIDE, Action.UNLOCK, Action.RESTORE)) {
            moderate(action);
            assertThat(kept()).returns(1, Post::version).returns(null, Post::editedAt);
        }
        board.useCase(EditPost.class).run(GUEST, post.id(), new PostEdit("New", null, null, ""));
        Post edited = kept();
        for (Action action : List.of(Action.HIDE, Action.LOCK, Action.RESTORE, Action.UNLOCK)) {
            moderate(action);
            assertThat(kept()).returns(2, Post::version).returns(TestBoard.NOW, Post::editedAt);
        }
        assertThat(kept()).isEqualTo(edited);
    }

    private Post kept() {
        return board.store()
                .transactions()
                .run(() -> board.store().posts().byId(post.id()).orElseThrow());
    }

    @Test
    void refusesWhatIsSoAlreadyAndLogsNothing() {
        for (Action action : List.of(Action.RESTORE, Action.UNLOCK)) {
            assertThat(whyNot(() -> moderate(action))).containsExactly(new Fault("action", "no-change"));
        }
        moderate(Action.HIDE);
        assertThat(whyNot(() -> moderate(Action.HIDE))).containsExactly(new Fault("action", "no-change"));
        assertThat(log()).hasSize(1);
    }

    @Test
    void wantsAReasonAndAnOffice() {
        ModeratePost moderate = board.useCase(ModeratePost.class);
        assertThat(whyNot(() -> moderate.run(moderator, post.id(), Action.HIDE, " ")))
                .containsExactly(new Fault("reason", "required"));
        for (Caller caller : List.of(Caller.ANONYMOUS, GUEST, Visitors.signedIn(5, "nami", Role.MEMBER))) {
            for (Action action : Action.values()) {
                assertThat(whyNot(() -> moderate.run(caller, post.id(), action, "why")))
                        .hasSize(1);
            }
            assertThat(whyNot(() -> board.useCase(BrowseUnpublished.class).run(caller, true, 0, Limit.DEFAULT)))
                    .hasSize(1);
            assertThat(whyNot(() -> board.useCase(ReadAnyPost.class).run(caller, post.id())))
                    .hasSize(1);
        }
        assertThat(log()).isEmpty();
    }

    @Test
    void logsWhatIsDoneToOthersAndNotToOnesOwn() {
        board.useCase(EditPost.class).run(GUEST, post.id(), new PostEdit("New", null, null, ""));
        board.useCase(DeletePost.class).run(GUEST, post.id(), "", null);
        assertThat(log()).isEmpty();
        PostView other = board.publish("nami", "Another");
        board.useCase(EditPost.class)
                .run(Visitors.ADMIN, other.id(), new PostEdit("Edited", null, null, Visitors.REASON));
        board.useCase(DeletePost.class).run(Visitors.ADMIN, other.id(), Visitors.REASON, null);
        assertThat(log())
                .extracting(EntryView::act, EntryView::reason)
                .containsExactly(
                        tuple(ModerationAction.DELETE_POST, Visitors.REASON),
                        tuple(ModerationAction.EDIT_POST, Visitors.REASON));
    }

    @Test
    void decidesOnAPostThatIsPending() {
        assertThat(pendingAfter(Action.RESTORE)).isEmpty();
        assertThat(board.everything().posts()).extracting(PostView::title).containsExactly("RESTORE", "A title");
        assertThat(pendingAfter(Action.DELETE)).isEmpty();
        assertThat(unpublished(false)).isEmpty();
        assertThat(pendingAfter(Action.HIDE)).isEmpty();
        assertThat(unpublished(false)).extracting(PostView::title).containsExactly("HIDE");
        assertThat(pendingAfter(Action.LOCK)).extracting(PostView::locked).containsExactly(true);
        assertThat(log())
                .extracting(EntryView::act, EntryView::subjectId)
                .containsExactly(
                        tuple(ModerationAction.LOCK_POST, 5L),
                        tuple(ModerationAction.HIDE_POST, 4L),
                        tuple(ModerationAction.DELETE_POST, 3L),
                        tuple(ModerationAction.RESTORE_POST, 2L));
    }

    /** What is pending after the decision on a post that a guest has just written. */
    private List<PostView> pendingAfter(Action action) {
        PostView pending = board.useCase(PublishPost.class)
                .run(GUEST, new PostDraft("mina", null, action.name(), "www.a www.b www.c", List.of()));
        assertThat(unpublished(true)).containsExactly(PlainMarkdown.listed(pending));
        board.useCase(ModeratePost.class).run(moderator, pending.id(), action, "It must be");
        return unpublished(true);
    }

    @Test
    void showsAnyPostToModerators() {
        ReadAnyPost read = board.useCase(ReadAnyPost.class);
        assertThat(read.run(moderator, post.id())).isEqualTo(post);
        moderate(Action.HIDE);
        assertThat(read.run(moderator, post.id())).isEqualTo(hidden());
        assertThat(whyNot(() -> read.run(moderator, 99))).containsExactly(new Fault("post", "not-found"));
    }

    @Test
    void showsWhatIsHiddenAPageAtATime() {
        for (int i = 0; i < 3; i++) {
            long id = board.publish("nami", "Post " + i).id();
            board.useCase(ModeratePost.class).run(moderator, id, Action.HIDE, "why");
        }
        BrowseUnpublished browse = board.useCase(BrowseUnpublished.class);
        var first = browse.run(moderator, false, 0, new Limit(2));
        assertThat(first.items()).extracting(PostView::id).containsExactly(2L, 3L);
        var second = browse.run(moderator, false, Objects.requireNonNull(first.next()), new Limit(2));
        assertThat(second.items()).extracting(PostView::id).containsExactly(4L);
        assertThat(second.next()).isNull();
    }

    @Test
    void letsAdminsEditALockedPostAndModeratorsTheirOwn() {
        moderate(Action.LOCK);
        board.useCase(EditPost.class)
                .run(Visitors.ADMIN, post.id(), new PostEdit("Edited", null, null, Visitors.REASON));
        assertThat(board.everything().posts().get(0).locked()).isTrue();
        Caller author = new Caller(
                board.useCase(SignUp.class)
                        .run(Caller.ANONYMOUS, "nami", "nami@example.com", "a lantern by the old well", "")
                        .identity(),
                null);
        long own = publishOwn(author, "Own");
        board.useCase(ModeratePost.class).run(moderator, own, Action.LOCK, "why");
        EditPost edit = board.useCase(EditPost.class);
        assertThat(whyNot(() -> edit.run(author, own, new PostEdit("Edited", null, null, ""))))
                .containsExactly(new Fault("", "locked"));
        long moderators = publishOwn(moderator, "Own");
        board.useCase(ModeratePost.class).run(moderator, moderators, Action.LOCK, "why");
        assertThat(edit.run(moderator, moderators, new PostEdit("Edited", null, null, ""))
                        .title())
                .isEqualTo("Edited");
    }

    private long publishOwn(Caller member, String title) {
        return board.useCase(PublishPost.class)
                .run(member, new PostDraft("", null, title, title, List.of()))
                .id();
    }

    @Test
    void logsWhatAdminsChangeOfOthersAndNotOfThemselves() {
        board.publish("nami", "Tagged", "one", "two");
        board.useCase(RenameTag.class).run(Visitors.ADMIN, 2, "eins", Visitors.REASON, Precondition.NONE);
        board.useCase(DeleteTag.class).run(Visitors.ADMIN, 3, Visitors.REASON, Precondition.NONE);
        board.useCase(ChangeUser.class).run(Visitors.ADMIN, 3, "bora", null, Visitors.REASON, Precondition.NONE);
        board.useCase(DeleteUser.class).run(Visitors.ADMIN, 3, Visitors.REASON, Precondition.NONE);
        Caller self = new Caller(
                board.useCase(SignUp.class)
                        .run(Caller.ANONYMOUS, "jun", "jun@example.com", "a lantern by the old well", "")
                        .identity(),
                null);
        board.useCase(ChangeProfile.class).run(self, "a lantern by the old well", "jun jun", "jun@example.com");
        for (Runnable refused : List.<Runnable>of(
                () -> board.useCase(RenameTag.class).run(Visitors.ADMIN, 2, "tag", Visitors.REASON, Precondition.NONE),
                () -> board.useCase(DeleteTag.class).run(Visitors.ADMIN, 99, Visitors.REASON, Precondition.NONE),
                () -> board.useCase(ChangeUser.class)
                        .run(Visitors.ADMIN, 1, "jun jun", null, Visitors.REASON, Precondition.NONE),
                () -> board.useCase(DeleteUser.class).run(Visitors.ADMIN, 99, Visitors.REASON, Precondition.NONE))) {
            assertThat(whyNot(refused::run)).hasSize(1);
        }
        assertThat(log())
                .extracting(EntryView::act, EntryView::actorId, EntryView::subjectId, EntryView::detail)
                .containsExactly(
                        tuple(ModerationAction.DELETE_USER, 0L, 3L, ""),
                        tuple(ModerationAction.CHANGE_USER, 0L, 3L, ""),
                        tuple(ModerationAction.DELETE_TAG, 0L, 3L, ""),
                        tuple(ModerationAction.RENAME_TAG, 0L, 2L, ""));
    }
}
