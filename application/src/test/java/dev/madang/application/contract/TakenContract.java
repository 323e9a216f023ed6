package dev.madang.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.application.store.Store;
import dev.madang.application.user.UserView;
import dev.madang.domain.Refusal;
import dev.madang.domain.user.Email;
import dev.madang.domain.user.NewUser;
import dev.madang.domain.user.User;
import dev.madang.domain.user.Username;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Who may have which name and which e-mail. */
abstract class TakenContract extends Contract {

    TakenContract(Supplier<Store> current) {
        super(current);
    }

    @Test
    void tellsEmailsApartToTheCodePoint() {
        register("one", "Mina@example.com");
        register("two", "mina@example.com");
        register("three", "miná@example.com");
        assertThat(store().userQueries().page(0, 10)).hasSize(3);
    }

    @Test
    void refusesANameOrAnEmailThatIsTaken() {
        register("mina", "mina@example.com");
        assertTaken("username", () -> register("mina", "other@example.com"));
        assertTaken("email", () -> register("other", "mina@example.com"));
        assertTaken("username", () -> register("mina", "mina@example.com"));
        assertThat(store().userQueries().page(0, 10)).hasSize(1);
    }

    @Test
    void goesOnInTheTransactionThatWasRefusedATakenName() {
        User mina = register("mina");
        User nami = register("nami");
        write(() -> {
            store().users().add(new Username("early"), new Email("early@example.com"), NOW);
            assertTaken("username", () -> store().users().add(mina.username(), new Email("x@example.com"), NOW));
            assertTaken("email", () -> store().users().update(nami.withEmail(mina.email())));
            assertTaken("username", () -> store().users().update(nami.withUsername(mina.username())));
            store().users().add(new Username("late"), new Email("late@example.com"), NOW);
        });
        assertThat(store().userQueries().page(nami.id(), 10))
                .extracting(UserView::username)
                .containsExactly("early", "late");
        assertThat(write(() -> store().users().byId(nami.id()))).contains(nami);
    }

    @Test
    void refusesATakenNameBeforeATakenEmail() {
        register("holder of the e-mail", "mina@example.com");
        User mina = register("mina", "other@example.com");
        User nami = register("nami");
        assertTaken("username", () -> register("mina", "mina@example.com"));
        assertTaken(
                "username",
                () -> write(() -> store().users()
                        .update(nami.withUsername(mina.username()).withEmail(new Email("mina@example.com")))));
    }

    @Test
    void givesNamesFreeThatNobodyHasAnyMore() {
        User mina = register("mina");
        User nami = register("nami");
        write(() ->
                store().users().update(mina.withUsername(new Username("old")).withEmail(new Email("old@example.com"))));
        write(() -> store().users().remove(nami));
        User heir = register("mina", "mina@example.com");
        assertThat(register("nami", "nami@example.com").id()).isGreaterThan(heir.id());
        write(() -> store().users().update(heir.withUsername(new Username("heir"))));
        assertThat(store().userQueries().byUsername("mina")).isEmpty();
    }

    @Test
    void addsAUserUnlessTheNameIsTaken() {
        Email otherEmail = new Email("other@example.com");
        Email email = new Email("mina@example.com");
        register("other");
        User mina = write(() -> store().users()
                .addIfAbsent(new NewUser(new Username("mina"), new Email("mina@example.com"), NOW.plusNanos(999))));
        assertThat(write(() -> store().users().byId(mina.id()))).contains(mina);
        assertThat(mina.createdAt()).isEqualTo(NOW);

        write(() -> {
            Username name = mina.username();
            Instant later = NOW.plusSeconds(9);
            assertThat(store().users().addIfAbsent(new NewUser(name, new Email("new@example.com"), later)))
                    .isEqualTo(mina);
            assertThat(store().users().addIfAbsent(new NewUser(name, email, later)))
                    .isEqualTo(mina);
            assertThat(store().users().addIfAbsent(new NewUser(name, otherEmail, later)))
                    .isEqualTo(mina);
            assertTaken("email", () -> store().users().addIfAbsent(new NewUser(new Username("Mina"), email, later)));
        });
        assertThat(write(() -> store().users().byId(mina.id()))).contains(mina);
        assertThat(store().userQueries().page(0, 10)).hasSize(2);
    }

    @Test
    void addsOneUserHoweverManyAddTheName() {
        for (int round = 0; round < 10; round++) {
            Username name = new Username("same" + round);
            List<User> users = atOnce(IntStream.range(0, 4)
                    .<Supplier<User>>mapToObj(i -> () -> write(() ->
                            store().users().addIfAbsent(new NewUser(name, new Email(name.value() + "@" + i), NOW))))
                    .toList());
            assertThat(users).containsOnly(users.get(0));
        }
        assertThat(store().userQueries().page(0, 100)).hasSize(10);
    }

    @Test
    void letsOneOfManyHaveANameAtTheSameMoment() {
        for (int round = 0; round < 10; round++) {
            String name = "same" + round;
            assertThat(atOnce(List.of(
                            () -> refused(() -> register(name, name.replace(' ', '.') + "@one")),
                            () -> refused(() -> register(name, name.replace(' ', '.') + "@two")),
                            () -> refused(() -> register(name, name.replace(' ', '.') + "@three")))))
                    .containsExactlyInAnyOrder("", "username", "username");
            assertThat(atOnce(List.of(
                            () -> refused(() -> register("one of " + name, name.replace(' ', '.') + "@example.com")),
                            () -> refused(() -> register("two of " + name, name.replace(' ', '.') + "@example.com")))))
                    .containsExactlyInAnyOrder("", "email");
        }
        assertThat(store().userQueries().page(0, 100)).hasSize(20);
    }

    /** @return the field, empty if it wasn't refused */
    private static String refused(Runnable work) {
        try {
            work.run();
            return "";
        } catch (Refusal refusal) {
            assertThat(refusal.faults().get(0).code()).isEqualTo("taken");
            return refusal.faults().get(0).field();
        }
    }

    @Test
    void refusesAnUpdateToWhatIsTaken() {
        User mina = register("mina");
        User nami = register("nami");
        assertTaken("username", () -> write(() -> store().users().update(nami.withUsername(mina.username()))));
        assertTaken("email", () -> write(() -> store().users().update(nami.withEmail(mina.email()))));
        User both = nami.withUsername(mina.username()).withEmail(mina.email());
        assertTaken("username", () -> write(() -> store().users().update(both)));
        assertThat(write(() -> store().users().byId(nami.id()))).contains(nami);
    }
}
