package dev.madang.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.application.post.PostFilter;
import dev.madang.application.post.PostView;
import dev.madang.application.store.Store;
import dev.madang.domain.SecretHash;
import dev.madang.domain.moderation.GuestSelection;
import dev.madang.domain.moderation.Visibility;
import dev.madang.domain.post.Post;
import dev.madang.domain.post.TagNames;
import dev.madang.domain.post.Title;
import dev.madang.domain.tag.Tag;
import dev.madang.domain.tag.TagName;
import dev.madang.domain.user.Role;
import dev.madang.domain.user.User;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** A transaction that had to wait for another that wrote a post. */
abstract class PostWaitingContract extends Contract {

    private static final SecretHash KEY = SecretHash.of("a guest's");
    private static final Instant LATER = NOW.plusSeconds(1);

    PostWaitingContract(Supplier<Store> current, Predicate<Thread> waits) {
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
                post.withVisibility(Visibility.HIDDEN),
                post.edited(LATER),
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

    @Test
    void readsSelectedPostsAsTheOtherLeftThem() {
        User mina = register("mina");
        Post post = publishAsGuest(mina, "Post", "old");
        Post other = publishAsGuest(mina, "Other", "old");
        GuestSelection selection = new GuestSelection(KEY, null, NOW, LATER);
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
    void selectsNothingThatTheOtherHid() {
        User mina = register("mina");
        Post post = publishAsGuest(mina, "Post");
        GuestSelection selection = new GuestSelection(KEY, null, NOW, LATER);
        Post hidden = post.withVisibility(Visibility.HIDDEN);
        assertThat(whenMet(() -> update(hidden), () -> store().posts().selected(selection, 9)))
                .isEmpty();
        assertThat(whenMet(
                        () -> store().posts().remove(hidden),
                        () -> store().posts().selected(selection, 9)))
                .isEmpty();
    }

    @Test
    void removesNoneOfAUsersOwnThatTheOtherHidOrLocked() {
        User mina = register("mina");
        Post post = publish(mina, "Post", "tag");
        for (Post changed : List.of(
                post.withVisibility(Visibility.HIDDEN),
                post.withLocked(true),
                post.withVisibility(Visibility.PENDING_LINKS).withLocked(true))) {
            write(() -> update(post));
            assertThat(whenMet(() -> update(changed), () -> {
                        store().posts().removeOwn(mina.id(), 9);
                        return read(post);
                    }))
                    .contains(changed);
            assertCounted();
        }
        assertThat(whenMet(() -> update(post.withVisibility(Visibility.PENDING_TRAP)), () -> {
                    store().posts().removeOwn(mina.id(), 9);
                    return read(post);
                }))
                .isEmpty();
        assertCounted();
    }

    @Test
    void adoptsWhatTheOtherHid() {
        User mina = register("mina");
        Post post = publishAsGuest(mina, "Post");
        for (Visibility visibility : Visibility.values()) {
            Post changed = publishAsGuest(mina, "Post").withVisibility(visibility);
            assertThat(whenMet(() -> update(changed), () -> {
                        store().posts().adopt(mina.id(), KEY);
                        return read(changed);
                    }))
                    .contains(adopted(changed));
        }
        assertThat(kept(post)).isEqualTo(adopted(post));
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
                        () -> store().posts().selected(new GuestSelection(null, null, NOW, LATER), 9)))
                .isEmpty();
    }

    @Test
    void readsAPostThatIsNotPublishedAsTheOtherLeftIt() {
        Post hidden = withVisibility(publish(register("mina"), "Post", "tag"), Visibility.HIDDEN);
        for (Post changed : List.of(
                hidden.withLocked(true).withVisibility(Visibility.PENDING_LINKS),
                hidden.withVisibility(Visibility.PUBLISHED),
                hidden)) {
            assertThat(whenMet(() -> update(changed), () -> read(hidden))).contains(changed);
            assertThat(kept(hidden)).isEqualTo(changed);
        }
        assertThat(whenMet(() -> store().posts().remove(hidden), () -> read(hidden)))
                .isEmpty();
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

    @Test
    void countsRightWhileAnotherTransactionHidesOrPublishes() {
        User mina = register("mina");
        Post post = publish(mina, "Post", "a", "b");
        publish(mina, "Other", "a", "c");
        Post hidden = post.withVisibility(Visibility.HIDDEN).withTags(tags("b", "c"));
        for (Post first : List.of(post, hidden)) {
            for (Post other : List.of(post, hidden, post.withTags(tags("c")), hidden.withTags(tags("a")))) {
                assertThat(whenMet(() -> update(first), () -> {
                            update(other);
                            return read(post);
                        }))
                        .contains(other);
                assertCounted();
            }
        }
        whenMet(() -> update(hidden), () -> {
            store().posts().remove(post);
            return true;
        });
        assertCounted();
        Post last = publish(mina, "Last", "a");
        whenMet(() -> update(last.withVisibility(Visibility.HIDDEN)), () -> {
            store().users().remove(mina);
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
