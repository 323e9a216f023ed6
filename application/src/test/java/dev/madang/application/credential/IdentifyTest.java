package dev.madang.application.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.madang.application.TestBoard;
import dev.madang.application.Transactions;
import dev.madang.domain.Refusal;
import dev.madang.domain.SecretHash;
import dev.madang.domain.account.Account;
import dev.madang.domain.account.Credential;
import dev.madang.domain.account.Identity;
import dev.madang.domain.user.Email;
import dev.madang.domain.user.NameKey;
import dev.madang.domain.user.NewUser;
import dev.madang.domain.user.Role;
import dev.madang.domain.user.User;
import dev.madang.domain.user.Username;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class IdentifyTest {

    private static final String SECRET = "a secret";
    private static final Clock LATER = Clock.offset(TestBoard.CLOCK, Duration.ofDays(1));

    private final TestBoard board = new TestBoard();

    /** Transactions of which none can be begun, or that go wrong in another way. */
    private record Failing(Refusal refusal) implements Transactions {
        @Override
        public <T> T run(Supplier<T> work) {
            throw refusal;
        }
    }

    @BeforeEach
    void signIn() {
        board.transactions().run(() -> {
            User mina = board.store()
                    .users()
                    .add(new NewUser(new Username("mina"), null, TestBoard.NOW, Role.MEMBER, null));
            board.store()
                    .accounts()
                    .add(new Account(
                            mina.id(),
                            new Email("mina@example.com"),
                            "hash",
                            Set.of(NameKey.of("mina")),
                            TestBoard.NOW));
            board.store()
                    .credentials()
                    .add(Credential.Draft.of(
                            mina.id(), Credential.Kind.SESSION, SecretHash.of(SECRET), "", TestBoard.NOW));
        });
    }

    private Identify identify(Refusal refusal) {
        return board.with(new Failing(refusal)).useCase(Identify.class, LATER);
    }

    @Test
    void knowsAMemberAlsoWhileNothingCanBeWritten() {
        assertThat(identify(Refusal.unavailable()).run(Credential.Kind.SESSION, SECRET))
                .map(Identity::username)
                .contains("mina");
    }

    @Test
    void hidesNoOtherFailure() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> identify(Refusal.forbidden()).run(Credential.Kind.SESSION, SECRET));
    }
}
