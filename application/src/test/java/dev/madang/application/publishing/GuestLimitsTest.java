package dev.madang.application.publishing;

import static dev.madang.application.RefusalAssertions.whyNot;
import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.application.TestBoard;
import dev.madang.application.Visitors;
import dev.madang.application.account.SignUp;
import dev.madang.application.credential.SignedIn;
import dev.madang.application.moderation.ChangeMode;
import dev.madang.application.moderation.ModeratePost;
import dev.madang.application.post.PostView;
import dev.madang.application.tag.CreateTag;
import dev.madang.application.throttle.Allowance;
import dev.madang.application.user.RegisterUser;
import dev.madang.domain.Fault;
import dev.madang.domain.SecretHash;
import dev.madang.domain.Sha256;
import dev.madang.domain.account.AddressKey;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Identity;
import dev.madang.domain.moderation.Mode;
import dev.madang.domain.moderation.Visibility;
import dev.madang.domain.user.Role;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What guests' actions cost. */
class GuestLimitsTest {

    private static final String PASSWORD = "a lantern by the old well";
    private static final String TEXT = "Cheap watches, only today, at half the price";
    private static final Caller GUEST = at(null, "a guest's", "here");

    private final TestBoard board = new TestBoard();
    private final Identity mina = signUp(Caller.ANONYMOUS, "mina").identity();

    private static Caller at(@Nullable Identity identity, String secret, String address) {
        SecretHash memberKey = identity == null ? null : SecretHash.of("member " + identity.userId());
        return new Caller(identity, SecretHash.of(secret), new AddressKey(Sha256.of(address)), null, memberKey);
    }

    private Caller minaAt(String address) {
        return at(mina, "mina's cookie at " + address, address);
    }

    private SignedIn signUp(Caller caller, String name) {
        return board.useCase(SignUp.class)
                .run(caller, name, name.replace(' ', '.') + "@example.com", PASSWORD, "a browser");
    }

    private static PostDraft draft(String author, String content) {
        return new PostDraft(author, author.replace(' ', '.') + "@example.com", "Hi", content, List.of());
    }

    private PostView publish(Caller caller, PostDraft draft) {
        return board.useCase(PublishPost.class).run(caller, draft);
    }

    private List<PostView> publish(Caller caller, PostDraft... drafts) {
        return board.useCase(PublishPosts.class).run(caller, List.of(drafts));
    }

    private PostView edit(Caller caller, PostView post, String content) {
        return board.useCase(EditPost.class).run(caller, post.id(), new PostEdit(null, content, null, Visitors.REASON));
    }

    private static void isTooOften(ThrowingCallable call) {
        assertThat(whyNot(call)).extracting(Fault::code).containsExactly("too-often");
    }

    @Test
    void areAMembersWhoWritesUnderOtherNamesFromAnywhere() {
        for (int i = 0; i < 3; i++) {
            publish(minaAt("address " + i), draft("stranger " + i, "Hi"));
        }
        isTooOften(() -> publish(minaAt("one more"), draft("stranger", "Hi")));
        isTooOften(() -> board.useCase(RegisterUser.class).run(minaAt("one more"), "another", "a@b"));
        isTooOften(() -> board.useCase(CreateTag.class).run(minaAt("one more"), "a tag"));
        publish(minaAt("one more"), draft("mina", "Hi"));
        for (int i = 0; i < 3; i++) {
            publish(at(null, "a neighbour", "one more"), draft("neighbour", "Hi " + i));
        }
    }

    @Test
    void areTheAddressesOfAMemberWhoWritesUnderOtherNames() {
        for (int i = 0; i < 3; i++) {
            publish(GUEST, draft("guest", "Hi"));
        }
        isTooOften(() -> publish(minaAt("here"), draft("stranger", "Hi")));
        for (int i = 0; i < 3; i++) {
            publish(minaAt("there"), draft("stranger", "Hi"));
        }
    }

    @Test
    void countOfManyPostsThoseUnderOtherNames() {
        PostDraft[] own = IntStream.range(0, 9)
                .mapToObj(i -> draft(i % 2 == 0 ? "mina" : "", TEXT))
                .toArray(PostDraft[]::new);
        publish(minaAt("here"), own);
        PostDraft other = draft("stranger", "Hi");
        assertThat(publish(minaAt("here"), draft("mina", TEXT), other, other))
                .extracting(post -> post.author().role())
                .containsExactly(Role.MEMBER, Role.GUEST, Role.GUEST);
        isTooOften(() -> publish(minaAt("here"), draft("mina", TEXT), other, other));
        assertThat(whyNot(() -> publish(minaAt("here"), other, other, other, other)))
                .containsExactly(new Fault("", "too-many", 3L));
    }

