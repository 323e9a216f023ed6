package dev.madang.application.publishing;

import static dev.madang.application.RefusalAssertions.faultsOf;
import static dev.madang.application.RefusalAssertions.notFoundBy;
import static dev.madang.application.RefusalAssertions.whyNot;
import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.application.Precondition;
import dev.madang.application.TestBoard;
import dev.madang.application.Visitors;
import dev.madang.application.identity.AuthorView;
import dev.madang.application.post.PostView;
import dev.madang.application.rendering.PlainMarkdown;
import dev.madang.application.tag.TagView;
import dev.madang.domain.Fault;
import dev.madang.domain.Refusal;
import dev.madang.domain.moderation.Visibility;
import dev.madang.domain.post.Post;
import dev.madang.domain.post.TagNames;
import dev.madang.domain.user.Role;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EditPostTest {

    private final TestBoard board = new TestBoard();
    private final EditPost editPost = board.useCase(EditPost.class);

    @BeforeEach
    void publish() {
        board.publish("mina", "A title", "Web", "API");
    }

    private static PostView edited(String title, String content, List<String> tags) {
        return PlainMarkdown.shown(new PostView(
                1,
                title,
                content,
                null,
                null,
                TestBoard.NOW,
                new AuthorView("mina", 1, Role.GUEST, null),
                tags,
                false,
                Visibility.PUBLISHED,
                TestBoard.NOW,
                2,
                0,
                0));
    }

    private Post kept() {
        return board.store()
                .transactions()
                .run(() -> board.store().posts().byId(1).orElseThrow());
    }

    @Test
    void countsAndDatesEachEdit() {
        assertThat(kept()).returns(1, Post::version).returns(null, Post::editedAt);
        Instant later = TestBoard.NOW.plusSeconds(60);
        EditPost editLater = board.useCase(EditPost.class, Clock.fixed(later, ZoneOffset.UTC));
        assertThat(editPost.run(Visitors.ADMIN, 1, new PostEdit("Other", null, null, Visitors.REASON))
                        .editedAt())
                .isEqualTo(TestBoard.NOW);
        assertThat(kept()).returns(2, Post::version).returns(TestBoard.NOW, Post::editedAt);
        assertThat(editLater
                        .run(Visitors.ADMIN, 1, new PostEdit(null, null, List.of(), Visitors.REASON))
                        .editedAt())
                .isEqualTo(later);
        assertThat(kept()).returns(3, Post::version).returns(later, Post::editedAt);
        assertThat(board.everything().posts()).extracting(PostView::editedAt).containsExactly(later);
    }

    @Test
    void countsNoEditThatIsRefused() {
        faultsOf(() -> editPost.run(Visitors.ADMIN, 1, new PostEdit("", null, null, Visitors.REASON)));
        assertThat(kept()).returns(1, Post::version).returns(null, Post::editedAt);
    }

    private PostView edit(String title, Integer version) {
        return editPost.run(Visitors.ADMIN, 1, new PostEdit(title, null, null, Visitors.REASON, version));
    }

    @Test
    void changesTheVersionThatTheCallerHasSeen() {
        assertThat(edit("Second", 1)).returns(2, PostView::version);
        assertThat(edit("Third", 2)).returns(3, PostView::version);
    }

    @Test
    void changesNoVersionThatTheCallerHasNotSeen() {
        edit("Second", 1);
        TestBoard.Everything before = board.everything();
        for (int seen : new int[] {1, 0, 3, -2}) {
            assertThat(whyNot(() -> edit("Third", seen))).containsExactly(new Fault("", "stale"));
        }
        assertThat(board.everything()).isEqualTo(before);
    }

    @Test
    void doesTwiceWhatTheFirstHasDone() {
        PostView edited = edit("Second", 1);
        assertThat(edit("Second", 1)).isEqualTo(edited);
    }

    @Test
    void doesNotFindAPostThatIsNotPublished() {
        for (Visibility visibility : Visibility.values()) {
            Post post = kept().withVisibility(visibility);
            board.store().transactions().run(() -> board.store().posts().update(post));
            if (!visibility.isPublished()) {
                assertThat(notFoundBy(() ->
                                editPost.run(Visitors.ADMIN, 1, new PostEdit("Other", null, null, Visitors.REASON))))
                        .isEqualTo("post");
                assertThat(kept()).isEqualTo(post);
            }
        }
    }

    @Test
    void changesAllAtOnceButAuthorAndDate() {
        PostView edited = editPost.run(
                Visitors.ADMIN,
                1,
                new PostEdit(" Other ", "one\r\ntwo", List.of("API", "New", "API"), Visitors.REASON));
        assertThat(edited).isEqualTo(edited("Other", "one\ntwo", List.of("API", "New")));
        assertThat(board.everything().posts()).containsExactly(edited);
    }

    @Test
    void keepsWhatIsNotGiven() {
        TestBoard.Everything before = board.everything();
        PostView post = editPost.run(Visitors.ADMIN, 1, new PostEdit(null, null, null, Visitors.REASON));
        assertThat(post.title()).isEqualTo("A title");
        assertThat(post.editedAt()).isNull();
        assertThat(board.everything()).isEqualTo(before);
    }

    @Test
    void changesTheTitleAlone() {
        assertThat(editPost.run(Visitors.ADMIN, 1, new PostEdit("Other", null, null, Visitors.REASON)))
                .isEqualTo(edited("Other", "About A title", List.of("Web", "API")));
    }

    @Test
    void changesTheContentAlone() {
        assertThat(editPost.run(Visitors.ADMIN, 1, new PostEdit(null, "Other", null, Visitors.REASON)))
                .isEqualTo(edited("A title", "Other", List.of("Web", "API")));
    }

    @Test
    void changesTheOrderOfTagsAlone() {
        assertThat(editPost.run(Visitors.ADMIN, 1, new PostEdit(null, null, List.of("API", "Web"), Visitors.REASON)))
                .isEqualTo(edited("A title", "About A title", List.of("API", "Web")));
    }

    @Test
    void takesAllTagsOffAndKeepsThemOnTheBoard() {
        assertThat(editPost.run(Visitors.ADMIN, 1, new PostEdit(null, null, List.of(), Visitors.REASON))
                        .tags())
                .isEmpty();
        assertThat(board.everything().tags()).containsExactly(new TagView(1, "Web", 0), new TagView(2, "API", 0));
    }

    @Test
    void refusesAllFieldsAtOnceAndChangesNothing() {
        TestBoard.Everything before = board.everything();
        assertThat(faultsOf(() ->
                        editPost.run(Visitors.ADMIN, 1, new PostEdit("", "\0", List.of("ok", " "), Visitors.REASON))))
                .containsExactly(
                        new Fault("title", "required"),
                        new Fault("content", "forbidden-character", "U+0000"),
                        new Fault("tags[1]", "required"));
        assertThat(faultsOf(() -> editPost.run(Visitors.ADMIN, 1, new PostEdit("Other", " ", null, Visitors.REASON))))
                .containsExactly(new Fault("content", "required"));
        assertThat(faultsOf(() -> editPost.run(Visitors.ADMIN, 1, new PostEdit("Other", "#", null, Visitors.REASON))))
                .containsExactly(new Fault("content", "required"));
        assertThat(board.everything()).isEqualTo(before);
    }

    /** Its tag was good by rules of then. */
    @Test
    void keepsAnOldTagThatNoNewOneMayBe() {
        String old = "mi\u200Bna";
        board.store().transactions().run(() -> {
            Post post = board.store().posts().byId(1).orElseThrow();
            board.store().posts().update(post.withTags(TagNames.stored(List.of(old))));
        });
        assertThat(editPost.run(Visitors.ADMIN, 1, new PostEdit("Other", null, List.of(old, "API"), Visitors.REASON))
                        .tags())
                .containsExactly(old, "API");
        assertThat(faultsOf(() -> editPost.run(
                        Visitors.ADMIN, 1, new PostEdit(null, null, List.of(old, "x\u3164y"), Visitors.REASON))))
                .containsExactly(new Fault("tags[1]", "forbidden-character", "U+3164"));
    }

    @Test
    void leavesOtherPostsAlone() {
        PostView other = board.publish("mina", "Another", "Web");
        editPost.run(Visitors.ADMIN, 1, new PostEdit("Other", "Other", List.of(), Visitors.REASON));
        assertThat(board.everything().posts()).contains(other);
    }

    @Test
    void doesNotFindAPostThatIsNotThere() {
        assertThat(notFoundBy(
                        () -> editPost.run(Visitors.ADMIN, 2, new PostEdit("Other", null, null, Visitors.REASON))))
                .isEqualTo("post");
    }

    /** Also where nothing would change by it. */
    @Test
    void asksItsPreconditionInAnyCase() {
        Precondition stale = new Precondition(() -> {
            throw Refusal.conflict("", "stale");
        });
        PostEdit same = new PostEdit(null, null, null, Visitors.REASON, null, stale);
        assertThat(whyNot(() -> editPost.run(Visitors.ADMIN, 1, same))).containsExactly(new Fault("", "stale"));
        assertThat(kept().version()).isEqualTo(1);
    }
}
