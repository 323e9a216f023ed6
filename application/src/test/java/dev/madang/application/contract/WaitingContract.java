package dev.madang.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.application.post.PostFilter;
import dev.madang.application.post.PostView;
import dev.madang.application.store.Store;
import dev.madang.domain.Reason;
import dev.madang.domain.SecretHash;
import dev.madang.domain.account.Account;
import dev.madang.domain.account.Credential;
import dev.madang.domain.post.GuestPosts;
import dev.madang.domain.post.Post;
import dev.madang.domain.post.TagNames;
import dev.madang.domain.post.Title;
import dev.madang.domain.post.WithheldPost;
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
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A transaction that had to wait for another reads what that one left, and nobody else changes it before the end. */
abstract class WaitingContract extends Contract {

    private static final SecretHash KEY = SecretHash.of("a guest's");
    private static final Instant LATER = NOW.plusSeconds(1);

    WaitingContract(Supplier<Store> current, Predicate<Thread> waits) {
        super(current, waits);
    }

    private Post kept(Post post) {
        return write(() -> store().posts().byId(post.id())).orElseThrow();
    }

    private Optional<Post> read(Post post) {
        return store().posts().byId(post.id());
    }

    private void update(Post post) {
        store().posts().update(post);
    }

    private static TagNames tags(String... names) {
        return TagNames.of(List.of(names));
    }

    private Post publishAsGuest(User user, String title, String... tags) {
        return write(() -> store().posts().add(guestDraft(user, KEY, title, NOW, tags)));
    }

    @Test
    void readsAPostAsTheOtherLeftIt() {
        Post post = publish(register("mina"), "Post", "old");
        for (Post changed : List.of(
                post.withTitle(new Title("New")),
                post.withLocked(true),
                post.withTags(tags("new", "newer")),
                post.withTags(TagNames.NONE))) {
            assertThat(whenMet(() -> update(changed), () -> read(post))).contains(changed);
        }
        assertThat(whenMet(() -> store().posts().remove(post), () -> read(post)))
                .isEmpty();
    }

    @Test
    void readsTheTagsOfAPostAsTheOtherLeftThem() {
        Post post = publish(register("mina"), "Post", "a", "b");
        Tag a = tagNamed("a");
        assertThat(whenMet(() -> store().tags().update(a.withName(new TagName("c"))), () -> read(post)))
                .contains(post.withTags(tags("c", "b")));
        assertThat(whenMet(() -> store().tags().remove(a), () -> read(post))).contains(post.withTags(tags("b")));
    }

    /** A change of a title keeps what others changed meanwhile. */
    @Test
    void keepsWhatBothHaveChanged() {
        Post post = publish(register("mina"), "Post", "a");
        Runnable title = () -> update(read(post).orElseThrow().withTitle(new Title("New")));
        Runnable retag = () -> update(read(post).orElseThrow().withTags(tags("b", "c")));
        Tag b = tag("b");
        Runnable rename = () -> store().tags().update(b.withName(new TagName("d")));
        Runnable removal = () -> store().tags().remove(b);
        Post both = post.withTitle(new Title("New")).withTags(tags("b", "c"));
        assertMet(retag, title, both);
        write(() -> update(post));
        assertMet(title, retag, both);
        write(() -> update(both.withTitle(post.title())));
        assertMet(rename, title, both.withTags(tags("d", "c")));
        write(() -> update(post.withTags(tags("d"))));
        assertMet(title, rename, both.withTags(tags("d")));
        assertMet(removal, title, both.withTags(TagNames.NONE));
        assertThat(store().tagQueries().page(0, 9)).allMatch(tag -> tag.postCount() == 0);
        assertThat(store().tagQueries().byName("b")).isEmpty();
    }

