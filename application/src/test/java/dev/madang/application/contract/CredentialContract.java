package dev.madang.application.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.madang.application.identity.CredentialHolder;
import dev.madang.application.store.Store;
import dev.madang.domain.SecretHash;
import dev.madang.domain.account.Credential;
import dev.madang.domain.account.Scope;
import dev.madang.domain.user.Role;
import dev.madang.domain.user.User;
import dev.madang.domain.user.Username;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

abstract class CredentialContract extends Contract {

    private static final SecretHash SECRET = SecretHash.of("secret");

    CredentialContract(Supplier<Store> current) {
        super(current);
    }

    private Credential add(User user, Credential.Kind kind, String secret) {
        return write(() ->
                store().credentials().add(Credential.Draft.of(user.id(), kind, SecretHash.of(secret), "브라우저", NOW)));
    }

    private Credential session(User user, String secret) {
        return add(user, Credential.Kind.SESSION, secret);
    }

    private List<Credential> all(long userId) {
        return Arrays.stream(Credential.Kind.values())
                .flatMap(kind -> store().accountQueries().credentials(userId, kind, 99).stream())
                .sorted(Comparator.comparing(Credential::id))
                .toList();
    }

    @Test
    void keepsCredentials() {
        User mina = register("mina");
        session(register("nami"), "other");
        Instant expiry = NOW.plus(Duration.ofDays(366));
        Credential token = write(() -> store().credentials()
                .add(new Credential.Draft(
                        mina.id(),
                        Credential.Kind.TOKEN,
                        SECRET,
                        "나의 프로그램",
                        Set.of(Scope.POST, Scope.READ),
                        NOW.plusNanos(999),
                        expiry.plusNanos(999))));
        assertThat(token)
                .isEqualTo(new Credential(
                        token.id(),
                        mina.id(),
                        Credential.Kind.TOKEN,
                        SECRET,
                        "나의 프로그램",
                        Set.of(Scope.READ, Scope.POST),
                        NOW,
                        NOW,
                        expiry));
        assertThat(write(() -> store().credentials().byId(token.id()))).contains(token);
        assertThat(write(() -> store().credentials().bySecret(SECRET))).contains(token);
        assertThat(store().accountQueries().bySecret(SECRET)).contains(new CredentialHolder(token, "mina", Role.GUEST));
        assertThat(all(mina.id())).containsExactly(token);
        assertThat(write(() -> store().credentials().byId(99))).isEmpty();
        assertThat(write(() -> store().credentials().bySecret(SecretHash.of("none"))))
                .isEmpty();
        assertThat(store().accountQueries().bySecret(SecretHash.of("none"))).isEmpty();
        assertThat(all(99)).isEmpty();
    }

    @Test
    void tellsWhomACredentialStandsForNow() {
        User mina = register("mina");
        Credential session = session(mina, "secret");
        write(() -> store().users().update(mina.withUsername(new Username("미나")).withRole(Role.ADMIN)));
        assertThat(store().accountQueries().bySecret(SECRET)).contains(new CredentialHolder(session, "미나", Role.ADMIN));
    }

    @Test
    void givesIdsInOrderAndNoneTwice() {
        User mina = register("mina");
        Credential one = session(mina, "one");
        Credential two = session(mina, "two");
        write(() -> store().credentials().remove(two));
        Credential three = session(mina, "three");
        assertThat(List.of(one.id(), two.id(), three.id())).containsExactly(1L, 2L, 3L);
        assertThat(all(mina.id())).containsExactly(one, three);
    }

    @Test
    void notesUses() {
        User mina = register("mina");
        Credential session = session(mina, "secret");
        Credential other = session(mina, "other");
        write(() -> store().credentials().use(session, NOW.plusSeconds(9).plusNanos(999)));
        assertThat(write(() -> store().credentials().byId(session.id()))).contains(session.usedAt(NOW.plusSeconds(9)));
        assertThat(write(() -> store().credentials().byId(other.id()))).contains(other);
        write(() -> {
            store().credentials().remove(session);
            store().credentials().use(session, NOW);
            store().credentials().remove(session);
        });
        assertThat(all(mina.id())).containsExactly(other);
    }

