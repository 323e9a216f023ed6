package dev.madang.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.application.post.PostFilter;
import dev.madang.application.store.Store;
import dev.madang.domain.SecretHash;
import dev.madang.domain.moderation.Visibility;
import dev.madang.domain.post.NewPost;
import dev.madang.domain.post.Post;
import dev.madang.domain.user.User;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What goes from under a user's name, some at a time. */
abstract class PostRemovalContract extends Contract {

    private static final SecretHash KEY = SecretHash.of("a guest's");

    PostRemovalContract(Supplier<Store> current) {
        super(current);
    }

    private List<Post> add(Stream<NewPost> posts) {
        return write(() -> store().posts().addAll(posts.toList()));
    }

    private long left(List<Post> posts) {
        return write(() ->
                store().posts().byIds(posts.stream().map(Post::id).toList()).size());
    }

    @Test
    void takesNoMoreThanWanted() {
        User mina = register("mina");
        User nami = register("nami");
        List<Post> hers = add(IntStream.range(0, 5).mapToObj(i -> draft(mina, "Hers " + i, NOW, "own")));
        List<Post> guests =
                add(IntStream.range(0, 4).mapToObj(i -> guestDraft(mina, KEY, "A guest's " + i, NOW, "web")));
        List<Post> others =
                add(Stream.of(draft(nami, "Other", NOW, "own"), guestDraft(nami, KEY, "Other", NOW, "web")));

        assertThat(write(() -> store().posts().removeOwn(mina.id(), 3))).isTrue();
        assertThat(List.of(left(hers), left(guests))).containsExactly(2L, 4L);
        assertThat(List.of(postsBy(mina), postsWith("own"), postsWith("web"))).containsExactly(6L, 3L, 5L);
        assertThat(write(() -> store().posts().removeOwn(mina.id(), 3))).isFalse();

        assertThat(write(() -> store().posts().removeGuests(mina.id(), 2))).isTrue();
        assertThat(List.of(left(hers), left(guests))).containsExactly(0L, 2L);
        assertThat(List.of(postsBy(mina), postsWith("own"), postsWith("web"))).containsExactly(2L, 1L, 3L);
        assertThat(write(() -> store().posts().removeGuests(mina.id(), 3))).isFalse();

        assertThat(List.of(left(guests), left(others))).containsExactly(0L, 2L);
        assertThat(List.of(postsBy(mina), postsBy(nami))).containsExactly(0L, 2L);
        assertThat(List.of(postsWith("own"), postsWith("web"))).containsExactly(1L, 1L);
        assertThat(titles(PostFilter.byAuthor("mina"))).isEmpty();
    }

    @Test
    void sparesWhatAModeratorHasLockedOrHidden() {
        User mina = register("mina");
        List<Post> stay = List.of(
                updated(add(Stream.of(guestDraft(mina, KEY, "Locked", NOW)))
                        .get(0)
                        .withLocked(true)),
                withVisibility(
                        add(Stream.of(guestDraft(mina, KEY, "Hidden", NOW))).get(0), Visibility.HIDDEN));
        List<Post> go = add(Stream.of(
                withVisibility(guestDraft(mina, KEY, "Pending", NOW), Visibility.PENDING_LINKS),
                guestDraft(mina, KEY, "Published", NOW)));
        assertThat(write(() -> store().posts().removeGuests(mina.id(), 9))).isFalse();
        assertThat(List.of(left(stay), left(go))).containsExactly(2L, 0L);
        assertThat(postsBy(mina)).isOne();
    }

    @Test
    void isPartOfATransaction() {
        User mina = register("mina");
        publish(mina, "Hers");
        add(Stream.of(guestDraft(mina, KEY, "A guest's", NOW)));
        List<Object> before = everything();
        writeInVain(() -> {
            store().posts().removeOwn(mina.id(), 9);
            store().posts().removeGuests(mina.id(), 9);
        });
        assertThat(everything()).isEqualTo(before);
        assertNeedTransaction(() -> store().posts().removeGuests(mina.id(), 9));
    }
}
