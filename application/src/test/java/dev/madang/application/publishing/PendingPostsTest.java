package dev.madang.application.publishing;

import static dev.madang.application.RefusalAssertions.whyNot;
import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.application.Limit;
import dev.madang.application.TestBoard;
import dev.madang.application.Visitors;
import dev.madang.application.moderation.BrowseUnpublished;
import dev.madang.application.moderation.ModeratePost;
import dev.madang.application.post.PostView;
import dev.madang.application.rendering.PlainMarkdown;
import dev.madang.domain.Fault;
import dev.madang.domain.SecretHash;
import dev.madang.domain.account.AddressKey;
import dev.madang.domain.account.Caller;
import dev.madang.domain.moderation.Visibility;
import dev.madang.domain.user.Role;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What guests write isn't always for the board at once. */
class PendingPostsTest {

    private static final Caller GUEST = Visitors.guest("a guest's");
    private static final Caller AWAY = new Caller(
            null,
            SecretHash.of("a guest's"),
            new AddressKey(SecretHash.of("an address").value()));

    private final TestBoard board = new TestBoard();

    private static PostDraft draft(String title, String content) {
        return new PostDraft("mina", "mina@example.com", title, content, List.of());
    }

    private PostView publish(Caller caller, String title, String content) {
        return board.useCase(PublishPost.class).run(caller, draft(title, content));
    }

