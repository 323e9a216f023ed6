package dev.madang.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.application.identity.CredentialHolder;
import dev.madang.application.store.Store;
import dev.madang.domain.Reason;
import dev.madang.domain.SecretHash;
import dev.madang.domain.account.Account;
import dev.madang.domain.account.Credential;
import dev.madang.domain.user.Email;
import dev.madang.domain.user.NameKey;
import dev.madang.domain.user.User;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is held against members: suspensions and warnings. */
abstract class SuspensionContract extends Contract {

    private static final Instant UNTIL = NOW.plusSeconds(60);
    private static final Reason WARNING = new Reason("말을 곱게 해 주세요.");

    SuspensionContract(Supplier<Store> current) {
        super(current);
    }

    private Account member(String name) {
        User user = register(name);
        Account account = new Account(
                user.id(), new Email(name.replace(' ', '.') + "@example.com"), "hash", Set.of(NameKey.of(name)), NOW);
        write(() -> store().accounts().add(account));
        return account;
    }

    private Account update(Account account) {
        write(() -> store().accounts().update(account));
        return account;
    }

    private void assertKept(Account account) {
        assertThat(write(() -> store().accounts().byUserId(account.userId()))).contains(account);
        assertThat(store().accountQueries().byUserId(account.userId())).contains(account);
        assertThat(store().accountQueries().byNameKeys(account.nameKeys())).contains(account);
    }

    private SecretHash credential(long userId, Credential.Kind kind) {
        SecretHash secret = SecretHash.of(kind + " of " + userId);
        write(() -> store().credentials().add(Credential.Draft.of(userId, kind, secret, "", NOW)));
        return secret;
    }

    private void assertHeld(SecretHash secret, Instant suspendedUntil, boolean warned) {
        CredentialHolder holder = store().accountQueries().bySecret(secret).orElseThrow();
        assertThat(holder.suspendedUntil()).isEqualTo(suspendedUntil);
        assertThat(holder.warned()).isEqualTo(warned);
    }

    @Test
    void areKeptWithTheAccount() {
        Account mina = member("mina");
        Account nami = member("nami");
        assertKept(mina);
        Account suspended = update(mina.suspendedUntil(UNTIL));
        assertKept(suspended);
        Account both = update(suspended.withWarning(WARNING));
        assertKept(both);
        assertKept(update(both.withPassword("new hash").withWarning(new Reason("다시"))));
        Account warned = update(both.suspendedUntil(null));
        assertKept(warned);
        assertKept(update(warned.withWarning(null)));
        assertKept(nami);
    }

    @Test
    void areKeptFromTheStart() {
        User mina = register("mina");
        Account account =
                new Account(mina.id(), new Email("a@b"), "hash", Set.of(NameKey.of("mina")), NOW, UNTIL, WARNING);
        write(() -> store().accounts().add(account));
        assertKept(account);
    }

    @Test
    void endAtATimeKeptToTheMicrosecond() {
        Account mina = update(member("mina").suspendedUntil(UNTIL.plusNanos(999)));
        assertKept(mina.suspendedUntil(UNTIL));
        User nami = register("nami");
        Account account = new Account(nami.id(), new Email("a@b"), "hash", Set.of(NameKey.of("nami")), NOW)
                .suspendedUntil(UNTIL.plusNanos(999));
        write(() -> store().accounts().add(account));
        assertKept(account.suspendedUntil(UNTIL));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"b\" 'c', \\n;", "<b>&amp;</b>", "%_", "0"})
    void sayWhatTheySay(String text) {
        assertKept(update(member("mina").withWarning(new Reason(text))));
        assertKept(update(member("nami").withWarning(new Reason("😀".repeat(Reason.MAX_LENGTH)))));
    }

    @Test
    void aCredentialShowsTheSuspensionOfItsHolder() {
        Account mina = member("mina");
        List<SecretHash> secrets = List.of(
                credential(mina.userId(), Credential.Kind.SESSION), credential(mina.userId(), Credential.Kind.TOKEN));
        SecretHash others = credential(member("nami").userId(), Credential.Kind.SESSION);
        SecretHash guests = credential(register("guest").id(), Credential.Kind.LINK);
        assertHeld(secrets.get(0), Instant.EPOCH, false);
        Account suspended = update(mina.suspendedUntil(UNTIL));
        assertHeld(secrets.get(0), UNTIL, false);
        Account both = update(suspended.withWarning(WARNING));
        secrets.forEach(secret -> assertHeld(secret, UNTIL, true));
        assertHeld(others, Instant.EPOCH, false);
        assertHeld(guests, Instant.EPOCH, false);
        update(both.suspendedUntil(null));
        assertHeld(secrets.get(0), Instant.EPOCH, true);
        update(mina);
        assertHeld(secrets.get(0), Instant.EPOCH, false);
    }

    @Test
    void areKnownWithinTheTransactionFirst() {
        Account mina = member("mina");
        SecretHash secret = credential(mina.userId(), Credential.Kind.SESSION);
        write(() -> {
            store().accounts().update(mina.suspendedUntil(UNTIL).withWarning(WARNING));
            assertHeld(secret, UNTIL, true);
            elsewhere(() -> {
                        assertHeld(secret, Instant.EPOCH, false);
                        return true;
                    })
                    .join();
        });
        assertHeld(secret, UNTIL, true);
    }

    @Test
    void areAsTheyWereBeforeATransactionThatFailed() {
        Account mina = member("mina");
        writeInVain(() -> store().accounts().update(mina.suspendedUntil(UNTIL).withWarning(WARNING)));
        assertKept(mina);
        Account both = update(mina.suspendedUntil(UNTIL).withWarning(WARNING));
        writeInVain(() -> store().accounts().update(mina));
        assertKept(both);
    }
}
