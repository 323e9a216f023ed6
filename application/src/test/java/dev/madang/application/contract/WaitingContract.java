package dev.madang.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.application.post.PostFilter;
import dev.madang.application.store.Store;
import dev.madang.domain.Reason;
import dev.madang.domain.SecretHash;
import dev.madang.domain.account.Account;
import dev.madang.domain.account.Credential;
import dev.madang.domain.tag.Tag;
import dev.madang.domain.tag.TagName;
import dev.madang.domain.user.Email;
import dev.madang.domain.user.NameKey;
import dev.madang.domain.user.NewUser;
import dev.madang.domain.user.Role;
import dev.madang.domain.user.User;
import dev.madang.domain.user.Username;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A transaction that had to wait for another reads what that one left, and nobody else changes it before the end. */
abstract class WaitingContract extends Contract {

    private static final Instant LATER = NOW.plusSeconds(1);

    WaitingContract(Supplier<Store> current, Predicate<Thread> waits) {
        super(current, waits);
    }

    /** As two boards do that start at once on what an older one has left. */
    @Test
    void keepsTheRulesOfNamesThatTheOtherKeptToo() {
        for (String rules : List.of("1", "2")) {
            Runnable keep = () -> store().users().keepNameKeyRules(rules);
            assertThat(whenMet(keep, () -> {
                        keep.run();
                        return store().users().nameKeyRules();
                    }))
                    .isEqualTo(rules);
        }
    }

    @Test
    void readsAUserAsTheOtherLeftIt() {
        User mina = register("mina");
        User changed = mina.withUsername(new Username("미나")).withRole(Role.FORMER);
        assertThat(whenMet(
                        () -> store().users().update(changed),
                        () -> store().users().byId(mina.id())))
                .contains(changed);
        assertThat(whenMet(
                        () -> store().users().update(changed.withEmail(null)),
                        () -> store().users().byUsername(changed.username())))
                .contains(changed.withEmail(null));
        assertThat(whenMet(
                        () -> store().users().update(mina),
                        () -> store().users().byUsername(changed.username())))
                .isEmpty();
        assertThat(whenMet(
                        () -> store().users().remove(mina),
                        () -> store().users().byId(mina.id())))
                .isEmpty();
    }

    @Test
    void findsWhomTheOtherAdded() {
        NewUser fresh = new NewUser(new Username("mina"), null, NOW, Role.MEMBER, null);
        User found = whenMet(
                () -> store().users().add(fresh),
                () -> store().users().addIfAbsent(new NewUser(fresh.username(), new Email("g@example.com"), NOW)));
        assertThat(found.role()).isEqualTo(Role.MEMBER);
    }

    private User member(String name) {
        return write(() -> {
            User user = store().users().add(new NewUser(new Username(name), null, NOW, Role.MEMBER, null));
            store().accounts()
                    .add(new Account(user.id(), new Email("m@example.com"), "hash", Set.of(NameKey.of(name)), NOW));
            return user;
        });
    }

    private Credential session(User user, String secret) {
        return write(() -> store().credentials()
                .add(Credential.Draft.of(user.id(), Credential.Kind.SESSION, SecretHash.of(secret), "", NOW)));
    }

    @Test
    void readsAnAccountAsTheOtherLeftIt() {
        User mina = member("mina");
        Account account = store().accountQueries().byUserId(mina.id()).orElseThrow();
        Account changed = account.withPassword("new hash")
                .withNameKeys(Set.of(NameKey.of("nami")))
                .suspendedUntil(LATER)
                .withWarning(new Reason("Too loud"));
        assertThat(whenMet(
                        () -> store().accounts().update(changed),
                        () -> store().accounts().byUserId(mina.id())))
                .contains(changed);
        assertThat(whenMet(
                        () -> store().accounts().update(account),
                        () -> store().accountQueries().byUserId(mina.id())))
                .contains(account);
        assertThat(whenMet(
                        () -> store().accounts().remove(account),
                        () -> store().accounts().byUserId(mina.id())))
                .isEmpty();
    }

    @Test
    void readsCredentialsAsTheOtherLeftThem() {
        User mina = member("mina");
        for (Runnable end : Stream.<Runnable>of(
                        () -> store().credentials().removeAll(mina.id()),
                        () -> store().users().remove(mina))
                .toList()) {
            Credential session = session(mina, "secret");
            assertThat(whenMet(end, () -> store().credentials().bySecret(session.secret())))
                    .isEmpty();
        }
        User nami = member("nami");
        Credential session = session(nami, "another");
        assertThat(whenMet(
                        () -> store().credentials().remove(session),
                        () -> store().credentials().byId(session.id())))
                .isEmpty();
    }

    /** Reading the user locks all of it: changes of the account or the credentials read the user, too. */
    @Test
    void readsWhatBelongsToAUserAsTheOtherLeftIt() {
        User mina = member("mina");
        Credential session = session(mina, "secret");
        Account account = store().accountQueries().byUserId(mina.id()).orElseThrow();
        Supplier<Boolean> read = () -> store().users()
                .byId(mina.id())
                .flatMap(user -> store().accountQueries().byCredential(session.id()))
                .filter(holder -> NOW.isAfter(holder.suspendedUntil()))
                .isPresent();
        assertThat(whenMet(
                        () -> {
                            store().users().byId(mina.id());
                            store().accounts().update(account.suspendedUntil(LATER));
                        },
                        read))
                .isFalse();
        assertThat(whenMet(
                        () -> {
                            store().users().byId(mina.id());
                            store().accounts().update(account);
                        },
                        read))
                .isTrue();
        assertThat(whenMet(
                        () -> {
                            store().users().byId(mina.id());
                            store().credentials().removeAll(mina.id());
                        },
                        read))
                .isFalse();
    }

    @Test
    void readsATagAsTheOtherLeftIt() {
        Tag tag = tag("tag");
        Tag renamed = tag.withName(new TagName("renamed"));
        assertThat(whenMet(
                        () -> store().tags().update(renamed),
                        () -> store().tags().byId(tag.id())))
                .contains(renamed);
        assertThat(whenMet(
                        () -> store().tags().remove(tag), () -> store().tags().byId(tag.id())))
                .isEmpty();
    }

    @Test
    void linksPostsToTagsAsTheOtherLeftThem() {
        User mina = register("mina");
        Tag tag = tag("tag");
        whenMet(
                () -> store().tags().update(tag.withName(new TagName("renamed"))),
                () -> store().posts().add(draft(mina, "One", NOW, "tag")));
        assertThat(titles(PostFilter.byTag("renamed"))).isEmpty();
        assertThat(titles(PostFilter.byTag("tag"))).containsExactly("One");
        Tag second = tagNamed("tag");
        whenMet(
                () -> store().tags().remove(second),
                () -> store().posts().add(draft(mina, "Two", NOW, "tag", "other")));
        assertThat(titles(PostFilter.byTag("tag"))).containsExactly("Two");
        assertThat(postsWith("tag")).isOne();
    }
}
