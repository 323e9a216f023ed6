package dev.madang.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.application.Limit;
import dev.madang.application.post.PostCursor;
import dev.madang.application.post.PostFilter;
import dev.madang.application.post.PostView;
import dev.madang.application.search.SearchTerms;
import dev.madang.application.store.Store;
import dev.madang.domain.SecretHash;
import dev.madang.domain.post.Post;
import dev.madang.domain.post.Title;
import dev.madang.domain.user.User;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Posts that their authors may change no more. */
abstract class LockContract extends Contract {

    private static final SecretHash KEY = SecretHash.of("a guest's");

    LockContract(Supplier<Store> current) {
        super(current);
    }

    private Post kept(Post post) {
        return write(() -> store().posts().byId(post.id())).orElseThrow();
    }

    private Post update(Post post) {
        write(() -> store().posts().update(post));
        return post;
    }

    @Test
    void areOnNoPostAtFirst() {
        Post post = publish(register("mina"), "Post");
        assertThat(post.locked()).isFalse();
        assertThat(kept(post).locked()).isFalse();
        assertThat(store().postQueries().byId(post.id()).orElseThrow().locked()).isFalse();
    }

    @Test
    void arePutOnAndTakenOff() {
        User mina = register("mina");
        Post other = publish(mina, "Other");
        Post locked = update(publish(mina, "Post", "tag").withLocked(true));
        assertThat(kept(locked)).isEqualTo(locked);
        assertThat(kept(other)).isEqualTo(other);
        Post renamed = update(locked.withTitle(new Title("New")));
        assertThat(kept(locked)).isEqualTo(renamed);
        Post free = update(renamed.withLocked(false));
        assertThat(kept(locked)).isEqualTo(free);
    }

    @Test
    void areShownWhereverThePostIs() {
        User mina = register("mina");
        publish(mina, "Before", "tag");
        Post locked = update(publish(mina, "Locked", "tag").withLocked(true));
        publish(mina, "After", "tag");
        PostCursor start = new PostCursor(NOW.minusSeconds(1), 0);
        for (PostFilter filter : List.of(PostFilter.ALL, PostFilter.byAuthor("mina"), PostFilter.byTag("tag"))) {
            assertThat(store().postQueries().before(filter, null, 9))
                    .extracting(PostView::locked)
                    .containsExactly(false, true, false);
            assertThat(store().postQueries().after(filter, start, 9))
                    .extracting(PostView::locked)
                    .containsExactly(false, true, false);
            assertThat(store().search()
                            .search(SearchTerms.of("about"), filter, null, new Limit(9))
                            .items())
                    .extracting(PostView::locked)
                    .containsExactly(false, true, false);
        }
        assertThat(store().postQueries().byId(locked.id()).orElseThrow().locked())
                .isTrue();
    }

    @Test
    void stayOnPostsThatAMemberAdopts() {
        User mina = register("mina");
        List<Post> posts = write(() -> store().posts()
                .addAll(List.of(guestDraft(mina, KEY, "Locked", NOW), guestDraft(mina, KEY, "Free", NOW))));
        update(posts.get(0).withLocked(true));
        write(() -> store().posts().adopt(mina.id(), KEY));
        assertThat(posts).extracting(post -> kept(post).locked()).containsExactly(true, false);
        assertThat(posts).extracting(post -> kept(post).guestKey()).containsOnlyNulls();
    }

    @Test
    void keepPostsWhereTheirAuthorsOwnAreRemoved() {
        User mina = register("mina");
        User nami = register("nami");
        publish(mina, "Free", "tag");
        Post locked = update(publish(mina, "Locked", "tag").withLocked(true));
        Post guests = write(() -> store().posts().add(guestDraft(mina, KEY, "A guest's", NOW, "tag")));
        Post others = publish(nami, "Other", "tag");
        write(() -> store().posts().removeOwn(mina.id(), 9));
        assertThat(titles(PostFilter.byTag("tag"))).containsExactly("Other", "A guest's", "Locked");
        assertThat(store().search()
                        .search(SearchTerms.of("free"), PostFilter.ALL, null, new Limit(9))
                        .items())
                .isEmpty();
        assertThat(List.of(kept(locked), kept(guests), kept(others))).containsExactly(locked, guests, others);
        assertThat(postsBy(mina)).isEqualTo(2);
        assertThat(postsBy(nami)).isOne();
        assertThat(postsWith("tag")).isEqualTo(3);
        write(() -> store().posts().removeOwn(99, 9));
        assertThat(titles(PostFilter.ALL)).hasSize(3);
    }

    @Test
    void areNotPutOnByATransactionThatFailed() {
        Post post = publish(register("mina"), "Post");
        writeInVain(() -> store().posts().update(post.withLocked(true)));
        assertThat(kept(post)).isEqualTo(post);
    }
}
