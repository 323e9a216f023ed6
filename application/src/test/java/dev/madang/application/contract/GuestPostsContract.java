package dev.madang.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.application.store.Store;
import dev.madang.domain.SecretHash;
import dev.madang.domain.Sha256;
import dev.madang.domain.account.AddressKey;
import dev.madang.domain.moderation.GuestSelection;
import dev.madang.domain.moderation.Visibility;
import dev.madang.domain.post.NewPost;
import dev.madang.domain.post.Post;
import dev.madang.domain.user.Role;
import dev.madang.domain.user.User;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What guests wrote within a span of time. */
abstract class GuestPostsContract extends Contract {

    private static final SecretHash KEY = SecretHash.of("a guest's");
    private static final SecretHash OTHER_KEY = SecretHash.of("another guest's");
    private static final AddressKey HERE = new AddressKey(Sha256.of("here"));
    private static final AddressKey THERE = new AddressKey(Sha256.of("there"));
    private static final Instant LATER = NOW.plusSeconds(60);

    GuestPostsContract(Supplier<Store> current) {
        super(current);
    }

    private Post write(NewPost draft) {
        return write(() -> store().posts().add(draft));
    }

    private Post writeFrom(AddressKey address, NewPost draft) {
        return write(() -> {
            Post post = store().posts().add(draft);
            store().origins().add(List.of(post), address);
            return post;
        });
    }

    private User user(String name, Role role) {
        User user = register(name);
        write(() -> store().users().update(user.withRole(role)));
        return user;
    }

    private List<String> selected(@Nullable SecretHash guestKey, @Nullable AddressKey address) {
        return selected(new GuestSelection(guestKey, address, NOW, LATER), 9);
    }

    /** Each is counted, too. */
    private List<String> selected(GuestSelection selection, int limit) {
        List<Post> selected = write(() -> store().posts().selected(selection, limit));
        assertThat(store().moderationQueries().count(selection, limit)).isEqualTo(selected.size());
        return selected.stream().map(post -> post.title().value()).toList();
    }

    @ParameterizedTest
    @EnumSource
    void areThoseOfGuestsAndThoseWithAGuestsKey(Role role) {
        User mina = user("mina", role);
        write(draft(mina, "No one's", NOW));
        write(guestDraft(mina, KEY, "A guest's", NOW));
        if (role == Role.GUEST) {
            assertThat(selected(null, null)).containsExactly("A guest's", "No one's");
        } else {
            assertThat(selected(null, null)).containsExactly("A guest's");
        }
    }

    @Test
    void areThoseOfOneGuest() {
        User mina = register("mina");
        User nami = user("nami", Role.MEMBER);
        write(guestDraft(mina, KEY, "one", NOW));
        write(guestDraft(mina, OTHER_KEY, "two", NOW));
        write(draft(mina, "three", NOW));
        write(guestDraft(nami, KEY, "four", NOW));
        assertThat(selected(KEY, null)).containsExactly("four", "one");
        assertThat(selected(OTHER_KEY, null)).containsExactly("two");
        assertThat(selected(SecretHash.of("nobody's"), null)).isEmpty();
    }

    @Test
    void areThoseFromOneAddress() {
        User mina = register("mina");
        writeFrom(HERE, guestDraft(mina, KEY, "one", NOW));
        writeFrom(THERE, guestDraft(mina, KEY, "two", NOW));
        writeFrom(HERE, guestDraft(mina, OTHER_KEY, "three", NOW));
        write(guestDraft(mina, KEY, "four", NOW));
        writeFrom(HERE, draft(mina, "five", NOW));
        writeFrom(HERE, draft(user("nami", Role.MEMBER), "member's", NOW));
        assertThat(selected(null, HERE)).containsExactly("five", "three", "one");
        assertThat(selected(null, THERE)).containsExactly("two");
        assertThat(selected(KEY, HERE)).containsExactly("one");
        assertThat(selected(OTHER_KEY, THERE)).isEmpty();
        assertThat(selected(null, new AddressKey(Sha256.of("nowhere")))).isEmpty();
        write(() -> store().origins().removeBefore(LATER));
        assertThat(selected(null, HERE)).isEmpty();
        assertThat(selected(null, null)).hasSize(5);
    }

