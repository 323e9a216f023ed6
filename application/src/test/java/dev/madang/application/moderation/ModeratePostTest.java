package dev.madang.application.moderation;

import static dev.madang.application.Refusals.whyNot;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.madang.application.Board;
import dev.madang.application.Limit;
import dev.madang.application.Visitors;
import dev.madang.application.moderation.ModeratePost.Measure;
import dev.madang.application.post.DeletePost;
import dev.madang.application.post.EditPost;
import dev.madang.application.post.PostDraft;
import dev.madang.application.post.PostView;
import dev.madang.application.post.PublishPost;
import dev.madang.domain.Fault;
import dev.madang.domain.account.Caller;
import dev.madang.domain.moderation.Act;
import dev.madang.domain.post.WithheldPost;
import dev.madang.domain.user.Role;
import java.util.List;
import org.junit.jupiter.api.Test;

class ModeratePostTest {

    private static final Caller MODERATOR = Visitors.signedIn(99, "mod", Role.MODERATOR);
    private static final Caller GUEST = Visitors.guest("a guest's");

    private final Board board = new Board();
    private final PostView post = board.useCase(PublishPost.class)
            .run(GUEST, new PostDraft("mina", "mina@example.com", "A title", "Some content", List.of("tag")));

    private void moderate(Measure measure) {
        board.useCase(ModeratePost.class).run(MODERATOR, post.id(), measure, "It must be");
    }

    private List<EntryView> log() {
        return board.useCase(BrowseModerationLog.class)
                .run(Long.MAX_VALUE, Limit.DEFAULT)
                .items();
    }

    private List<PostView> withheld(boolean held) {
        return board.useCase(BrowseWithheld.class)
                .run(MODERATOR, held, 0, Limit.DEFAULT)
                .items();
    }

    @Test
    void hidesAPostFromEveryListAndCountAndBringsItBackAsItWas() {
        Board.Everything before = board.everything();
        moderate(Measure.HIDE);
        assertThat(board.everything().posts()).isEmpty();
        assertThat(board.everything().users().get(0).postCount()).isZero();
        assertThat(board.everything().tags().get(0).postCount()).isZero();
        assertThat(withheld(false)).containsExactly(post.withheldFor(WithheldPost.Cause.HIDDEN));
        assertThat(withheld(true)).isEmpty();
        moderate(Measure.RESTORE);
        assertThat(board.everything()).isEqualTo(before);
        assertThat(withheld(false)).isEmpty();
        assertThat(log())
                .extracting(EntryView::act, EntryView::actorId, EntryView::subjectId, EntryView::reason)
                .containsExactly(
                        tuple(Act.RESTORE_POST, 99L, 1L, "It must be"), tuple(Act.HIDE_POST, 99L, 1L, "It must be"));
    }

    @Test
    void locksAPostForItsAuthorAndNotForModerators() {
        moderate(Measure.LOCK);
        EditPost edit = board.useCase(EditPost.class);
        DeletePost delete = board.useCase(DeletePost.class);
        assertThat(whyNot(() -> edit.run(GUEST, post.id(), "New", null, null)))
                .containsExactly(new Fault("", "locked"));
        assertThat(whyNot(() -> delete.run(GUEST, post.id()))).containsExactly(new Fault("", "locked"));
        assertThat(board.everything().posts().get(0).locked()).isTrue();
        moderate(Measure.UNLOCK);
        assertThat(edit.run(GUEST, post.id(), "New", null, null).title()).isEqualTo("New");
        moderate(Measure.LOCK);
        delete.run(MODERATOR, post.id());
        assertThat(board.everything().posts()).isEmpty();
        assertThat(log().get(0).act()).isEqualTo(Act.DELETE_POST);
    }

    @Test
    void keepsTheLockOfAHiddenPost() {
        moderate(Measure.LOCK);
        moderate(Measure.HIDE);
        moderate(Measure.UNLOCK);
        moderate(Measure.LOCK);
        moderate(Measure.RESTORE);
        assertThat(board.everything().posts().get(0).locked()).isTrue();
    }

    @Test
    void deletesWhatIsHidden() {
        moderate(Measure.HIDE);
        moderate(Measure.DELETE);
        assertThat(withheld(false)).isEmpty();
        assertThat(whyNot(() -> moderate(Measure.RESTORE))).containsExactly(new Fault("post", "not-found"));
    }

    @Test
    void refusesWhatIsSoAlreadyAndLogsNothing() {
        for (Measure measure : List.of(Measure.RESTORE, Measure.UNLOCK)) {
            assertThat(whyNot(() -> moderate(measure))).containsExactly(new Fault("action", "no-change"));
        }
        moderate(Measure.HIDE);
        assertThat(whyNot(() -> moderate(Measure.HIDE))).containsExactly(new Fault("action", "no-change"));
        assertThat(log()).hasSize(1);
    }

    @Test
    void wantsAReasonAndAnOffice() {
        ModeratePost moderate = board.useCase(ModeratePost.class);
        assertThat(whyNot(() -> moderate.run(MODERATOR, post.id(), Measure.HIDE, " ")))
                .containsExactly(new Fault("reason", "required"));
        for (Caller caller : List.of(Caller.ANONYMOUS, GUEST, Visitors.signedIn(5, "nami", Role.MEMBER))) {
            for (Measure measure : Measure.values()) {
                assertThat(whyNot(() -> moderate.run(caller, post.id(), measure, "why")))
                        .hasSize(1);
            }
            assertThat(whyNot(() -> board.useCase(BrowseWithheld.class).run(caller, true, 0, Limit.DEFAULT)))
                    .hasSize(1);
            assertThat(whyNot(() -> board.useCase(ReadAnyPost.class).run(caller, post.id())))
                    .hasSize(1);
        }
        assertThat(log()).isEmpty();
    }

    @Test
    void logsWhatIsDoneToOthersAndNotToOnesOwn() {
        board.useCase(EditPost.class).run(GUEST, post.id(), "New", null, null);
        board.useCase(DeletePost.class).run(GUEST, post.id());
        assertThat(log()).isEmpty();
        PostView other = board.publish("nami", "Another");
        board.useCase(EditPost.class).run(Visitors.ADMIN, other.id(), "Edited", null, null);
        board.useCase(DeletePost.class).run(Visitors.ADMIN, other.id());
        assertThat(log()).extracting(EntryView::act).containsExactly(Act.DELETE_POST, Act.EDIT_POST);
    }
}
