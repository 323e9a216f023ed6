package dev.madang.application.publishing;

import static dev.madang.application.RefusalAssertions.whyNot;
import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.application.Meanwhile;
import dev.madang.application.TestBoard;
import dev.madang.application.commenting.CommentDraft;
import dev.madang.application.commenting.WriteComment;
import dev.madang.application.contribution.ForgetSubmissions;
import dev.madang.application.memory.MemoryStore;
import dev.madang.application.post.PostView;
import dev.madang.application.store.Store;
import dev.madang.domain.Fault;
import dev.madang.domain.Refusal;
import dev.madang.domain.SecretHash;
import dev.madang.domain.Sha256;
import dev.madang.domain.account.AddressKey;
import dev.madang.domain.account.Caller;
import dev.madang.domain.moderation.Visibility;
import dev.madang.domain.post.PostRepository;
import dev.madang.domain.post.TextDigest;
import dev.madang.domain.user.Role;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same text twice. */
class DoublePostsTest {

    private static final String TEXT = "Cheap watches, only today, at half the price";
    private static final Caller GUEST = guest("here");
    private static final Duration HOUR = Duration.ofHours(1);

    private final Store store = MemoryStore.open();
    private final TestBoard board = new TestBoard(store);

    private static Caller guest(String address) {
        return new Caller(null, SecretHash.of("a guest's"), new AddressKey(Sha256.of(address)), null, null);
    }

    private static PostDraft draft(String title, String content) {
        return new PostDraft("guest", "guest@example.com", title, content, List.of());
    }

    private static Clock at(Instant time) {
        return Clock.fixed(time, ZoneOffset.UTC);
    }

    private PostView publish(String title, String content) {
        return publishAt(TestBoard.NOW, title, content);
    }

    private PostView publishAt(Instant time, String title, String content) {
        return board.useCase(PublishPost.class, at(time)).run(GUEST, draft(title, content));
    }

