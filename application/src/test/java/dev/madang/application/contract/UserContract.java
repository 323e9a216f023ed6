package dev.madang.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.application.user.UserView;
import dev.madang.domain.Refusal;
import dev.madang.domain.post.Post;
import dev.madang.domain.user.Email;
import dev.madang.domain.user.User;
import dev.madang.domain.user.Username;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

abstract class UserContract extends Contract {

    UserContract(Supplier<Store> current) {
        super(current);
    }

    @Test
    void findsAUserByIdAndByName() {
        register("other");
        User mina = register("mina");

        assertThat(write(() -> store().users().byId(mina.id()))).contains(mina);
        assertThat(write(() -> store().users().byUsername(new Username("mina"))))
                .contains(mina);
        UserView view = new UserView(mina.id(), "mina", "mina@example.com", NOW, 0);
        assertThat(store().userQueries().byId(mina.id())).contains(view);
        assertThat(store().userQueries().byUsername("mina")).contains(view);
    }

    @Test
    void findsNobodyWhereThereIsNobody() {
        register("mina");

        assertThat(write(() -> store().users().byId(2))).isEmpty();
        assertThat(write(() -> store().users().byUsername(new Username("nami"))))
                .isEmpty();
        assertThat(store().userQueries().byId(0)).isEmpty();
        assertThat(store().userQueries().byId(-1)).isEmpty();
        assertThat(store().userQueries().byId(Long.MAX_VALUE)).isEmpty();
        assertThat(store().userQueries().byUsername("nami")).isEmpty();
        assertThat(store().userQueries().byUsername("")).isEmpty();
    }

    @Test
    void isEmptyUntilTheFirstUser() {
        assertThat(write(() -> store().users().isEmpty())).isTrue();
        User mina = register("mina");
        assertThat(write(() -> store().users().isEmpty())).isFalse();
        write(() -> store().users().remove(mina));
        assertThat(write(() -> store().users().isEmpty())).isTrue();
    }

    @Test
    void givesIdsFromOneInOrderAndNoneTwice() {
        assertThat(register("one").id()).isEqualTo(1);
        User two = register("two");
        assertThat(two.id()).isEqualTo(2);
        write(() -> store().users().remove(two));
        assertThat(register("three").id()).isEqualTo(3);
    }

