package dev.madang.application.user;

import static dev.madang.application.Refusals.notFoundBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.application.Board;
import dev.madang.application.Visitors;
import dev.madang.application.post.PostView;
import dev.madang.application.tag.TagView;
import org.junit.jupiter.api.Test;

class DeleteUserTest {

    private final Board board = new Board();
    private final DeleteUser deleteUser = board.useCase(DeleteUser.class);

    @Test
    void takesTheUsersPostsAlongButNoTagAndNobodyElsesPost() {
        board.publish("mina", "Hers", "Web");
        board.publish("jun", "His", "Web");
        deleteUser.run(Visitors.ADMIN, 1);
        assertThat(board.everything().users()).extracting(UserView::username).containsExactly("jun");
        assertThat(board.everything().posts()).extracting(PostView::title).containsExactly("His");
        assertThat(board.everything().tags()).containsExactly(new TagView(1, "Web", 1));
    }

    @Test
    void freesTheNameAndTheEmailButNotTheId() {
        board.register("mina");
        deleteUser.run(Visitors.ADMIN, 1);
        assertThat(board.register("mina").id()).isEqualTo(2);
    }

    @Test
    void doesNotFindAUserWhoIsGone() {
        board.register("mina");
        deleteUser.run(Visitors.ADMIN, 1);
        assertThat(notFoundBy(() -> deleteUser.run(Visitors.ADMIN, 1))).isEqualTo("user");
    }
}
