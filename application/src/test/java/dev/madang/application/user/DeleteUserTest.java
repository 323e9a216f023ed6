package dev.madang.application.user;

import static dev.madang.application.RefusalAssertions.notFoundBy;
import static dev.madang.application.RefusalAssertions.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.application.Meanwhile;
import dev.madang.application.Precondition;
import dev.madang.application.TestBoard;
import dev.madang.application.Visitors;
import dev.madang.application.post.PostView;
import dev.madang.application.publishing.PostDraft;
import dev.madang.application.publishing.PublishPost;
import dev.madang.application.publishing.PublishPosts;
import dev.madang.application.tag.TagView;
import dev.madang.domain.Refusal;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Credential;
import dev.madang.domain.post.PostRepository;
import dev.madang.domain.user.Role;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class DeleteUserTest {

    private final TestBoard board = new TestBoard();
    private final DeleteUser deleteUser = board.useCase(DeleteUser.class);

    @Test
    void takesTheUsersPostsAlongButNoTagAndNobodyElsesPost() {
        board.publish("mina", "Hers", "Web");
        board.publish("jun", "His", "Web");
        deleteUser.run(Visitors.ADMIN, 1, Visitors.REASON, Precondition.NONE);
        assertThat(board.everything().users()).extracting(UserView::username).containsExactly("jun");
        assertThat(board.everything().posts()).extracting(PostView::title).containsExactly("His");
        assertThat(board.everything().tags()).containsExactly(new TagView(1, "Web", 1));
    }

    @Test
    void takesManyPostsAlong() {
        board.useCase(PublishPosts.class)
                .run(
                        Caller.ANONYMOUS,
                        Collections.nCopies(
                                60, new PostDraft("mina", "mina@example.com", "Hers", "Many", List.of("Web"))));
        board.publish("jun", "His", "Web");
        deleteUser.run(Visitors.ADMIN, 1, Visitors.REASON, Precondition.NONE);
        assertThat(board.everything().posts()).extracting(PostView::title).containsExactly("His");
        assertThat(board.everything().tags()).containsExactly(new TagView(1, "Web", 1));
    }

    /** A member who went on writing would be deleted as long as it liked. */
    @Test
    void endsAllCredentialsBeforeThePosts() {
        Caller mina = board.member("mina", Role.MEMBER);
        board.useCase(PublishPost.class).run(mina, new PostDraft("", null, "Hers", "Text", List.of()));
        assertThat(sessions()).hasSize(1);
        AtomicReference<List<Credential>> left = new AtomicReference<>();
        board.with(Meanwhile.before(
                        PostRepository.class, board.store().posts(), "removeOwn", () -> left.set(sessions())))
                .useCase(DeleteUser.class)
                .run(Visitors.ADMIN, 1, Visitors.REASON, Precondition.NONE);
        assertThat(left.get()).isEmpty();
    }

    private List<Credential> sessions() {
        return board.store().accountQueries().credentials(1, Credential.Kind.SESSION, 9);
    }

    @Test
    void takesNoPostAlongOfAUserOverWhomTheCallerIsNot() {
        board.publish("mina", "Hers");
        assertThat(refused(
                        Refusal.Kind.FORBIDDEN,
                        () -> deleteUser.run(
                                Visitors.signedIn(9, "nami", Role.MEMBER), 1, Visitors.REASON, Precondition.NONE)))
                .isNotEmpty();
        assertThat(board.everything().posts()).hasSize(1);
    }

    @Test
    void freesTheNameAndTheEmailButNotTheId() {
        board.register("mina");
        deleteUser.run(Visitors.ADMIN, 1, Visitors.REASON, Precondition.NONE);
        assertThat(board.register("mina").id()).isEqualTo(2);
    }

    @Test
    void doesNotFindAUserWhoIsGone() {
        board.register("mina");
        deleteUser.run(Visitors.ADMIN, 1, Visitors.REASON, Precondition.NONE);
        assertThat(notFoundBy(() -> deleteUser.run(Visitors.ADMIN, 1, Visitors.REASON, Precondition.NONE)))
                .isEqualTo("user");
    }
}
