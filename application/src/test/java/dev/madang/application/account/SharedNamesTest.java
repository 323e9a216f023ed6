package dev.madang.application.account;

import static dev.madang.application.RefusalAssertions.whyNot;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.madang.application.Precondition;
import dev.madang.application.TestBoard;
import dev.madang.application.Visitors;
import dev.madang.application.post.PostView;
import dev.madang.application.publishing.EditPost;
import dev.madang.application.publishing.PostDraft;
import dev.madang.application.publishing.PostEdit;
import dev.madang.application.publishing.PublishPost;
import dev.madang.application.user.ChangeProfile;
import dev.madang.application.user.ChangeUser;
import dev.madang.application.user.DeleteUser;
import dev.madang.application.user.UserView;
import dev.madang.domain.Fault;
import dev.madang.domain.account.Authorship;
import dev.madang.domain.account.Caller;
import dev.madang.domain.moderation.Visibility;
import dev.madang.domain.post.NewPost;
import dev.madang.domain.user.Role;
import dev.madang.domain.user.Username;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

/** Names under which other guests wrote before a member took them: their posts keep the name whatever the member does. */
class SharedNamesTest {

    private static final String PASSWORD = "a lantern by the old well";
    private static final Caller FIRST = Visitors.guest("first");
    private static final Caller SECOND = Visitors.guest("second");

    private final TestBoard board = new TestBoard();
    private final PostView firsts = publish(FIRST, "bora", "The first's");
    private final PostView seconds = publish(SECOND, "bora", "The second's");
    private final Caller bora = signUp(FIRST, "bora");

    private PostView publish(Caller caller, String author, String title) {
        return board.useCase(PublishPost.class).run(caller, new PostDraft(author, "", title, "Text", List.of()));
    }

    private Caller signUp(Caller guest, String name) {
        return new Caller(
                board.useCase(SignUp.class)
                        .run(guest, name, "bora@example.com", PASSWORD, "")
                        .identity(),
                null);
    }

    private void rename(String from, String to) {
        Caller caller = new Caller(
                board.useCase(SignIn.class)
                        .run(Caller.ANONYMOUS, from, PASSWORD, "", null)
                        .identity(),
                null);
        board.useCase(ChangeProfile.class).run(caller, PASSWORD, to, "bora@example.com");
    }

    private List<Tuple> posts() {
        return board.everything().posts().stream()
                .map(post ->
                        tuple(post.title(), post.author().name(), post.author().role()))
                .toList();
    }

    private List<Tuple> users() {
        return board.everything().users().stream()
                .map(user -> tuple(user.username(), user.role(), user.postCount()))
                .toList();
    }

    @Test
    void stayTheGuestsWhereTheMemberTakesAnother() {
        rename("bora", "nara");
        assertThat(posts())
                .containsExactlyInAnyOrder(
                        tuple("The first's", "nara", Role.MEMBER), tuple("The second's", "bora", Role.GUEST));
        assertThat(users()).containsExactly(tuple("nara", Role.MEMBER, 1L), tuple("bora", Role.GUEST, 1L));
        assertThat(board.everything().users())
                .extracting(UserView::createdAt)
                .containsExactly(TestBoard.NOW, TestBoard.NOW);
        assertThat(board.useCase(EditPost.class)
                        .run(SECOND, seconds.id(), new PostEdit("Still mine", null, null, ""))
                        .title())
                .isEqualTo("Still mine");
    }

    @Test
    void areNobodyElsesForAsLongAsTheMemberHoldsThem() {
        rename("bora", "nara");
        assertThat(whyNot(() -> publish(SECOND, "bora", "Again"))).containsExactly(new Fault("author", "name-claimed"));
        assertThat(whyNot(() -> signUp(SECOND, "bora"))).containsExactly(new Fault("username", "name-claimed"));
        rename("nara", "dara");
        publish(SECOND, "bora", "Again");
        assertThat(whyNot(() -> signUp(Caller.ANONYMOUS, "Bora")))
                .containsExactly(new Fault("username", "name-of-guest"));
    }

