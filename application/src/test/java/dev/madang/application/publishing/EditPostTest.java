package dev.madang.application.publishing;

import static dev.madang.application.RefusalAssertions.faultsOf;
import static dev.madang.application.RefusalAssertions.notFoundBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.application.TestBoard;
import dev.madang.application.Visitors;
import dev.madang.application.post.PostView;
import dev.madang.application.tag.TagView;
import dev.madang.domain.Fault;
import dev.madang.domain.post.Post;
import dev.madang.domain.post.TagNames;
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

    @Test
    void changesAllAtOnceButAuthorAndDate() {
        PostView edited = editPost.run(Visitors.ADMIN, 1, " Other ", "one\r\ntwo", List.of("API", "New", "API"));
        assertThat(edited)
                .isEqualTo(new PostView(1, "Other", "one\ntwo", TestBoard.NOW, "mina", List.of("API", "New")));
        assertThat(board.everything().posts()).containsExactly(edited);
    }

    @Test
    void keepsWhatIsNotGiven() {
        TestBoard.Everything before = board.everything();
        assertThat(editPost.run(Visitors.ADMIN, 1, null, null, null))
                .isEqualTo(before.posts().get(0));
        assertThat(board.everything()).isEqualTo(before);
    }

    @Test
    void changesTheTitleAlone() {
        assertThat(editPost.run(Visitors.ADMIN, 1, "Other", null, null))
                .isEqualTo(new PostView(1, "Other", "About A title", TestBoard.NOW, "mina", List.of("Web", "API")));
    }

    @Test
    void changesTheContentAlone() {
        assertThat(editPost.run(Visitors.ADMIN, 1, null, "Other", null))
                .isEqualTo(new PostView(1, "A title", "Other", TestBoard.NOW, "mina", List.of("Web", "API")));
    }

    @Test
    void changesTheOrderOfTagsAlone() {
        assertThat(editPost.run(Visitors.ADMIN, 1, null, null, List.of("API", "Web")))
                .isEqualTo(new PostView(1, "A title", "About A title", TestBoard.NOW, "mina", List.of("API", "Web")));
    }

    @Test
    void takesAllTagsOffAndKeepsThemOnTheBoard() {
        assertThat(editPost.run(Visitors.ADMIN, 1, null, null, List.of()).tags())
                .isEmpty();
        assertThat(board.everything().tags()).containsExactly(new TagView(1, "Web", 0), new TagView(2, "API", 0));
    }

    @Test
    void refusesAllFieldsAtOnceAndChangesNothing() {
        TestBoard.Everything before = board.everything();
        assertThat(faultsOf(() -> editPost.run(Visitors.ADMIN, 1, "", "\0", List.of("ok", " "))))
                .containsExactly(
                        new Fault("title", "required"),
                        new Fault("content", "forbidden-character", "U+0000"),
                        new Fault("tags", "required"));
        assertThat(faultsOf(() -> editPost.run(Visitors.ADMIN, 1, "Other", " ", null)))
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
        assertThat(editPost.run(Visitors.ADMIN, 1, "Other", null, List.of(old, "API"))
                        .tags())
                .containsExactly(old, "API");
        assertThat(faultsOf(() -> editPost.run(Visitors.ADMIN, 1, null, null, List.of(old, "x\u3164y"))))
                .containsExactly(new Fault("tags", "forbidden-character", "U+3164"));
    }

    @Test
    void leavesOtherPostsAlone() {
        PostView other = board.publish("mina", "Another", "Web");
        editPost.run(Visitors.ADMIN, 1, "Other", "Other", List.of());
        assertThat(board.everything().posts()).contains(other);
    }

    @Test
    void doesNotFindAPostThatIsNotThere() {
        assertThat(notFoundBy(() -> editPost.run(Visitors.ADMIN, 2, "Other", null, null)))
                .isEqualTo("post");
    }
}
