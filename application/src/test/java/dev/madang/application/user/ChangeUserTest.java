package dev.madang.application.user;

import static dev.madang.application.RefusalAssertions.faultsOf;
import static dev.madang.application.RefusalAssertions.notFoundBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.madang.application.Precondition;
import dev.madang.application.TestBoard;
import dev.madang.application.Visitors;
import dev.madang.domain.Fault;
import dev.madang.domain.Refusal;
import dev.madang.domain.user.NewUser;
import dev.madang.domain.user.Role;
import dev.madang.domain.user.Username;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChangeUserTest {

    private final TestBoard board = new TestBoard();
    private final ChangeUser changeUser = board.useCase(ChangeUser.class);

    @BeforeEach
    void registerTwo() {
        board.publish("mina", "A post");
        board.register("jun");
    }

    @Test
    void changesNameAndEmailAndNothingElse() {
        UserView changed =
                changeUser.run(Visitors.ADMIN, 1, " minah ", "minah@example.com", Visitors.REASON, Precondition.NONE);
        assertThat(changed).isEqualTo(new UserView(1, "minah", "minah@example.com", TestBoard.NOW, 1));
        assertThat(board.everything().users()).contains(changed);
    }

    /** Pages call it that in each language. */
    @Test
    void leavesAFormerMemberItsName() {
        long former = board.transactions()
                .run(() -> board.store()
                        .users()
                        .add(new NewUser(new Username("former member 3"), null, TestBoard.NOW, Role.FORMER, null)))
                .id();
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(
                        () -> changeUser.run(Visitors.ADMIN, former, "ghost", null, Visitors.REASON, Precondition.NONE))
                .returns(List.of(new Fault("", "no-change")), Refusal::faults);
    }

    @Test
    void keepsTheEmailWhereOnlyANameIsGiven() {
        assertThat(changeUser.run(Visitors.ADMIN, 1, "minah", null, Visitors.REASON, Precondition.NONE))
                .isEqualTo(new UserView(1, "minah", "mina@example.com", TestBoard.NOW, 1));
    }

    @Test
    void keepsTheNameWhereOnlyAnEmailIsGiven() {
        assertThat(changeUser.run(Visitors.ADMIN, 1, null, "minah@example.com", Visitors.REASON, Precondition.NONE))
                .isEqualTo(new UserView(1, "mina", "minah@example.com", TestBoard.NOW, 1));
    }

    @Test
    void keepsBothWhereNothingIsGiven() {
        TestBoard.Everything before = board.everything();
        assertThat(changeUser.run(Visitors.ADMIN, 1, null, null, Visitors.REASON, Precondition.NONE))
                .isEqualTo(before.users().get(0));
        assertThat(board.everything()).isEqualTo(before);
    }

    @Test
    void takesTheNameAndTheEmailThatTheUserHasAlready() {
        TestBoard.Everything before = board.everything();
        changeUser.run(Visitors.ADMIN, 1, "mina", "mina@example.com", Visitors.REASON, Precondition.NONE);
        assertThat(board.everything()).isEqualTo(before);
    }

    @Test
    void takesItsPostsAlong() {
        changeUser.run(Visitors.ADMIN, 1, "minah", null, Visitors.REASON, Precondition.NONE);
        assertThat(board.everything().posts())
                .extracting(post -> post.author().name())
                .containsExactly("minah");
    }

    @Test
    void refusesBothFieldsAtOnceEvenWhereThereIsNoUser() {
        assertThat(faultsOf(() -> changeUser.run(Visitors.ADMIN, 99, "", "nobody", Visitors.REASON, Precondition.NONE)))
                .containsExactly(new Fault("username", "required"), new Fault("email", "malformed"));
    }

    @Test
    void refusesWhatAnotherUserHas() {
        TestBoard.Everything before = board.everything();
        assertThat(faultsOf(() -> changeUser.run(
                        Visitors.ADMIN, 1, "jun", "minah@example.com", Visitors.REASON, Precondition.NONE)))
                .containsExactly(new Fault("username", "taken"));
        assertThat(faultsOf(() -> changeUser.run(
                        Visitors.ADMIN, 1, "minah", "jun@example.com", Visitors.REASON, Precondition.NONE)))
                .containsExactly(new Fault("email", "taken"));
        assertThat(board.everything()).isEqualTo(before);
    }

    @Test
    void doesNotFindAUserWhoIsNotThere() {
        assertThat(notFoundBy(() ->
                        changeUser.run(Visitors.ADMIN, 99, "a", "a@example.com", Visitors.REASON, Precondition.NONE)))
                .isEqualTo("user");
    }
}