    @Test
    void refuseManyBeforeTheyLookAtTheTexts() {
        PostDraft draft = draft("guest", TEXT);
        assertThat(whyNot(() -> publish(GUEST, draft, draft, draft, draft)))
                .containsExactly(new Fault("", "too-many", 3L));
    }

    @Test
    void aPostRefusedForAnotherReasonSpendsNothing() {
        board.register("jun");
        for (int i = 0; i < 9; i++) {
            assertThat(whyNot(() -> publish(GUEST, draft("mina", "Hi"))))
                    .containsExactly(new Fault("author", "name-claimed"));
            assertThat(whyNot(() -> publish(GUEST, draft("free", "Hi"), draft("MINA", "Hi"), draft("free", "Hi"))))
                    .containsExactly(new Fault("[1].author", "name-claimed"));
            assertThat(whyNot(() -> publish(GUEST, new PostDraft("new", "jun@example.com", "Hi", TEXT, List.of()))))
                    .containsExactly(new Fault("email", "taken"));
            assertThat(whyNot(() -> board.useCase(RegisterUser.class).run(GUEST, "jun", "free@example.com")))
                    .containsExactly(new Fault("username", "taken"));
        }
        publish(GUEST, draft("guest", TEXT));
        for (int i = 0; i < 9; i++) {
            assertThat(whyNot(() -> publish(GUEST, draft("guest", TEXT))))
                    .containsExactly(new Fault("content", "duplicate"));
        }
        board.useCase(CreateTag.class).run(GUEST, "taken");
        for (int i = 0; i < 9; i++) {
            assertThat(whyNot(() -> board.useCase(CreateTag.class).run(GUEST, "taken")))
                    .containsExactly(new Fault("name", "taken"));
        }
        publish(GUEST, draft("guest", "the third"));
        isTooOften(() -> publish(GUEST, draft("guest", "the fourth")));
        isTooOften(() -> publish(GUEST, draft("mina", "a claimed name")));
    }

    @Test
    void aSignUpWithATakenNameSpendsNothing() {
        board.register("guests");
        for (int i = 0; i < 9; i++) {
            assertThat(whyNot(() -> signUp(GUEST, "Mina"))).containsExactly(new Fault("username", "name-claimed"));
            assertThat(whyNot(() -> signUp(GUEST, "guests"))).containsExactly(new Fault("username", "name-of-guest"));
        }
        for (int i = 0; i < 5; i++) {
            signUp(GUEST, "free " + i);
        }
        isTooOften(() -> signUp(GUEST, "free"));
        assertThat(whyNot(() -> signUp(GUEST, "mina"))).containsExactly(new Fault("username", "name-claimed"));
    }

    @Test
    void letATextBePostedAgainOnceItsAuthorHasTakenItAway() {
        PostView post = publish(GUEST, draft("guest", TEXT));
        board.useCase(DeletePost.class).run(GUEST, post.id(), "", null);
        PostView again = publish(GUEST, draft("guest", TEXT));
        edit(GUEST, again, "Something else that is long enough");
        publish(GUEST, draft("guest", TEXT));
        assertThat(whyNot(() -> publish(at(null, "other", "there"), draft("x", TEXT))))
                .containsExactly(new Fault("content", "duplicate"));
    }

    @Test
    void keepATextThatAModeratorHasTakenAway() {
        PostView hidden = publish(GUEST, draft("guest", TEXT));
        board.useCase(ModeratePost.class).run(Visitors.ADMIN, hidden.id(), ModeratePost.Action.HIDE, "Advertising");
        PostView deleted = publish(GUEST, draft("guest", TEXT + " once more"));
        board.useCase(DeletePost.class).run(Visitors.ADMIN, deleted.id(), Visitors.REASON, null);
        for (String text : List.of(TEXT, TEXT + " once more")) {
            assertThat(whyNot(() -> publish(GUEST, draft("guest", text))))
                    .containsExactly(new Fault("content", "duplicate"));
        }
    }

