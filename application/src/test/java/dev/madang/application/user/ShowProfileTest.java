package dev.madang.application.user;

import static dev.madang.application.RefusalAssertions.notFoundBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.application.Limit;
import dev.madang.application.TestBoard;
import dev.madang.application.post.PostCursor;
import dev.madang.application.post.PostSeek;
import dev.madang.application.post.PostView;
import dev.madang.domain.account.Caller;
import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShowProfileTest {

    private final TestBoard board = new TestBoard();
    private final ShowProfile showProfile = board.useCase(ShowProfile.class);

    @Test
    void showsTheUserAndItsPostsOnlyNewestFirst() {
        board.publish("홍길동", "One");
        board.publish("jun", "Not this one");
        board.publish("홍길동", "Two");
        Profile profile = showProfile.run(Caller.ANONYMOUS, "홍길동", PostSeek.START, Limit.DEFAULT);
        assertThat(profile.user()).isEqualTo(new UserView(1, "홍길동", "홍길동@example.com", TestBoard.NOW, 2));
        assertThat(profile.posts().items()).extracting(PostView::title).containsExactly("Two", "One");
    }

    @Test
    void showsThePostsAPageAtATime() {
        board.publish("mina", "One");
        board.publish("mina", "Two");
        PostCursor next = showProfile
                .run(Caller.ANONYMOUS, "mina", PostSeek.START, new Limit(1))
                .posts()
                .next();
        assertThat(showProfile
                        .run(Caller.ANONYMOUS, "mina", new PostSeek(next, null), new Limit(1))
                        .posts()
                        .items())
                .extracting(PostView::title)
                .containsExactly("One");
    }

    @Test
    void findsTheNameHoweverItIsComposed() {
        board.register("홍길동");
        String decomposed = Normalizer.normalize("홍길동", Normalizer.Form.NFD);
        Profile profile = showProfile.run(Caller.ANONYMOUS, decomposed, PostSeek.START, Limit.DEFAULT);
        assertThat(profile.user().username()).isEqualTo("홍길동");
        assertThat(profile.posts().items()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Mina", " mina", "min_", "%", "\0", "\uD83D", "\u3164"})
    void doesNotFindAnyOtherName(String name) {
        board.register("mina");
        assertThat(notFoundBy(() -> showProfile.run(Caller.ANONYMOUS, name, PostSeek.START, Limit.DEFAULT)))
                .isEqualTo("user");
    }
}