    @Test
    void areThoseOfASpanOfTime() {
        User mina = register("mina");
        write(draft(mina, "before", NOW.minusNanos(1_000)));
        write(draft(mina, "first", NOW));
        write(draft(mina, "last", LATER.minusNanos(1_000)));
        write(draft(mina, "after", LATER));
        assertThat(selected(null, null)).containsExactly("last", "first");
        assertThat(selected(new GuestSelection(null, null, NOW, NOW), 9)).isEmpty();
        assertThat(selected(new GuestSelection(null, null, NOW, NOW.plusNanos(1_000)), 9))
                .containsExactly("first");
        assertThat(selected(new GuestSelection(null, null, NOW.minusSeconds(9), LATER.plusSeconds(9)), 9))
                .containsExactly("after", "last", "first", "before");
    }

    @Test
    void areTheNewestFirst() {
        User mina = register("mina");
        write(draft(mina, "old", NOW));
        write(draft(mina, "new", NOW.plusSeconds(9)));
        write(draft(mina, "same", NOW.plusSeconds(3)));
        write(draft(mina, "time", NOW.plusSeconds(3)));
        assertThat(selected(null, null)).containsExactly("new", "time", "same", "old");
        assertThat(selected(new GuestSelection(null, null, NOW, LATER), 2)).containsExactly("new", "time");
    }

    @Test
    void areWholePosts() {
        User mina = register("mina");
        Post post = write(guestDraft(mina, KEY, "Post", NOW, "나, 가", "b", "a"))
                .withLocked(true)
                .edited(LATER);
        Post other = write(guestDraft(mina, KEY, "Other", NOW.minusSeconds(1), "a"));
        write(() -> store().posts().update(post));
        assertThat(write(() -> store().posts().selected(new GuestSelection(KEY, null, NOW.minusSeconds(9), LATER), 9)))
                .containsExactly(post, other);
    }

    @Test
    void areThePublishedAndThenThePendingButNoneThatIsHidden() {
        User mina = register("mina");
        Post hidden = writeFrom(HERE, guestDraft(mina, KEY, "hidden", NOW));
        Post removed = writeFrom(HERE, guestDraft(mina, KEY, "removed", NOW));
        writeFrom(HERE, guestDraft(mina, KEY, "kept", NOW));
        List<Visibility> unpublished = Stream.of(Visibility.values())
                .filter(visibility -> !visibility.isPublished())
                .toList();
        for (int i = 0; i < unpublished.size(); i++) {
            Visibility visibility = unpublished.get(i);
            writeFrom(HERE, withVisibility(guestDraft(mina, KEY, visibility.code(), NOW.plusSeconds(i)), visibility));
        }
        withVisibility(hidden, Visibility.HIDDEN);
        write(() -> store().posts().remove(removed));
        List<String> expected = List.of("kept", "pending-haste", "pending-trap", "pending-links");
        assertThat(selected(null, null)).isEqualTo(expected);
        assertThat(selected(KEY, HERE)).isEqualTo(expected);
        GuestSelection selection = new GuestSelection(null, null, NOW, LATER);
        for (int limit = 1; limit < 5; limit++) {
            assertThat(selected(selection, limit)).isEqualTo(expected.subList(0, limit));
        }
        withVisibility(hidden, Visibility.PUBLISHED);
        assertThat(selected(selection, 3)).containsExactly("kept", "hidden", "pending-haste");
    }

    @Test
    void areReadAsTheTransactionLeftThem() {
        User mina = register("mina");
        GuestSelection selection = new GuestSelection(KEY, HERE, NOW, LATER);
        write(() -> {
            Post post = store().posts().add(guestDraft(mina, KEY, "Post", NOW));
            assertThat(store().posts().selected(selection, 9)).isEmpty();
            assertThat(store().moderationQueries().count(selection, 9)).isZero();
            store().origins().add(List.of(post), HERE);
            assertThat(store().posts().selected(selection, 9)).containsExactly(post);
            assertThat(store().moderationQueries().count(selection, 9)).isOne();
            store().posts().update(post.withVisibility(Visibility.HIDDEN));
            assertThat(store().posts().selected(selection, 9)).isEmpty();
            store().posts().update(post);
            assertThat(store().posts().selected(selection, 9)).containsExactly(post);
            store().posts().remove(post);
            assertThat(store().posts().selected(selection, 9)).isEmpty();
        });
    }

    @Test
    void needATransaction() {
        assertNeedTransaction(() -> store().posts().selected(new GuestSelection(null, null, NOW, LATER), 9));
    }
}
