package dev.madang.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.application.store.Store;
import dev.madang.domain.user.Email;
import dev.madang.domain.user.NameKey;
import dev.madang.domain.user.NewUser;
import dev.madang.domain.user.Role;
import dev.madang.domain.user.User;
import dev.madang.domain.user.Username;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What guests' names look like, of which several may look the same. */
abstract class GuestNameContract extends Contract {

    GuestNameContract(Supplier<Store> current) {
        super(current);
    }

    private static Set<NameKey> keys(String... looks) {
        return Arrays.stream(looks).map(NameKey::of).collect(Collectors.toSet());
    }

    private static NewUser draft(String name, String... looks) {
        return new NewUser(
                new Username(name),
                new Email(name.replace(' ', '.') + "@example.com"),
                NOW,
                Role.GUEST,
                null,
                keys(looks),
                true);
    }

    private User guest(String name, String... looks) {
        return write(() -> store().users().add(draft(name, looks)));
    }

    private void assertFirst(String look, User... first) {
        assertThat(write(() -> store().users().firstGuest(keys(look))).stream())
                .as(look)
                .containsExactly(first);
    }

    @Test
    void findTheFirstGuestWhoseNameLooksLikeOne() {
        User gina = guest("gina", "gina", "qina");
        User other = guest("Gina", "other", "gina");
        User nami = guest("nami", "nami");
        register("nobody knows");
        assertFirst("gina", gina);
        assertFirst("qina", gina);
        assertFirst("other", other);
        assertFirst("nobody knows");
        assertThat(write(() -> store().users().firstGuest(keys("nami", "other", "unknown"))))
                .contains(other);
        assertThat(write(() -> store().users().firstGuest(keys("nami")))).contains(nami);
        assertThat(write(() -> store().users().firstGuest(Set.of()))).isEmpty();
    }

    @Test
    void onlyAnAddedGuestsNameGetsKeys() {
        User gina = guest("gina", "gina");
        assertThat(write(() -> store().users().addIfAbsent(draft("gina", "other"))))
                .isEqualTo(gina);
        assertTaken("username", () -> write(() -> store().users().add(draft("gina", "other"))));
        assertFirst("other");
        User bora = write(() -> store().users().addIfAbsent(draft("bora", "bora")));
        assertFirst("bora", bora);
    }

    @Test
    void aGuestsOldKeysAreReplaced() {
        User gina = guest("gina", "gina", "qina");
        User nami = guest("nami", "nami");
        User bora = register("bora");
        write(() -> store().users().keepNameKeys(Map.of(gina.id(), keys("gina", "new"), bora.id(), keys("bora"))));
        assertFirst("gina", gina);
        assertFirst("new", gina);
        assertFirst("qina");
        assertFirst("nami", nami);
        assertFirst("bora", bora);
        write(() -> store().users().keepNameKeys(Map.of(nami.id(), Set.of())));
        assertFirst("nami");
        write(() -> store().users().keepNameKeys(Map.of()));
        assertFirst("gina", gina);
    }

    @Test
    void keysOfUsersWhoAreNoGuestsAreDropped() {
        for (Role role : List.of(Role.MEMBER, Role.ADMIN, Role.FORMER)) {
            User gina = guest("gina", "gina");
            write(() -> store().users().update(gina.withEmail(new Email("new@example.com"))));
            assertFirst("gina", gina.withEmail(new Email("new@example.com")));
            write(() -> store().users().update(gina.withRole(role)));
            assertFirst("gina");
            write(() -> store().users().update(gina));
            assertFirst("gina");
            write(() -> store().users().remove(gina));
        }
        User gone = guest("gone", "gone");
        User next = guest("Gone", "gone");
        write(() -> store().users().remove(gone));
        assertFirst("gone", next);
    }

    @Test
    void areMadeByRulesThatAreKept() {
        assertThat(write(() -> store().users().nameKeyRules())).isEmpty();
        for (String rules : List.of("1 79.1", "2 79.1", "")) {
            write(() -> store().users().keepNameKeyRules(rules));
            assertThat(write(() -> store().users().nameKeyRules())).isEqualTo(rules);
        }
        writeInVain(() -> store().users().keepNameKeyRules("in vain"));
        assertThat(write(() -> store().users().nameKeyRules())).isEmpty();
    }

    @Test
    void areTakenBackWithTheTransaction() {
        User gina = guest("gina", "gina");
        writeInVain(() -> store().users().add(draft("nami", "nami")));
        writeInVain(() -> store().users().keepNameKeys(Map.of(gina.id(), keys("new"))));
        writeInVain(() -> store().users().update(gina.withRole(Role.MEMBER)));
        assertFirst("gina", gina);
        assertFirst("nami");
        assertFirst("new");
    }

    @Test
    void needATransaction() {
        assertNeedTransaction(
                () -> store().users().firstGuest(keys("gina")),
                () -> store().users().keepNameKeys(Map.of()),
                () -> store().users().keepNameKeys(Map.of(register("gina").id(), keys("gina"))),
                () -> store().users().nameKeyRules(),
                () -> store().users().keepNameKeyRules("1"));
    }
}