    @Test
    void removesAllOfOneKind() {
        User mina = register("mina");
        User nami = register("nami");
        session(mina, "one");
        session(mina, "two");
        Credential token = add(mina, Credential.Kind.TOKEN, "three");
        Credential others = session(nami, "four");
        write(() -> store().credentials().removeAll(mina.id(), Credential.Kind.SESSION));
        assertThat(all(mina.id())).containsExactly(token);
        assertThat(all(nami.id())).containsExactly(others);
    }

    @Test
    void removesWhatHasExpired() {
        User mina = register("mina");
        Credential session = session(mina, "one");
        Credential token = add(mina, Credential.Kind.TOKEN, "two");
        assertThat(write(() -> store().credentials().removeExpired(session.expiresAt(), 9)))
                .isZero();
        assertThat(all(mina.id())).containsExactly(session, token);
        assertThat(write(() ->
                        store().credentials().removeExpired(session.expiresAt().plusNanos(1_000), 9)))
                .isOne();
        assertThat(all(mina.id())).containsExactly(token);
    }

    @Test
    void removesAsManyAsItIsToldOfWhatHasExpired() {
        User mina = register("mina");
        Credential token = add(mina, Credential.Kind.TOKEN, "token");
        Credential one = session(mina, "one");
        Credential two = session(register("nami"), "two");
        Credential link = add(mina, Credential.Kind.LINK, "link");
        assertThat(write(() ->
                        store().credentials().removeExpired(one.expiresAt().plusNanos(1_000), 1)))
                .isOne();
        assertThat(all(mina.id())).doesNotContain(link).contains(token, one);
        assertThat(write(() ->
                        store().credentials().removeExpired(one.expiresAt().plusNanos(1_000), 9)))
                .isEqualTo(2);
        assertThat(all(mina.id())).containsExactly(token);
        assertThat(all(two.userId())).isEmpty();
    }

    @Test
    void listsTheNewestOfOneKind() {
        User mina = register("mina");
        session(mina, "one");
        Credential two = session(mina, "two");
        Credential three = session(mina, "three");
        add(mina, Credential.Kind.TOKEN, "four");
        session(register("nami"), "five");
        assertThat(store().accountQueries().credentials(mina.id(), Credential.Kind.SESSION, 2))
                .containsExactly(three, two);
        assertThat(write(() -> store().credentials().newest(mina.id(), Credential.Kind.SESSION, 2)))
                .containsExactly(three, two);
        assertThat(write(() -> store().credentials().newest(99, Credential.Kind.SESSION, 2)))
                .isEmpty();
    }

    @Test
    void goesDownWithItsUser() {
        User mina = register("mina");
        session(mina, "secret");
        write(() -> store().users().remove(mina));
        assertThat(store().accountQueries().bySecret(SECRET)).isEmpty();
        assertThat(write(() -> store().credentials().bySecret(SECRET))).isEmpty();
        assertThat(all(mina.id())).isEmpty();
    }

    @Test
    void isReadAsTheTransactionLeftIt() {
        User mina = register("mina");
        write(() -> {
            store().credentials().add(Credential.Draft.of(mina.id(), Credential.Kind.SESSION, SECRET, "", NOW));
            assertThat(store().accountQueries().bySecret(SECRET)).isPresent();
            assertThat(elsewhere(() -> store().accountQueries().bySecret(SECRET))
                            .join())
                    .isEmpty();
        });
        assertThat(store().accountQueries().bySecret(SECRET)).isPresent();
    }

    @Test
    void isAsItWasBeforeATransactionThatFailed() {
        User mina = register("mina");
        Credential session = session(mina, "secret");
        for (Runnable work : List.<Runnable>of(
                () -> store().credentials()
                        .add(Credential.Draft.of(mina.id(), Credential.Kind.LINK, SecretHash.of("new"), "", NOW)),
                () -> store().credentials().use(session, NOW.plusSeconds(9)),
                () -> store().credentials().remove(session))) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> write(() -> {
                        work.run();
                        throw new IllegalStateException();
                    }));
            assertThat(all(mina.id())).containsExactly(session);
        }
    }
}