    /** They would all move whenever the member takes another. */
    @Test
    void areNobodysOwnWhereManyOtherGuestsWriteUnderThem() {
        publish(FIRST, "nara", "The first's");
        publish(SECOND, "nara", "The second's");
        long nara = board.everything().users().get(1).id();
        board.store().transactions().run(() -> {
            var shared = board.store().posts().byId(4).orElseThrow();
            board.store()
                    .posts()
                    .addAll(Collections.nCopies(
                            500,
                            new NewPost(
                                    new Authorship(nara, shared.guestKey(), TestBoard.NOW),
                                    shared.title(),
                                    shared.content(),
                                    shared.tags(),
                                    Visibility.HIDDEN)));
        });
        TestBoard.Everything before = board.everything();
        assertThat(whyNot(() -> signUp(FIRST, "nara"))).containsExactly(new Fault("username", "name-of-many", 500));
        assertThat(board.everything()).isEqualTo(before);
        board.store()
                .transactions()
                .run(() -> board.store()
                        .posts()
                        .remove(board.store().posts().byId(504).orElseThrow()));
        signUp(FIRST, "nara");
    }

    @Test
    void areTakenBackWithTheGuestsPosts() {
        rename("bora", "nara");
        rename("nara", "bora");
        assertThat(posts())
                .containsExactlyInAnyOrder(
                        tuple("The first's", "bora", Role.MEMBER), tuple("The second's", "bora", Role.GUEST));
        assertThat(users()).containsExactly(tuple("bora", Role.MEMBER, 2L));
        rename("bora", "nara");
        assertThat(users()).containsExactly(tuple("nara", Role.MEMBER, 1L), tuple("bora", Role.GUEST, 1L));
    }

    /** By a program that has no cookie: nobody knows which guest that was. */
    @Test
    void areNotTakenBackFromWhomNobodyKnows() {
        rename("bora", "nara");
        rename("nara", "dara");
        publish(Caller.ANONYMOUS, "bora", "By a program");
        TestBoard.Everything before = board.everything();
        assertThat(whyNot(() -> rename("dara", "bora"))).containsExactly(new Fault("username", "name-of-guest"));
        assertThat(board.everything()).isEqualTo(before);
    }

    @Test
    void stayTheGuestsWhereAnAdminRenamesTheMember() {
        board.useCase(ChangeUser.class).run(Caller.OPERATOR, 1, "nara", null, Visitors.REASON, Precondition.NONE);
        assertThat(users()).containsExactly(tuple("nara", Role.MEMBER, 1L), tuple("bora", Role.GUEST, 1L));
        publish(SECOND, "bora", "Again");
    }

    @Test
    void stayTheGuestsWhereTheMemberLeaves() {
        board.useCase(Leave.class).run(bora, PASSWORD, true);
        assertThat(posts())
                .containsExactlyInAnyOrder(
                        tuple("The first's", "former member 1", Role.FORMER),
                        tuple("The second's", "bora", Role.GUEST));
        publish(SECOND, "bora", "Again");
    }

    @Test
    void stayTheGuestsWhereAnAdminDeletesTheMember() {
        board.useCase(DeleteUser.class).run(Caller.OPERATOR, 1, Visitors.REASON, Precondition.NONE);
        assertThat(posts()).containsExactly(tuple("The second's", "bora", Role.GUEST));
        assertThat(users()).containsExactly(tuple("bora", Role.GUEST, 1L));
    }

    @Test
    void goWhereAnAdminDeletesTheGuests() {
        board.useCase(DeleteUser.class).run(Caller.OPERATOR, 1, Visitors.REASON, Precondition.NONE);
        board.useCase(DeleteUser.class).run(Caller.OPERATOR, 2, Visitors.REASON, Precondition.NONE);
        assertThat(board.everything()).isEqualTo(new TestBoard().everything());
    }

    @Test
    void areLeftToNobodyWhereTheMemberAloneWrote() {
        board.useCase(DeleteUser.class).run(Caller.OPERATOR, 1, Visitors.REASON, Precondition.NONE);
        Caller mina = signUp(Visitors.guest("mina's"), "mina");
        publish(mina, "", "Hers");
        rename("mina", "nami");
        assertThat(users()).containsExactly(tuple("bora", Role.GUEST, 1L), tuple("nami", Role.MEMBER, 1L));
        assertThat(firsts.id()).isEqualTo(1);
    }

    @Test
    void areNotTakenInASpellingUnderWhichNobodyKnowsWhoWrote() {
        publish(Caller.ANONYMOUS, "Dara", "By a program");
        Caller dara = Visitors.guest("dara's");
        board.store().transactions().run(() -> {
            var program = board.store().users().byUsername(new Username("Dara")).orElseThrow();
            board.store().users().keepNameKeys(Map.of(program.id(), Set.of()));
        });
        signUp(dara, "dara");
        assertThat(whyNot(() -> rename("dara", "Dara"))).containsExactly(new Fault("username", "taken"));
        assertThat(users()).contains(tuple("Dara", Role.GUEST, 1L), tuple("dara", Role.MEMBER, 0L));
    }
}
