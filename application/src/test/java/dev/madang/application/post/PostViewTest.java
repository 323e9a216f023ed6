package dev.madang.application.post;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.application.TestBoard;
import dev.madang.application.publishing.PostDraft;
import dev.madang.application.publishing.PublishPost;
import dev.madang.domain.SecretHash;
import dev.madang.domain.account.Authorship;
import dev.madang.domain.account.Caller;
import dev.madang.domain.user.Role;
import java.util.List;
import org.junit.jupiter.api.Test;

class PostViewTest {

    private final TestBoard board = new TestBoard();

    @Test
    void isAMembersAlsoUnderAnotherNameForADay() {
        Caller mina =
                new Caller(board.member("mina", Role.MEMBER).identity(), null, null, null, SecretHash.of("mina's"));
        PostView post = board.useCase(PublishPost.class)
                .run(mina, new PostDraft("somebody else", "else@example.com", "Title", "Content", List.of()));
        assertThat(post.isBy(mina, TestBoard.NOW)).isTrue();
        assertThat(post.isBy(mina, TestBoard.NOW.plus(Authorship.GUEST_TIME))).isFalse();
        assertThat(post.isBy(board.member("nami", Role.MEMBER), TestBoard.NOW)).isFalse();
    }
}
