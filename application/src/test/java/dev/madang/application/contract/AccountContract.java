package dev.madang.application.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.madang.application.post.PostFilter;
import dev.madang.application.post.PostView;
import dev.madang.application.store.Store;
import dev.madang.application.user.UserView;
import dev.madang.domain.Fault;
import dev.madang.domain.Refusal;
import dev.madang.domain.SecretHash;
import dev.madang.domain.account.Account;
import dev.madang.domain.post.Post;
import dev.madang.domain.user.Email;
import dev.madang.domain.user.NameKey;
import dev.madang.domain.user.NewUser;
import dev.madang.domain.user.Role;
import dev.madang.domain.user.User;
import dev.madang.domain.user.Username;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Guests, members, and what makes the one the other. */
abstract class AccountContract extends Contract {

    private static final SecretHash KEY = SecretHash.of("a guest's");
    private static final SecretHash OTHER_KEY = SecretHash.of("another guest's");

    AccountContract(Supplier<Store> current) {
        super(current);
    }

    private static Set<NameKey> keys(String... looks) {
        return Arrays.stream(looks).map(NameKey::of).collect(Collectors.toSet());
    }

    private static Account account(User user, String... looks) {
        return new Account(user.id(), new Email("same@example.com"), "hash of " + looks[0], keys(looks), NOW);
    }

    private User member(String name, String... looks) {
        return write(() -> {
            User user = store().users().add(new NewUser(new Username(name), null, NOW, Role.MEMBER, null));
            store().accounts().add(account(user, looks));
            return user;
        });
    }

