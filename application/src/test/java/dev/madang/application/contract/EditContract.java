package dev.madang.application.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.madang.application.Limit;
import dev.madang.application.post.PostCursor;
import dev.madang.application.post.PostFilter;
import dev.madang.application.post.PostView;
import dev.madang.application.search.SearchTerms;
import dev.madang.application.store.Store;
import dev.madang.domain.SecretHash;
import dev.madang.domain.moderation.Visibility;
import dev.madang.domain.post.Post;
import dev.madang.domain.user.User;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** How often a post was edited, and when last. */
abstract class EditContract extends Contract {

    private static final SecretHash KEY = SecretHash.of("a guest's");
    private static final Instant LATER = NOW.plusSeconds(60);

    EditContract(Supplier<Store> current) {
        super(current);
    }

    private Post kept(Post post) {
        return write(() -> store().posts().byId(post.id())).orElseThrow();
    }

    private static Post of(Post post, int version, Instant editedAt) {
        return new Post(
                post.id(),
                post.authorship(),
                post.title(),
                post.content(),
                post.tags(),
                post.locked(),
                post.visibility(),
                version,
                editedAt);
    }

    @Test
    void areNoneAtFirst() {
        Post post = publish(register("mina"), "Post");
        assertThat(List.of(post, kept(post)))
                .allSatisfy(each -> assertThat(each).returns(1, Post::version).returns(null, Post::editedAt));
        assertThat(store().postQueries().byId(post.id()).orElseThrow().editedAt())
                .isNull();
        assertThat(store().moderationQueries().postById(post.id()).orElseThrow().editedAt())
                .isNull();
    }

    @Test
    void areCountedAndDated() {
        User mina = register("mina");
        Post other = publish(mina, "Other");
        Post edited = updated(publish(mina, "Post", "tag").edited(NOW));
        assertThat(kept(edited)).isEqualTo(edited).returns(2, Post::version).returns(NOW, Post::editedAt);
        Post again = updated(edited.edited(LATER));
        assertThat(kept(edited)).isEqualTo(again).returns(3, Post::version).returns(LATER, Post::editedAt);
        assertThat(kept(other)).isEqualTo(other);
        Post often = updated(of(again, 70_000, NOW.minusSeconds(9)));
        assertThat(kept(edited)).isEqualTo(often);
        assertThat(updated(other)).isEqualTo(kept(other));
    }

    @Test
    void areDatedToTheMicrosecond() {
        Post post = publish(register("mina"), "Post");
        for (Instant time :
                List.of(NOW, Instant.EPOCH.minusNanos(1_000), Instant.parse("1969-01-01T00:00:00.000001Z"))) {
            updated(of(post, 2, time.plusNanos(999)));
            assertThat(kept(post)).isEqualTo(of(post, 2, time));
            assertThat(store().postQueries().byId(post.id()).orElseThrow().editedAt())
                    .isEqualTo(time);
        }
    }

    @Test
    void areKeptApartFromTheLockAndTheVisibility() {
        User mina = register("mina");
        Post plain = publish(mina, "Post", "tag");
        Post edited = of(plain, 4, LATER);
        for (Post start : List.of(plain, edited)) {
            for (Post change : List.of(
                    start.withLocked(true),
                    start.withVisibility(Visibility.HIDDEN),
                    start.withVisibility(Visibility.PENDING_TRAP),
                    of(start, 9, LATER),
                    of(start, start.version(), NOW.plusSeconds(1)),
                    start.withLocked(true).withVisibility(Visibility.PENDING_HASTE),
                    start.withVisibility(Visibility.PENDING_LINKS).edited(LATER),
                    start)) {
                updated(start);
                updated(change);
                assertThat(kept(plain)).isEqualTo(change);
                assertThat(store().moderationQueries().postById(plain.id())).contains(PostView.of(change, mina));
            }
        }
    }

    @Test
    void areForgottenWhereTheyAreTakenBack() {
        Post post = publish(register("mina"), "Post");
        updated(post.edited(NOW));
        updated(post);
        assertThat(kept(post)).isEqualTo(post).returns(1, Post::version).returns(null, Post::editedAt);
    }

    @Test
    void areShownWhereverThePostIs() {
        User mina = register("mina");
        publish(mina, "Before", "tag");
        Post edited = updated(publish(mina, "Edited", "tag").edited(LATER));
        publish(mina, "After", "tag");
        PostCursor start = new PostCursor(NOW.minusSeconds(1), 0);
        for (PostFilter filter : List.of(PostFilter.ALL, PostFilter.byAuthor("mina"), PostFilter.byTag("tag"))) {
            for (List<PostView> posts : List.of(
                    store().postQueries().before(filter, null, 9),
                    store().postQueries().after(filter, start, 9),
                    store().search()
                            .search(SearchTerms.of("about"), filter, null, new Limit(9))
                            .items())) {
                assertThat(posts)
                        .extracting(PostView::version, PostView::editedAt)
                        .containsExactly(tuple(1, null), tuple(2, LATER), tuple(1, null));
            }
        }
        assertThat(store().postQueries().byId(edited.id()).orElseThrow())
                .returns(2, PostView::version)
                .returns(LATER, PostView::editedAt);
        for (Post hidden : List.of(edited, of(edited, 7, NOW))) {
            withVisibility(hidden, Visibility.HIDDEN);
            for (List<PostView> posts : List.of(
                    store().moderationQueries().unpublished(false, 0, 9),
                    store().moderationQueries().unpublishedBy(mina.id(), 0, 9))) {
                assertThat(posts)
                        .extracting(PostView::version, PostView::editedAt)
                        .containsExactly(tuple(hidden.version(), hidden.editedAt()));
            }
        }
    }

    @Test
    void stayOnPostsThatAMemberAdopts() {
        User mina = register("mina");
        Post guests = write(() -> store().posts().add(guestDraft(mina, KEY, "Edited", NOW)));
        Post edited = updated(guests.edited(LATER));
        write(() -> store().posts().adopt(mina.id(), KEY));
        assertThat(kept(guests)).isEqualTo(adopted(edited));
    }

    @Test
    void areNoneOfATransactionThatFailed() {
        Post post = publish(register("mina"), "Post");
        writeInVain(() -> store().posts().update(post.edited(LATER)));
        assertThat(kept(post)).isEqualTo(post);
    }
}