    private List<PostView> pending() {
        return board.useCase(BrowseUnpublished.class)
                .run(Visitors.ADMIN, true, 0, Limit.DEFAULT)
                .items();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://a.example http://b.example HTTPS://c.example",
                "www.a.example (www.b.example) [x](https://c.example)",
                "가www.a.example 나www.b.example,다www.c.example",
                "_www.a.example_ *www.b.example* éwww.c.example"
            })
    void aGuestsThirdLinkMakesThePostPending(String content) {
        PostView post = publish(GUEST, "Look", content);
        assertThat(post.visibility()).isEqualTo(Visibility.PENDING_LINKS);
        assertThat(board.everything().posts()).isEmpty();
        assertThat(pending()).containsExactly(PlainMarkdown.listed(post));
    }

    @Test
    void twoLinksDoNot() {
        assertThat(publish(GUEST, "https://a.example", "https://b.example").visibility())
                .isEqualTo(Visibility.PUBLISHED);
        assertThat(publish(GUEST, "https://a.example", "https://b.example www.c.example")
                        .visibility())
                .isEqualTo(Visibility.PENDING_LINKS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://www.a.example HTTP://WWW.b.example",
                "www.a.example https://www.b.example awww.c.example",
                "no links, but a dot and a slash: c.example/d"
            })
    void oneAddressIsOneLink(String content) {
        assertThat(publish(GUEST, "Look", content).visibility()).isEqualTo(Visibility.PUBLISHED);
    }

    @Test
    void aGuestsEditThatAddsTheThirdLinkMakesThePostPending() {
        PostView post = publish(GUEST, "Look", "https://a.example");
        PostView edited = board.useCase(EditPost.class)
                .run(
                        GUEST,
                        post.id(),
                        new PostEdit(
                                null, "https://a.example https://b.example https://c.example", null, Visitors.REASON));
        assertThat(edited)
                .returns(Visibility.PENDING_LINKS, PostView::visibility)
                .returns(TestBoard.NOW, PostView::editedAt);
        assertThat(pending()).containsExactly(PlainMarkdown.listed(edited));
        assertThat(board.everything().posts()).isEmpty();
        board.useCase(ModeratePost.class).run(Visitors.ADMIN, post.id(), ModeratePost.Action.RESTORE, "fine");
        assertThat(board.everything().posts())
                .extracting(PostView::content)
                .first()
                .asString()
                .contains("c.example");
    }

    @Test
    void aMembersLinksAreItsOwnAffair() {
        PostView post = board.useCase(PublishPost.class)
                .run(
                        board.member("nami", Role.MEMBER),
                        new PostDraft(
                                "",
                                null,
                                "Links",
                                "https://a https://b https://c",
                                List.of(),
                                null,
                                Visibility.PENDING_TRAP));
        assertThat(post.visibility()).isEqualTo(Visibility.PUBLISHED);
    }

    @Test
    void linksInTheNameAndTheTagsCountToo() {
        PostDraft two = new PostDraft(
                "www.a.example", "mina@example.com", "https://b.example", "text", List.of("c.example", "d"));
        assertThat(board.useCase(PublishPost.class).run(GUEST, two).visibility())
                .isEqualTo(Visibility.PUBLISHED);
        PostDraft three = new PostDraft(
                "www.a.example", "mina@example.com", "https://b.example", "text too", List.of("d", "www.c.example"));
        PostView pending = board.useCase(PublishPost.class).run(GUEST, three);
        assertThat(pending.visibility()).isEqualTo(Visibility.PENDING_LINKS);
        PostView edited =
                board.useCase(EditPost.class).run(GUEST, 1, new PostEdit(null, null, List.of("HTTPS://c.example"), ""));
        assertThat(edited.visibility()).isEqualTo(Visibility.PENDING_LINKS);
    }

    @ParameterizedTest
    @EnumSource(names = {"PENDING_TRAP", "PENDING_HASTE"})
    void whatNoPersonHasFilledInIsPending(Visibility suspicion) {
        for (String content : List.of("Hi", "www.a www.b www.c")) {
            PostView post = board.useCase(PublishPost.class)
                    .run(GUEST, new PostDraft("guest", "guest@example.com", "Hi", content, List.of(), null, suspicion));
            assertThat(post.visibility()).isEqualTo(suspicion);
            assertThat(pending()).last().isEqualTo(PlainMarkdown.listed(post));
        }
        assertThat(board.everything().posts()).isEmpty();
    }

    @Test
    void ofManyAtOnceThoseWithLinksArePending() {
        List<PostView> posts = board.useCase(PublishPosts.class)
                .run(GUEST, List.of(draft("one", "1"), draft("two", "www.a www.b www.c"), draft("three", "3")));
        assertThat(posts)
                .extracting(PostView::visibility)
                .containsExactly(Visibility.PUBLISHED, Visibility.PENDING_LINKS, Visibility.PUBLISHED);
        assertThat(board.everything().posts()).extracting(PostView::title).containsExactly("three", "one");
    }

    @Test
    void guestsFromOneAddressPostThreeInARow() {
        for (int i = 0; i < 3; i++) {
            publish(AWAY, "Post " + i, "Whatever");
        }
        assertThat(whyNot(() -> publish(AWAY, "Post 4", "Whatever")))
                .extracting(Fault::code)
                .containsExactly("too-often");
        assertThat(whyNot(() -> board.useCase(PublishPosts.class)
                        .run(AWAY, List.of(draft("a", "1"), draft("b", "2"), draft("c", "3"), draft("d", "4")))))
                .containsExactly(new Fault("", "too-many", 3L));
        publish(GUEST, "The owner's own", "Whatever");
        assertThat(board.everything().posts()).hasSize(4);
    }

    @Test
    void whatIsRefusedForATypoCostsNothing() {
        for (int i = 0; i < 9; i++) {
            assertThat(whyNot(() -> publish(AWAY, " ", "Whatever"))).hasSize(1);
        }
        publish(AWAY, "At last", "Whatever");
    }

    @Test
    void theSameTextIsNotPostedTwiceWithinTheHour() {
        publish(AWAY, "Cheap watches", "Only  TODAY, at half the price");
        assertThat(whyNot(() -> publish(AWAY, "cheap watches", "Only today, at half the ｐｒｉｃｅ")))
                .containsExactly(new Fault("content", "duplicate"));
        publish(AWAY, "Hi", "Hi");
        publish(AWAY, "Hi", "Hi");
    }

    @Test
    void theSameTextIsTheSameWithWhatNobodySees() {
        publish(AWAY, "Cheap watches", "Only today, at half the price");
        assertThat(whyNot(() -> publish(AWAY, "Cheap watches", "Only to\u200Bday, at half\u00A0the price")))
                .containsExactly(new Fault("content", "duplicate"));
    }

    @Test
    void theSameTextIsNotPostedTwiceAtOnce() {
        PostDraft draft = draft("Cheap watches", "Only today, at half the price");
        PublishPosts publishPosts = board.useCase(PublishPosts.class);
        assertThat(whyNot(() -> publishPosts.run(AWAY, List.of(draft("Hi", "Hi"), draft, draft))))
                .containsExactly(new Fault("[2].content", "duplicate"));
        assertThat(board.everything().posts()).isEmpty();
        publishPosts.run(AWAY, List.of(draft));
        assertThat(whyNot(() -> publishPosts.run(AWAY, List.of(draft("Hi", "Hi"), draft))))
                .containsExactly(new Fault("[1].content", "duplicate"));
    }

    @Test
    void nothingAtAllCostsNothing() {
        for (int i = 0; i < 9; i++) {
            assertThat(board.useCase(PublishPosts.class).run(AWAY, List.of())).isEmpty();
        }
        publish(AWAY, "At last", "Whatever");
    }

    @Test
    void whatWasRefusedMayBeSentAgain() {
        PostDraft unknown = new PostDraft("nobody", null, "A long enough title", "A long enough text", List.of());
        assertThat(whyNot(() -> board.useCase(PublishPost.class).run(AWAY, unknown)))
                .containsExactly(new Fault("author", "unknown"));
        publish(AWAY, "A long enough title", "A long enough text");
    }
}
