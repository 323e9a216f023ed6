package dev.madang.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.application.Limit;
import dev.madang.application.post.PostFilter;
import dev.madang.application.search.SearchTerms;
import dev.madang.application.store.Store;
import dev.madang.application.user.UserView;
import dev.madang.domain.SecretHash;
import dev.madang.domain.account.Authorship;
import dev.madang.domain.moderation.Visibility;
import dev.madang.domain.post.NewPost;
import dev.madang.domain.post.Post;
import dev.madang.domain.user.NewUser;
import dev.madang.domain.user.Role;
import dev.madang.domain.user.User;
import dev.madang.domain.user.Username;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What guests wrote under a name, put under another. */
abstract class GuestPostMoveContract extends Contract {

    private static final SecretHash KEY = SecretHash.of("a guest's");
    private static final SecretHash OTHER_KEY = SecretHash.of("another guest's");

    GuestPostMoveContract(Supplier<Store> current) {
        super(current);
    }

    private User unlisted(String name) {
        return write(() ->
                store().users().add(new NewUser(new Username(name), null, NOW, Role.GUEST, null, Set.of(), false)));
    }

    private void move(User from, User to) {
        write(() -> store().posts().moveGuests(from.id(), to.id()));
    }

    private List<Post> kept(List<Post> posts) {
        return write(() -> posts.stream()
                .map(post -> store().posts().byId(post.id()).orElseThrow())
                .toList());
    }

    private static Post under(User user, Post post) {
        return post.withAuthorship(new Authorship(user.id(), post.guestKey(), post.datePosted()));
    }

    private long hits(String author) {
        return store().search()
                .search(SearchTerms.of("About"), PostFilter.byAuthor(author), null, new Limit(100))
                .items()
                .size();
    }

    @Test
    void leavesBehindWhatNoGuestWrote() {
        User mina = register("mina");
        User nami = register("nami");
        User old = unlisted("old");
        List<Post> posts = write(() -> store().posts()
                .addAll(List.of(
                        guestDraft(mina, KEY, "A guest's", NOW, "web"),
                        draft(mina, "Hers", NOW.plusSeconds(1), "web"),
                        guestDraft(mina, OTHER_KEY, "Another guest's", NOW.plusSeconds(2)),
                        guestDraft(nami, KEY, "Under another name", NOW.plusSeconds(3)))));
        Post locked = updated(posts.get(0).withLocked(true).edited(NOW.plusSeconds(9)));

        move(mina, old);

        assertThat(kept(posts))
                .containsExactly(under(old, locked), posts.get(1), under(old, posts.get(2)), posts.get(3));
        assertThat(titles(PostFilter.byAuthor("old"))).containsExactly("Another guest's", "A guest's");
        assertThat(titles(PostFilter.byAuthor("mina"))).containsExactly("Hers");
        assertThat(List.of(postsBy(mina), postsBy(old), postsBy(nami))).containsExactly(1L, 2L, 1L);
        assertThat(postsWith("web")).isEqualTo(2);
        assertThat(listed()).containsExactlyInAnyOrder("mina", "nami", "old");
    }

    @Test
    void isFoundUnderTheOtherName() {
        User mina = register("mina");
        User old = unlisted("old");
        write(() -> store().posts()
                .addAll(Stream.concat(
                                IntStream.range(0, 60).mapToObj(i -> guestDraft(mina, KEY, "A guest's " + i, NOW)),
                                Stream.of(draft(mina, "Hers", NOW)))
                        .toList()));
        assertThat(List.of(countGuestPosts(mina, 59), countGuestPosts(mina, 60), countGuestPosts(mina, 61)))
                .containsExactly(59, 60, 60);
        move(mina, old);
        assertThat(countGuestPosts(mina, 61)).isZero();
        assertThat(countGuestPosts(old, 61)).isEqualTo(60);
        assertThat(List.of(hits("mina"), hits("old"))).containsExactly(1L, 60L);
    }

    @Test
    void takesAlongWhatReadersDoNotSee() {
        User mina = register("mina");
        User old = unlisted("old");
        List<NewPost> drafts = List.of(
                withVisibility(guestDraft(mina, KEY, "Pending", NOW), Visibility.PENDING_LINKS),
                withVisibility(guestDraft(mina, KEY, "Hidden", NOW), Visibility.HIDDEN));
        List<Post> posts = write(() -> store().posts().addAll(drafts));
        move(mina, old);
        assertThat(kept(posts)).containsExactly(under(old, posts.get(0)), under(old, posts.get(1)));
        assertThat(List.of(postsBy(mina), postsBy(old))).containsExactly(0L, 0L);
        assertThat(listed()).containsExactly("mina");
        assertThat(hits("old")).isZero();

        withVisibility(kept(posts).get(0), Visibility.PUBLISHED);
        assertThat(postsBy(old)).isEqualTo(1);
        assertThat(hits("old")).isEqualTo(1);
    }

    @Test
    void isNothingWhereNoGuestWrote() {
        User mina = register("mina");
        User old = unlisted("old");
        Post hers = publish(mina, "Hers");
        assertThat(hasGuestPosts(mina)).isFalse();
        assertThat(hasPosts(mina)).isTrue();
        move(mina, old);
        assertThat(kept(List.of(hers))).containsExactly(hers);
        assertThat(postsBy(mina)).isEqualTo(1);
        assertThat(listed()).containsExactly("mina");
    }

    @Test
    void isAskedForOfAnyPost() {
        User mina = register("mina");
        User nami = register("nami");
        write(() -> store().posts().add(withVisibility(guestDraft(mina, KEY, "Hidden", NOW), Visibility.HIDDEN)));
        assertThat(hasGuestPosts(mina)).isTrue();
        assertThat(hasGuestPosts(nami)).isFalse();
        assertThat(hasPosts(mina)).isTrue();
        assertThat(hasPosts(nami)).isFalse();
    }

    @Test
    void isPartOfATransaction() {
        User mina = register("mina");
        User old = unlisted("old");
        write(() -> store().posts().add(guestDraft(mina, KEY, "A guest's", NOW)));
        List<Object> before = everything();
        writeInVain(() -> store().posts().moveGuests(mina.id(), old.id()));
        assertThat(everything()).isEqualTo(before);
        assertNeedTransaction(
                () -> store().posts().moveGuests(mina.id(), old.id()),
                () -> store().posts().countGuests(mina.id(), 9),
                () -> store().posts().hasAny(mina.id()));
    }

    private boolean hasGuestPosts(User user) {
        return countGuestPosts(user, 1) == 1;
    }

    private int countGuestPosts(User user, int most) {
        return write(() -> store().posts().countGuests(user.id(), most));
    }

    private boolean hasPosts(User user) {
        return write(() -> store().posts().hasAny(user.id()));
    }

    private List<String> listed() {
        return store().userQueries().page(0, 100).stream()
                .map(UserView::username)
                .toList();
    }
}
