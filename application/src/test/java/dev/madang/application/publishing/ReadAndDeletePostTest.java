package dev.madang.application.publishing;

import static dev.madang.application.RefusalAssertions.notFoundBy;
import static dev.madang.application.RefusalAssertions.whyNot;
import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.application.TestBoard;
import dev.madang.application.Visitors;
import dev.madang.application.post.PostView;
import dev.madang.application.post.ReadPost;
import dev.madang.application.tag.TagView;
import dev.madang.application.user.UserView;
import dev.madang.domain.Fault;
import dev.madang.domain.account.Caller;
import dev.madang.domain.moderation.Visibility;
import dev.madang.domain.post.Post;
import dev.madang.domain.post.PostRepository;
import dev.madang.domain.user.Role;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadAndDeletePostTest {

    private final TestBoard board = new TestBoard();
    private final ReadPost readPost = board.useCase(ReadPost.class);
    private final DeletePost deletePost = board.useCase(DeletePost.class);

    @Test
    void readsAPostById() {
        PostView published = board.publish("mina", "A title", "Web", "API");
        assertThat(readPost.run(published.id())).isEqualTo(published);
    }

    @ParameterizedTest
    @ValueSource(longs = {2, 0, -1, Long.MAX_VALUE, Long.MIN_VALUE})
    void doesNotFindAPostThatIsNotThere(long id) {
        board.publish("mina", "A title");
        assertThat(notFoundBy(() -> readPost.run(id))).isEqualTo("post");
        assertThat(notFoundBy(() -> deletePost.run(Visitors.ADMIN, id, Visitors.REASON, null)))
                .isEqualTo("post");
        assertThat(board.everything().posts()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "PUBLISHED")
    void findsNoPostThatIsNotPublished(Visibility visibility) {
        board.publish("mina", "A title");
        PostRepository posts = board.store().posts();
        Post post = board.transactions().run(() -> posts.byId(1)).orElseThrow().withVisibility(visibility);
        board.transactions().run(() -> posts.update(post));
        assertThat(notFoundBy(() -> readPost.run(1))).isEqualTo("post");
        assertThat(notFoundBy(() -> deletePost.run(Visitors.ADMIN, 1, Visitors.REASON, null)))
                .isEqualTo("post");
        assertThat(board.transactions().run(() -> posts.byId(1))).contains(post);
    }

    @Test
    void deletesOnePostAndKeepsItsAuthorAndItsTags() {
        PostView kept = board.publish("mina", "Kept", "Web");
        board.publish("mina", "Deleted", "Web", "API");
        deletePost.run(Visitors.ADMIN, 2, Visitors.REASON, null);
        assertThat(board.everything().posts()).containsExactly(kept);
        assertThat(board.everything().users())
                .containsExactly(new UserView(1, "mina", "mina@example.com", TestBoard.NOW, 1));
        assertThat(board.everything().tags()).containsExactly(new TagView(1, "Web", 1), new TagView(2, "API", 0));
    }

    @Test
    void deletesTheVersionThatTheCallerHasSeenAndNoOther() {
        Caller mina = board.member("mina", Role.MEMBER);
        for (Caller caller : List.of(mina, Visitors.ADMIN)) {
            PostView post =
                    board.useCase(PublishPost.class).run(mina, new PostDraft("", null, "Seen", "text", List.of()));
            PostEdit other = new PostEdit("Other", null, null, "");
            assertThat(board.useCase(EditPost.class).run(mina, post.id(), other).version())
                    .isEqualTo(2);
            assertThat(whyNot(() -> deletePost.run(caller, post.id(), Visitors.REASON, post.version())))
                    .containsExactly(new Fault("", "stale"));
            assertThat(readPost.run(post.id()).title()).isEqualTo("Other");
            deletePost.run(caller, post.id(), Visitors.REASON, 2);
            assertThat(board.everything().posts()).isEmpty();
        }
    }

    @Test
    void doesNotFindAPostThatIsGoneAndNeverUsesItsIdAgain() {
        board.publish("mina", "Deleted");
        deletePost.run(Visitors.ADMIN, 1, Visitors.REASON, null);
        assertThat(notFoundBy(() -> readPost.run(1))).isEqualTo("post");
        assertThat(notFoundBy(() -> deletePost.run(Visitors.ADMIN, 1, Visitors.REASON, null)))
                .isEqualTo("post");
        assertThat(board.publish("mina", "Next").id()).isEqualTo(2);
    }
}