    private static void isDouble(ThrowingCallable call) {
        assertThat(whyNot(call)).containsExactly(new Fault("content", "duplicate"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0xAD, 0x34F, 0x115F, 0x180B, 0x200B, 0x2800, 0x3164, 0xFE00, 0xFFA0, 0x1D159, 0xE0100})
    void areAlikeButForWhatNobodySees(int invisible) {
        publish("Hi", TEXT);
        isDouble(() -> publish("Hi", TEXT + Character.toString(invisible)));
        isDouble(() -> publish("H" + Character.toString(invisible) + "i", TEXT));
    }

    @ParameterizedTest
    @ValueSource(ints = {' ', 0xA0, 0x1680, 0x2003, 0x3000, '\n'})
    void areAlikeWhateverTheSpaces(int space) {
        publish("Hi", TEXT);
        String other = Character.toString(space);
        isDouble(() -> publish("Hi", TEXT.replace(" ", other + ' ')));
        isDouble(() -> publish("Hi", TEXT + other + '\u200B'));
        isDouble(() -> publish("Hi", '\u200B' + other + TEXT));
        isDouble(() -> publish("Hi", TEXT.replace("Cheap", "Che" + other + "ap").replace("watches, ", "watches,")));
    }

    @Test
    void areRefusedByABoardThatStartsAnew() {
        PostView post = publish("Hi", TEXT);
        TestBoard again = new TestBoard(store);
        isDouble(() -> again.useCase(PublishPost.class).run(guest("there"), draft("Hi", TEXT)));
        new TestBoard(store).useCase(DeletePost.class).run(GUEST, post.id(), "", null);
        new TestBoard(store).useCase(PublishPost.class).run(GUEST, draft("Hi", TEXT));
    }

    /** An hour later, the text was somebody else's. */
    @Test
    void areFreedByNobodyElse() {
        PostView first = publishAt(TestBoard.NOW.minus(HOUR), "Hi", TEXT);
        publish("Hi", TEXT);
        board.useCase(DeletePost.class).run(GUEST, first.id(), "", null);
        isDouble(() -> publish("Hi", TEXT));
    }

    /** The guest's other window has changed the post since this one read it. */
    @Test
    void areToldByWhatAPostSaysInTheEnd() {
        PostView post = publish("Hi", TEXT);
        String other = "Cheap hats, only tomorrow, at a third of the price";
        EditPost editPost = board.useCase(EditPost.class);
        Runnable meanwhile = () -> editPost.run(GUEST, post.id(), new PostEdit(null, other, null, ""));
        board.with(Meanwhile.before(PostRepository.class, store.posts(), "prepare", meanwhile))
                .useCase(EditPost.class)
                .run(GUEST, post.id(), new PostEdit("Ho", null, null, ""));
        isDouble(() -> publish("Ho", other));
        publish("Ho", TEXT);
        publish("Hi", other);
    }

    @Test
    void areRefusedForAnHour() {
        publish("Hi", TEXT);
        isDouble(() -> publishAt(TestBoard.NOW.plus(HOUR).minusNanos(1_000), "Hi", TEXT));
        publishAt(TestBoard.NOW.plus(HOUR), "Hi", TEXT);
        isDouble(() -> publishAt(TestBoard.NOW.plus(HOUR).plusSeconds(1), "Hi", TEXT));
    }

    @Test
    void areTheSameToAReader() {
        publish("Hi", TEXT);
        isDouble(() -> publish("hI", "cheap  WATCHES,\nonly \u200Btoday, at half the pr\u00ADice"));
        isDouble(() -> publish("Hi", "Ｃheap watches, only today, at half the price"));
        isDouble(() -> publish("Hi Cheap", "watches, only today, at half the price"));
        publish("Hi", "Cheap watches, only today, at half the prize");
        publish("Ho", TEXT);
    }

    @Test
    void areLongTexts() {
        for (int i = 0; i < 2; i++) {
            publish("Hi", "16 with a blank!");
        }
        PostDraft draft = draft("Hi", "17 with the blank");
        PublishPost publishPost = board.useCase(PublishPost.class);
        publishPost.run(guest("there"), draft);
        isDouble(() -> publishPost.run(guest("there"), draft));
    }

    @Test
    void leaveNothingWhenTheyAreRefused() {
        board.register("jun");
        PostDraft taken = new PostDraft("new", "jun@example.com", "Hi", TEXT, List.of());
        assertThat(whyNot(() -> board.useCase(PublishPost.class).run(GUEST, taken)))
                .containsExactly(new Fault("email", "taken"));
        publish("Hi", TEXT);
        var before = board.everything();
        PostDraft fresh = new PostDraft("new", "new@example.com", "Hi", TEXT, List.of());
        isDouble(() -> board.useCase(PublishPost.class).run(GUEST, fresh));
        assertThat(board.everything()).isEqualTo(before);
    }

    @Test
    void areFoundAmongMany() {
        publish("Hi", TEXT);
        PostDraft fresh = draft("Hi", TEXT + " once more");
        PublishPosts publishPosts = board.useCase(PublishPosts.class);
        assertThat(whyNot(() -> publishPosts.run(GUEST, List.of(fresh, draft("Hi", TEXT)))))
                .containsExactly(new Fault("[1].content", "duplicate"));
        assertThat(whyNot(() -> publishPosts.run(GUEST, List.of(fresh, fresh))))
                .containsExactly(new Fault("[1].content", "duplicate"));
        assertThat(publishPosts.run(GUEST, List.of(fresh))).hasSize(1);
    }

    @Test
    void mayComeOfAChangeOfSomethingElse() {
        PostView post = publish("Hi", TEXT);
        EditPost editPost = board.useCase(EditPost.class);
        editPost.run(GUEST, post.id(), new PostEdit(null, null, List.of("tag"), ""));
        editPost.run(GUEST, post.id(), new PostEdit("HI", null, null, ""));
        isDouble(() -> publish("Hi", TEXT));
    }

    @Test
    void areThoseOfAChangeThatWasRefusedToo() {
        PostView post = publish("Hi", TEXT);
        Caller stranger = new Caller(null, SecretHash.of("another's"), new AddressKey(Sha256.of("there")), null, null);
        String other = "Something else that is long enough";
        assertThat(whyNot(() ->
                        board.useCase(EditPost.class).run(stranger, post.id(), new PostEdit(null, other, null, ""))))
                .extracting(Fault::code)
                .containsExactly("unauthenticated");
        isDouble(() -> publish("Hi", TEXT));
        publish("Hi", other);
        isDouble(() -> board.useCase(EditPost.class).run(GUEST, post.id(), new PostEdit(null, other, null, "")));
        isDouble(() -> publish("Hi", TEXT));
    }

    @Test
    void areForgottenWhenTheyMayBePosted() {
        publish("Hi", TEXT);
        board.useCase(ForgetSubmissions.class, at(TestBoard.NOW.plus(HOUR))).run();
        assertThat(isKept("hi " + TEXT)).isTrue();
        board.useCase(ForgetSubmissions.class, at(TestBoard.NOW.plus(HOUR).plusNanos(1_000)))
                .run();
        assertThat(isKept("hi " + TEXT)).isFalse();
    }

    private boolean isKept(String text) {
        TextDigest digest = TextDigest.of(text.toLowerCase(Locale.ROOT).replace(" ", ""));
        return store.transactions().run(() -> {
            try {
                store.submissions().add(digest, TestBoard.NOW, Instant.EPOCH);
                return false;
            } catch (Refusal kept) {
                return true;
            }
        });
    }

    private PostView send(Caller caller, String key, String content) {
        return board.useCase(PublishPost.class)
                .run(caller, new PostDraft("", null, "Hi", content, List.of("a"), key, null));
    }

    /** Also a member's, which may say the same as often as it likes. */
    @Test
    void areRepeatedIfTheSameFormSaysTheSame() {
        Caller mina = board.member("mina", Role.MEMBER);
        send(mina, "a form", "Hi");
        assertThat(whyNot(() -> send(mina, "a form", "Hi")))
                .containsExactly(new Fault("", "repeated", Visibility.PUBLISHED));
        send(mina, "a form", "Another text, after a step back");
        send(mina, "another form", "Hi");
        assertThat(board.everything().posts()).hasSize(3);
        Clock later = at(TestBoard.NOW.plus(HOUR).plusSeconds(1));
        board.useCase(PublishPost.class, later)
                .run(mina, new PostDraft("", null, "Hi", "Hi", List.of("a"), "a form", null));
        CommentDraft comment = new CommentDraft("", null, "Hi", "a third form", null);
        board.useCase(WriteComment.class).run(mina, 1, null, comment);
        assertThat(whyNot(() -> board.useCase(WriteComment.class).run(mina, 1, null, comment)))
                .containsExactly(new Fault("", "repeated", Visibility.PUBLISHED));
    }
}