    @Test
    void keepsTimesToTheMicrosecond() {
        User mina =
                write(() -> store().users().add(new Username("mina"), new Email("m@example.com"), NOW.plusNanos(999)));

        assertThat(mina.createdAt()).isEqualTo(NOW);
        assertThat(store().userQueries().byId(mina.id()).orElseThrow().createdAt())
                .isEqualTo(NOW);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "김민지",
                "O'Brien",
                "a b",
                "100%",
                "under_score",
                "back\\slash",
                "' OR 1=1 --",
                "👩🏽 emoji",
                "\"x\""
            })
    void keepsAnyNameAsItIs(String name) {
        User user = register(name, "someone@example.com");

        assertThat(write(() -> store().users().byUsername(new Username(name)))).contains(user);
        assertThat(store().userQueries().byUsername(name).orElseThrow().username())
                .isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({"zig, Zig", "cafe, café", "a, á", "ss, ß", "가, 까", "a b, a  b"})
    void tellsNamesApartToTheCodePoint(String one, String other) {
        register(one, one.strip() + "1@example.com");
        assertThat(write(() -> store().users().byUsername(new Username(other)))).isEmpty();
        assertThat(store().userQueries().byUsername(other)).isEmpty();
        register(other, other.strip() + "2@example.com");
        assertThat(store().userQueries().page(0, 10)).hasSize(2);
    }

    @Test
    void tellsEmailsApartToTheCodePoint() {
        register("one", "Mina@example.com");
        register("two", "mina@example.com");
        assertThat(store().userQueries().page(0, 10)).hasSize(2);
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
            assertTaken("username", () -> store().users().add(mina.username(), new Email("x@example.com"), NOW));
            assertTaken("email", () -> store().users().update(nami.withEmail(mina.email())));
            assertTaken("username", () -> store().users().update(nami.withUsername(mina.username())));
            store().users().add(new Username("late"), new Email("late@example.com"), NOW);
        });
        assertThat(store().userQueries().byUsername("late")).isPresent();
        assertThat(write(() -> store().users().byId(nami.id()))).contains(nami);
    }

    @Test
    void letsOneOfTwoHaveANameAtTheSameMoment() {
        assertThat(race(() -> register("same", "one@example.com"), () -> register("same", "two@example.com")))
                .isEqualTo("username");
        assertThat(race(() -> register("three", "same@example.com"), () -> register("four", "same@example.com")))
                .isEqualTo("email");
    }

    /** @return the field that the loser was refused for */
    private static String race(Runnable one, Runnable other) {
        CyclicBarrier start = new CyclicBarrier(2);
        List<CompletableFuture<Optional<Refusal>>> racers = Stream.of(one, other)
                .map(work ->
                        CompletableFuture.supplyAsync(() -> attempt(start, work), task -> new Thread(task).start()))
                .toList();
        List<Refusal> refusals = racers.stream()
                .map(CompletableFuture::join)
                .flatMap(Optional::stream)
                .toList();
        assertThat(refusals).hasSize(1);
        assertThat(refusals.get(0).faults().get(0).code()).isEqualTo("taken");
        return refusals.get(0).faults().get(0).field();
    }

    private static Optional<Refusal> attempt(CyclicBarrier start, Runnable work) {
        TransactionsContract.await(start);
        try {
            work.run();
            return Optional.empty();
        } catch (Refusal refusal) {
            return Optional.of(refusal);
        }
    }

    @Test
    void updatesNameAndEmailAndNothingElse() {
        User mina = register("mina");
        Post post = publish(mina, "Post");
        User changed = mina.withUsername(new Username("미나")).withEmail(new Email("new@example.com"));

        write(() ->
                store().users().update(new User(mina.id(), changed.username(), changed.email(), NOW.plusSeconds(9))));

        assertThat(write(() -> store().users().byId(mina.id()))).contains(changed);
        assertThat(store().userQueries().byUsername("mina")).isEmpty();
        assertThat(store().postQueries().byId(post.id()).orElseThrow().author()).isEqualTo("미나");
        assertThat(postsBy(mina)).isEqualTo(1);
    }

    @Test
    void updatesAUserToItsOwnNameAndEmail() {
        User mina = register("mina");
        write(() -> store().users().update(mina));
        assertThat(write(() -> store().users().byId(mina.id()))).contains(mina);
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

    @Test
    void removesAUserWithItsPosts() {
        User mina = register("mina");
        User nami = register("nami");
        Post gone = publish(mina, "Gone", "shared", "own");
        publish(mina, "Gone too", "shared");
        Post kept = publish(nami, "Kept", "shared");

        write(() -> store().users().remove(mina));

        assertThat(write(() -> store().users().byId(mina.id()))).isEmpty();
        assertThat(write(() -> store().posts().byId(gone.id()))).isEmpty();
        assertThat(store().postQueries().byId(kept.id())).isPresent();
        assertThat(postsWith("shared")).isEqualTo(1);
        assertThat(postsWith("own")).isZero();
        assertThat(store().stats().userPostCounts()).containsOnlyKeys("nami");
    }

    @Test
    void doesNothingToAUserWhoIsGone() {
        User mina = register("mina");
        write(() -> store().users().remove(mina));
        write(() -> {
            store().users().remove(mina);
            store().users().update(mina);
        });
        assertThat(write(() -> store().users().isEmpty())).isTrue();
    }

    @Test
    void listsUsersByIdFromACursorOn() {
        register("z");
        User b = register("b");
        User c = register("c");
        User d = register("d");
        write(() -> store().users().remove(c));
        publish(d, "Post");

        assertThat(store().userQueries().page(0, 2))
                .extracting(UserView::username)
                .containsExactly("z", "b");
        assertThat(store().userQueries().page(b.id(), 2))
                .extracting(UserView::username)
                .containsExactly("d");
        assertThat(store().userQueries().page(c.id(), 2))
                .extracting(UserView::postCount)
                .containsExactly(1L);
        assertThat(store().userQueries().page(d.id(), 2)).isEmpty();
    }

    @Test
    void doesNothingToAUserWhoIsGoneEvenWhereAnotherHasItsName() {
        User gone = register("mina");
        write(() -> store().users().remove(gone));
        User other = register("mina");
        write(() -> store().users().update(gone));
        assertThat(store().userQueries().page(0, 10)).extracting(UserView::id).containsExactly(other.id());
    }
}