    private void assertMet(Runnable first, Runnable other, Post outcome) {
        assertThat(whenMet(first, () -> {
                    other.run();
                    return true;
                }))
                .isTrue();
        assertThat(kept(outcome)).isEqualTo(outcome);
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
    void readsSelectedPostsAsTheOtherLeftThem() {
        User mina = register("mina");
        Post post = publishAsGuest(mina, "Post", "old");
        Post other = publishAsGuest(mina, "Other", "old");
        GuestPosts selection = new GuestPosts(KEY, null, NOW, LATER);
        Supplier<List<Post>> selected = () -> store().posts().selected(selection, 9);
        Post changed = post.withTitle(new Title("New")).withTags(tags("new")).withLocked(true);
        assertThat(whenMet(() -> update(changed), selected)).containsExactly(other, changed);
        Tag renamed = tagNamed("new");
        assertThat(whenMet(() -> store().tags().update(renamed.withName(new TagName("newer"))), selected))
                .containsExactly(other, changed.withTags(tags("newer")));
        assertThat(whenMet(() -> store().posts().remove(other), selected)).hasSize(1);
        assertThat(whenMet(() -> store().posts().adopt(mina.id(), KEY), selected))
                .isEmpty();
    }

    @Test
    void selectsNothingThatTheOtherMadeAMembers() {
        User mina = register("mina");
        publishAsGuest(mina, "Post");
        assertThat(whenMet(
                        () -> {
                            store().posts().adopt(mina.id(), KEY);
                            store().users().update(mina.withRole(Role.MEMBER));
                        },
                        () -> store().posts().selected(new GuestPosts(null, null, NOW, LATER), 9)))
                .isEmpty();
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
    void readsAWithheldPostAsTheOtherLeftIt() {
        WithheldPost withheld = withhold(publish(register("mina"), "Post", "tag"), WithheldPost.Cause.HIDDEN);
        Post post = withheld.post();
        WithheldPost changed = new WithheldPost(post.withLocked(true), WithheldPost.Cause.LINKS, NOW);
        assertThat(whenMet(
                        () -> {
                            store().withheldPosts().remove(withheld);
                            store().withheldPosts().add(changed);
                        },
                        () -> store().withheldPosts()
                                .byId(post.id())
                                .or(() -> store().withheldPosts().byId(post.id()))))
                .contains(changed);
        assertThat(whenMet(
                        () -> {
                            store().withheldPosts().remove(withheld);
                            store().posts().restore(post);
                        },
                        () -> store().withheldPosts().byId(post.id())))
                .isEmpty();
        assertThat(kept(post)).isEqualTo(post);
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

    @Test
    void countsRightWhileAnotherTransactionWrites() {
        User mina = register("mina");
        User nami = register("nami");
        Post one = publish(mina, "One", "a", "b");
        publish(nami, "Two", "a", "b");
        whenMet(() -> update(one.withTags(tags("a", "c"))), () -> {
            store().users().remove(mina);
            return true;
        });
        assertCounted();
        Post three = publish(nami, "Three", "c");
        whenMet(() -> store().users().remove(nami), () -> {
            update(three.withTags(tags("a", "b", "c")));
            return true;
        });
        assertCounted();
        User bora = register("bora");
        Post four = publish(bora, "Four", "a");
        whenMet(() -> update(four.withTags(tags("b"))), () -> {
            store().posts().remove(four);
            return true;
        });
        assertCounted();
    }

    private void assertCounted() {
        store().tagQueries()
                .page(0, 99)
                .forEach(tag -> assertThat(tag.postCount())
                        .as(tag.name())
                        .isEqualTo(titles(PostFilter.byTag(tag.name())).size()));
        store().userQueries()
                .page(0, 99)
                .forEach(user -> assertThat(user.postCount())
                        .as(user.username())
                        .isEqualTo(titles(PostFilter.byAuthor(user.username())).size()));
    }

    @Test
    void showsNothingOfAPostThatTheOtherTookAway() {
        Post post = publish(register("mina"), "Post");
        Optional<PostView> view = whenMet(
                () -> store().posts().remove(post),
                () -> read(post).flatMap(found -> store().postQueries().byId(found.id())));
        assertThat(view).isEmpty();
    }
}
