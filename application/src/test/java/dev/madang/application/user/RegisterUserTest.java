package dev.madang.application.user;

import static dev.madang.application.RefusalAssertions.faultsOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.application.TestBoard;
import dev.madang.domain.Fault;
import dev.madang.domain.account.Caller;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class RegisterUserTest {

    private final TestBoard board = new TestBoard();
    private final RegisterUser registerUser = at(TestBoard.NOW);

    @Test
    void addsAUserWithoutPostsWhomEverybodyCanRead() {
        UserView added = registerUser.run(Caller.ANONYMOUS, "Mary Ann", "mary@example.com");
        assertThat(added).isEqualTo(new UserView(1, "Mary Ann", "mary@example.com", TestBoard.NOW, 0));
        assertThat(board.everything().users()).containsExactly(added);
    }

    @Test
    void countsIdsInOrder() {
        registerUser.run(Caller.ANONYMOUS, "a", "a@example.com");
        assertThat(registerUser.run(Caller.ANONYMOUS, "b", "b@example.com").id())
                .isEqualTo(2);
    }

    @Test
    void keepsTheValuesThatTheDomainMadeOfThem() {
        UserView added = registerUser.run(
                Caller.ANONYMOUS, "\u3000" + Normalizer.normalize("홍길동", Normalizer.Form.NFD), " hong@example.com ");
        assertThat(added).returns("홍길동", UserView::username).returns("hong@example.com", UserView::email);
    }

    @Test
    void tellsTheTimeThatIsKept() {
        UserView added = at(TestBoard.NOW.plusNanos(999)).run(Caller.ANONYMOUS, "a", "a@example.com");
        assertThat(added.createdAt()).isEqualTo(TestBoard.NOW);
        assertThat(board.everything().users()).containsExactly(added);
    }

    @Test
    void refusesBothFieldsAtOnce() {
        assertThat(faultsOf(() -> registerUser.run(Caller.ANONYMOUS, "\u3164", "nobody")))
                .containsExactly(
                        new Fault("username", "forbidden-character", "U+3164"), new Fault("email", "malformed"));
        assertThat(board.everything().users()).isEmpty();
    }

    @Test
    void refusesATakenNameHoweverItIsComposed() {
        registerUser.run(Caller.ANONYMOUS, "홍길동", "hong@example.com");
        String decomposed = Normalizer.normalize("홍길동", Normalizer.Form.NFD);
        assertThat(faultsOf(() -> registerUser.run(Caller.ANONYMOUS, decomposed, "other@example.com")))
                .containsExactly(new Fault("username", "taken"));
        assertThat(board.everything().users()).hasSize(1);
    }

    @Test
    void refusesATakenEmail() {
        registerUser.run(Caller.ANONYMOUS, "a", "a@example.com");
        assertThat(faultsOf(() -> registerUser.run(Caller.ANONYMOUS, "b", "a@example.com")))
                .containsExactly(new Fault("email", "taken"));
        assertThat(board.everything().users()).hasSize(1);
    }

    @Test
    void takesTheSameNameInAnotherCase() {
        registerUser.run(Caller.ANONYMOUS, "admin", "admin@example.com");
        assertThat(registerUser
                        .run(Caller.ANONYMOUS, "Admin", "Admin@example.com")
                        .username())
                .isEqualTo("Admin");
    }

    private RegisterUser at(Instant time) {
        return board.useCase(RegisterUser.class, Clock.fixed(time, ZoneOffset.UTC));
    }
}