    @Test
    void areTheSameForAPostThatBecomesAnother() {
        publish(GUEST, draft("guest", TEXT));
        PostView other = publish(GUEST, draft("guest", "Hi"));
        assertThat(whyNot(() -> edit(GUEST, other, TEXT.toUpperCase(Locale.ROOT))))
                .containsExactly(new Fault("content", "duplicate"));
        edit(GUEST, other, "Watches, still cheap, and tomorrow too");
        edit(GUEST, other, "Watches, still cheap, and TOMORROW too");
        assertThat(whyNot(() ->
                        publish(at(null, "other", "there"), draft("x", "Watches, still cheap, and tomorrow too"))))
                .containsExactly(new Fault("content", "duplicate"));
    }

    @Test
    void applyToChangesOfGuestsPostsToo() {
        PostView post = publish(GUEST, draft("guest", "Hi"));
        long most = Allowance.GUEST_EDIT.rates().get(0).most();
        for (int i = 0; i < most; i++) {
            edit(GUEST, post, "Hi " + i);
        }
        isTooOften(() -> edit(GUEST, post, "Hi"));
        PostView own = publish(minaAt("here"), draft("mina", "Hi"));
        for (int i = 0; i <= most; i++) {
            edit(minaAt("here"), own, "Hi " + i);
            edit(Visitors.ADMIN, post, "An admin's " + i);
        }
    }

    @Test
    void costStrangersNothingForPostsThatTheyMayNotChange() {
        PostView post = publish(at(null, "other", "there"), draft("other", "Hi"));
        PostView own = publish(GUEST, draft("guest", "Hi"));
        for (int i = 0; i < 99; i++) {
            assertThat(whyNot(() -> edit(GUEST, post, "Mine")))
                    .extracting(Fault::code)
                    .containsExactly("unauthenticated");
        }
        edit(GUEST, own, "Hi again");
    }

    @Test
    void applyByWhosePostItIsAndNotByWhoEdits() {
        PostView post = publish(GUEST, draft("guest", "Hi"));
        Caller signedIn = at(mina, "a guest's", "here");
        assertThat(edit(signedIn, post, "www.a www.b www.c").visibility()).isEqualTo(Visibility.PENDING_LINKS);
        PostView other = publish(GUEST, draft("guest", "Hi"));
        assertThat(edit(Visitors.ADMIN, other, "www.a www.b www.c").visibility())
                .isEqualTo(Visibility.PUBLISHED);
        PostView own = publish(minaAt("here"), draft("mina", "Hi"));
        assertThat(edit(minaAt("here"), own, "www.a www.b www.c").visibility()).isEqualTo(Visibility.PUBLISHED);
        PostView elsewhere = publish(minaAt("there"), draft("stranger", "Hi"));
        assertThat(edit(minaAt("there"), elsewhere, "www.d www.e www.f").visibility())
                .isEqualTo(Visibility.PENDING_LINKS);
    }

    @Test
    void letNobodyWriteUnderOtherNamesWhereMembersWrite() {
        board.useCase(ChangeMode.class).run(Visitors.ADMIN, Mode.MEMBERS, "Members' week");
        List<Fault> ownNameOnly = List.of(new Fault("", "own-name-only"));
        Caller here = minaAt("here");
        var before = board.everything();
        assertThat(whyNot(() -> publish(here, draft("stranger", "Hi")))).isEqualTo(ownNameOnly);
        assertThat(whyNot(() -> publish(here, draft("mina", "Hi"), draft("stranger", "Hi"))))
                .isEqualTo(ownNameOnly);
        assertThat(whyNot(() -> board.useCase(RegisterUser.class).run(here, "stranger", "a@b")))
                .isEqualTo(ownNameOnly);
        assertThat(board.everything()).isEqualTo(before);
        publish(here, draft("mina", "Hi"));
        board.useCase(CreateTag.class).run(here, "a tag");
    }

    @Test
    void areNobodysOnTheOwnersMachine() {
        Caller owner = new Caller(mina, null);
        for (int i = 0; i < 20; i++) {
            publish(owner, draft("stranger", TEXT));
            publish(Caller.ANONYMOUS, draft("guest", TEXT));
        }
    }

    @Test
    void areThoseOfAWholeNetworkToo() {
        AddressKey network = new AddressKey(Sha256.of("a network"));
        long most = Allowance.GUEST_POST_NETWORK.rates().get(0).most();
        for (int i = 0; i < most; i++) {
            publish(
                    new Caller(null, null, new AddressKey(Sha256.of("address " + i)), network, null),
                    draft("guest", "Hi " + i));
        }
        Caller next = new Caller(null, null, new AddressKey(Sha256.of("another")), network, null);
        isTooOften(() -> publish(next, draft("guest", "Hi")));
        publish(GUEST, draft("guest", "Hi"));
    }
}