    private void assertClaimed(Runnable work) {
        Refusal refusal = catchThrowableOfType(Refusal.class, work::run);
        assertThat(refusal).isNotNull();
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT);
        assertThat(refusal.faults()).containsExactly(new Fault("username", "name-claimed"));
    }

    @Test
    void keepsWhatAUserIsToTheBoard() {
        User guest = write(() -> store().users()
                .add(new NewUser(new Username("guest"), new Email("g@example.com"), NOW, Role.GUEST, KEY)));
        assertThat(guest.guestKey()).isEqualTo(KEY);
        assertThat(write(() -> store().users().byId(guest.id()))).contains(guest);
        assertThat(store().userQueries().byId(guest.id()).map(UserView::role)).contains(Role.GUEST);

        User admin = guest.withRole(Role.ADMIN).withEmail(null).withGuestKey(OTHER_KEY);
        write(() -> store().users().update(admin));
        assertThat(write(() -> store().users().byId(guest.id()))).contains(admin);
        assertThat(write(() -> store().users().byUsername(guest.username()))).contains(admin);
        UserView view = store().userQueries().byUsername("guest").orElseThrow();
        assertThat(view.role()).isEqualTo(Role.ADMIN);
        assertThat(view.email()).isNull();
        assertThat(store().userQueries().page(0, 9)).containsExactly(view);

        write(() -> store().users().update(admin.withGuestKey(null)));
        assertThat(write(() -> store().users().byId(guest.id())).orElseThrow().guestKey())
                .isNull();
    }

    @Test
    void findsTheAdmins() {
        assertThat(write(() -> store().users().admins())).isEmpty();
        User last = register("last").withRole(Role.ADMIN);
        User mod = register("mod").withRole(Role.MODERATOR);
        User first = register("first").withRole(Role.ADMIN);
        register("guest");
        write(() -> Stream.of(first, mod, last).forEach(store().users()::update));
        assertThat(write(() -> store().users().admins())).containsExactly(last, first);
        write(() -> {
            store().users().update(last.withRole(Role.MEMBER));
            assertThat(store().users().admins()).containsExactly(first);
        });
    }

    @Test
    void letsManyUsersHaveNoEmail() {
        member("one", "one");
        member("two", "two");
        User three = register("three", "three@example.com");
        write(() -> store().users().update(three.withEmail(null)));
        assertThat(store().userQueries().page(0, 9)).extracting(UserView::email).containsOnlyNulls();
        register("heir", "three@example.com");
    }

    @Test
    void showsWhichGuestWrote() {
        User user = register("mina");
        String tag = KEY.value().substring(0, 8);
        Post post = write(() -> store().posts()
                        .addAll(List.of(guestDraft(user, KEY, "Guest's", NOW), draft(user, "No one's", NOW))))
                .get(0);
        assertThat(post.guestKey()).isEqualTo(KEY);
        assertThat(write(() -> store().posts().byId(post.id()))).contains(post);
        write(() -> store().users().update(user.withRole(Role.MODERATOR)));
        List<PostView> views = store().postQueries().before(PostFilter.ALL, null, 9);
        assertThat(views).extracting(PostView::title).containsExactly("No one's", "Guest's");
        assertThat(views).extracting(view -> view.author().role()).containsExactly(Role.MODERATOR, Role.GUEST);
        assertThat(views).extracting(view -> view.author().guestTag()).containsExactly(null, tag);
        assertThat(store().postQueries().byId(post.id())).contains(views.get(1));
    }

    @Test
    void adoptsTheGuestsPostsUnderOneName() {
        User mina = register("mina");
        User nami = register("nami");
        List<Post> posts = write(() -> store().posts()
                .addAll(List.of(
                        guestDraft(mina, KEY, "one", NOW),
                        guestDraft(mina, OTHER_KEY, "two", NOW),
                        guestDraft(nami, KEY, "three", NOW),
                        guestDraft(mina, KEY, "four", NOW))));
        write(() -> store().posts().adopt(mina.id(), KEY));
        assertThat(posts)
                .extracting(post -> write(() -> store().posts().byId(post.id()))
                        .orElseThrow()
                        .guestKey())
                .containsExactly(null, OTHER_KEY, KEY, null);
        assertThat(titles(PostFilter.ALL)).containsExactly("four", "three", "two", "one");
    }

    @Test
    void keepsAccounts() {
        User mina = register("mina");
        Account account = new Account(
                mina.id(), new Email("미나@example.com"), "$argon2id$", keys("mina", "rnina"), NOW.plusNanos(999));
        write(() -> store().accounts().add(account));
        Account kept = new Account(mina.id(), account.email(), account.password(), account.nameKeys(), NOW);
        assertThat(write(() -> store().accounts().byUserId(mina.id()))).contains(kept);
        assertThat(store().accountQueries().byUserId(mina.id())).contains(kept);
        for (String look : List.of("mina", "rnina")) {
            assertThat(write(() -> store().accounts().holder(keys(look, "other"))))
                    .contains(mina.id());
            assertThat(store().accountQueries().byNameKeys(keys(look))).contains(kept);
        }
        assertThat(write(() -> store().accounts().holder(keys("other")))).isEmpty();
        assertThat(write(() -> store().accounts().holder(Set.of()))).isEmpty();
        assertThat(store().accountQueries().byNameKeys(keys("other"))).isEmpty();
        assertThat(write(() -> store().accounts().byUserId(9))).isEmpty();
        assertThat(store().accountQueries().byUserId(9)).isEmpty();
    }

    @Test
    void updatesAccounts() {
        User mina = member("mina", "mina", "rnina");
        member("nami", "nami");
        assertThat(store().accountQueries().byNameKeys(keys("rnina"))).isPresent();
        Account changed = account(mina, "mina", "new")
                .withEmail(new Email("new@example.com"))
                .withPassword("new hash");
        write(() -> store().accounts().update(changed));
        assertThat(store().accountQueries().byUserId(mina.id())).contains(changed);
        assertThat(store().accountQueries().byNameKeys(keys("rnina"))).isEmpty();
        assertThat(store().accountQueries().byNameKeys(keys("new"))).contains(changed);
        User guest = register("guest");
        write(() -> store().accounts().update(account(guest, "guest")));
        assertThat(store().accountQueries().byUserId(guest.id())).isEmpty();
    }

    @Test
    void letsNoTwoAccountsLookTheSame() {
        User mina = member("mina", "mina", "rnina");
        User nami = member("nami", "nami");
        User guest = register("guest");
        List<Object> before = everything();
        write(() -> {
            assertClaimed(() -> store().accounts().add(account(guest, "new", "rnina")));
            assertThat(store().accounts().byUserId(guest.id())).isEmpty();
            assertThat(store().accounts().holder(keys("new"))).isEmpty();
            assertClaimed(() -> store().accounts().update(account(nami, "mina", "nami")));
        });
        assertClaimed(() -> write(() -> store().accounts().add(account(guest, "mina"))));
        assertThat(store().accountQueries().byUserId(guest.id())).isEmpty();
        assertThat(store().accountQueries().byUserId(nami.id())).contains(account(nami, "nami"));
        assertThat(store().accountQueries().byUserId(mina.id())).contains(account(mina, "mina", "rnina"));
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void letsOneOfManyClaimANameAtTheSameMoment() {
        for (int round = 0; round < 5; round++) {
            String look = "look " + round;
            List<User> users = IntStream.range(0, 3)
                    .mapToObj(i -> register(look + " of " + i))
                    .toList();
            List<Boolean> claimed = atOnce(users.stream()
                    .<Supplier<Boolean>>map(user -> () -> claims(user, look, "own " + user.id()))
                    .toList());
            assertThat(claimed).containsOnlyOnce(true);
        }
    }

    private boolean claims(User user, String... looks) {
        try {
            write(() -> store().accounts().add(account(user, looks)));
            return true;
        } catch (Refusal refusal) {
            assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT);
            return false;
        }
    }

    @Test
    void freesTheLooksOfWhatIsGone() {
        User mina = member("mina", "mina");
        User nami = member("nami", "nami");
        write(() -> {
            store().accounts().remove(account(mina, "whatever"));
            store().users().remove(nami);
        });
        assertThat(store().accountQueries().byUserId(mina.id())).isEmpty();
        assertThat(store().accountQueries().byUserId(nami.id())).isEmpty();
        assertThat(store().accountQueries().byNameKeys(keys("mina", "nami"))).isEmpty();
        assertThat(write(() -> store().users().byId(mina.id()))).isPresent();
        User heir = member("heir", "mina", "nami");
        write(() -> store().accounts().remove(account(mina, "mina")));
        assertThat(store().accountQueries().byNameKeys(keys("mina")))
                .map(Account::userId)
                .contains(heir.id());
    }

    @Test
    void readsAccountsAsTheTransactionLeftThem() {
        User guest = register("guest");
        write(() -> {
            store().accounts().add(account(guest, "guest"));
            assertThat(store().accountQueries().byUserId(guest.id())).isPresent();
            assertThat(elsewhere(() -> store().accountQueries().byUserId(guest.id()))
                            .join())
                    .isEmpty();
        });
        assertThat(store().accountQueries().byUserId(guest.id())).isPresent();
    }

    @Test
    void takesBackWhatATransactionClaimed() {
        User guest = register("guest");
        assertThatIllegalStateException()
                .isThrownBy(() -> write(() -> {
                    store().accounts().add(account(guest, "guest"));
                    throw new IllegalStateException();
                }));
        assertThat(store().accountQueries().byUserId(guest.id())).isEmpty();
        assertThat(write(() -> store().accounts().holder(keys("guest")))).isEmpty();
    }

    @Test
    void takesBackChangesAndRemovals() {
        User mina = member("mina", "mina");
        Account account = account(mina, "mina");
        for (Runnable work : List.<Runnable>of(
                () -> store().accounts().update(account.withPassword("new hash").withNameKeys(keys("new"))),
                () -> store().accounts().remove(account))) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> write(() -> {
                        work.run();
                        throw new IllegalStateException();
                    }));
            assertThat(store().accountQueries().byNameKeys(keys("mina"))).contains(account);
        }
    }

    @Test
    void areKnownByAllTheirKeys() {
        User mina = member("mina", "mina", "rnina");
        User nami = member("nami", "nami");
        assertThat(store().accountQueries().holders(keys("jina"))).isEmpty();
        User jina = member("jina", "jina");
        assertThat(store().accountQueries().holders(keys("jina"))).isEqualTo(Map.of(NameKey.of("jina"), jina.id()));
        assertThat(store().accountQueries()
                        .holders(keys("rnina", "nami", "nobody"))
                        .entrySet())
                .containsExactlyElementsOf(sorted(Map.of(NameKey.of("rnina"), mina.id(), NameKey.of("nami"), nami.id()))
                        .entrySet());
        assertThat(store().accountQueries().holders(keys("mina", "rnina")).entrySet())
                .containsExactlyElementsOf(sorted(Map.of(NameKey.of("mina"), mina.id(), NameKey.of("rnina"), mina.id()))
                        .entrySet());
        assertThat(store().accountQueries().holders(keys("nobody"))).isEmpty();
        assertThat(store().accountQueries().holders(Set.of())).isEmpty();
    }

    private static SortedMap<NameKey, Long> sorted(Map<NameKey, Long> holders) {
        SortedMap<NameKey, Long> sorted = new TreeMap<>(Comparator.comparing(NameKey::value));
        sorted.putAll(holders);
        return sorted;
    }
}
