package dev.madang.application.user;

import static dev.madang.application.RefusalAssertions.notFoundBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.application.Limit;
import dev.madang.application.TestBoard;
import dev.madang.application.Visitors;
import dev.madang.application.account.SignUp;
import dev.madang.application.credential.SignedIn;
import dev.madang.application.moderation.ModerateMember;
import dev.madang.application.post.PostCursor;
import dev.madang.application.post.PostFilter.Writer;
import dev.madang.application.post.PostSeek;
import dev.madang.application.post.PostView;
import dev.madang.application.publishing.PostDraft;
import dev.madang.application.publishing.PublishPost;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Right;
import dev.madang.domain.user.Role;
import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
        Profile profile = showProfile.run(Caller.ANONYMOUS, "홍길동", Writer.MEMBER, PostSeek.START, Limit.DEFAULT);
        assertThat(profile.user()).isEqualTo(new UserView(1, "홍길동", "홍길동@example.com", TestBoard.NOW, 2));
        assertThat(profile.posts().items()).extracting(PostView::title).containsExactly("Two", "One");
    }

    @Test
    void showsThePostsAPageAtATime() {
        board.publish("mina", "One");
        board.publish("mina", "Two");
        PostCursor next = showProfile
                .run(Caller.ANONYMOUS, "mina", Writer.MEMBER, PostSeek.START, new Limit(1))
                .posts()
                .next();
        assertThat(showProfile
                        .run(Caller.ANONYMOUS, "mina", Writer.MEMBER, new PostSeek(next, null), new Limit(1))
                        .posts()
                        .items())
                .extracting(PostView::title)
                .containsExactly("One");
    }

    @Test
    void findsTheNameHoweverItIsComposed() {
        board.register("홍길동");
        String decomposed = Normalizer.normalize("홍길동", Normalizer.Form.NFD);
        Profile profile = showProfile.run(Caller.ANONYMOUS, decomposed, Writer.MEMBER, PostSeek.START, Limit.DEFAULT);
        assertThat(profile.user().username()).isEqualTo("홍길동");
        assertThat(profile.posts().items()).isEmpty();
    }

    /** A reader takes all on a member's page for the member's. */
    @Test
    void showsAMembersOwnPostsAndThoseOfGuestsBesideThem() {
        Caller first = Visitors.guest("first");
        publish(first, "As a guest");
        publish(Visitors.guest("second"), "By another");
        SignedIn mina =
                board.useCase(SignUp.class).run(first, "mina", "m@example.com", "a lantern by the old well", "");
        publish(first.as(mina.identity()), "As a member");

        Profile own = showProfile.run(Caller.ANONYMOUS, "mina", Writer.MEMBER, PostSeek.START, Limit.DEFAULT);
        assertThat(own.posts().items()).extracting(PostView::title).containsExactly("As a member", "As a guest");
        assertThat(own.ownPosts()).isEqualTo(2);
        assertThat(own.guestPosts()).isEqualTo(1);

        Profile others = showProfile.run(Caller.ANONYMOUS, "mina", Writer.GUEST, PostSeek.START, Limit.DEFAULT);
        assertThat(others.posts().items()).extracting(PostView::title).containsExactly("By another");
        assertThat(others.guestPosts()).isEqualTo(1);
    }

    @Test
    void showsAllPostsUnderAGuestsName() {
        publish(Visitors.guest("first"), "One");
        publish(Visitors.guest("second"), "Two");
        for (Writer writer : Writer.values()) {
            Profile profile = showProfile.run(Caller.ANONYMOUS, "mina", writer, PostSeek.START, Limit.DEFAULT);
            assertThat(profile.posts().items()).hasSize(2);
            assertThat(profile.ownPosts()).isEqualTo(2);
            assertThat(profile.guestPosts()).isZero();
        }
    }

    private void publish(Caller caller, String title) {
        board.useCase(PublishPost.class).run(caller, new PostDraft("mina", "m@example.com", title, title, List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Mina", " mina", "min_", "%", "\0", "\uD83D", "\u3164"})
    void doesNotFindAnyOtherName(String name) {
        board.register("mina");
        assertThat(notFoundBy(
                        () -> showProfile.run(Caller.ANONYMOUS, name, Writer.MEMBER, PostSeek.START, Limit.DEFAULT)))
                .isEqualTo("user");
    }

    @Test
    void tellsModeratorsAloneUntilWhenAMemberIsSuspended() {
        long mina = board.member("mina", Role.MEMBER).identified(Right.READ).userId();
        Caller moderator = board.member("mod", Role.MODERATOR);
        assertThat(suspendedUntil(moderator)).isNull();
        board.useCase(ModerateMember.class).run(moderator, mina, ModerateMember.Action.SUSPEND, "Too loud", 3);
        assertThat(suspendedUntil(moderator)).isEqualTo(TestBoard.NOW.plus(Duration.ofDays(3)));
        assertThat(suspendedUntil(Caller.ANONYMOUS)).isNull();
        assertThat(suspendedUntil(board.member("nami", Role.MEMBER))).isNull();
        board.useCase(ModerateMember.class).run(moderator, mina, ModerateMember.Action.LIFT, "Quiet now", 0);
        assertThat(suspendedUntil(moderator)).isNull();
    }

    private @Nullable Instant suspendedUntil(Caller reader) {
        return showProfile
                .run(reader, "mina", Writer.MEMBER, PostSeek.START, Limit.DEFAULT)
                .suspendedUntil();
    }
}
