package dev.madang.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.application.Limit;
import dev.madang.application.post.PostFilter;
import dev.madang.application.post.PostView;
import dev.madang.application.search.SearchTerms;
import dev.madang.application.store.Store;
import dev.madang.application.tag.TagView;
import dev.madang.domain.SecretHash;
import dev.madang.domain.moderation.Visibility;
import dev.madang.domain.post.Content;
import dev.madang.domain.post.NewPost;
import dev.madang.domain.post.Post;
import dev.madang.domain.post.TagNames;
import dev.madang.domain.post.Title;
import dev.madang.domain.user.User;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Posts that become part of the board later than others, or aren't for a while, and are counted once. */
abstract class PendingPostContract extends Contract {

    private static final SecretHash KEY = SecretHash.of("a guest's");

    PendingPostContract(Supplier<Store> current) {
        super(current);
    }

    private Post add(NewPost draft) {
        return write(() -> store().posts().add(draft));
    }

    private List<String> found(String text) {
        return store().search().search(SearchTerms.of(text), PostFilter.ALL, null, new Limit(9)).items().stream()
                .map(PostView::title)
                .toList();
    }

    private List<Post> kept(Post... posts) {
        return write(() -> List.of(posts).stream()
                .flatMap(post -> store().posts().byId(post.id()).stream())
                .toList());
    }

    @Test
    void areNowhereUntilTheyArePublishedAndEverywhereThen() {
        User mina = register("mina");
        Post pending = add(withVisibility(draft(mina, "Pending", NOW, "new", "newer"), Visibility.PENDING_HASTE));
        assertThat(store().postQueries().byId(pending.id())).isEmpty();
        assertThat(titles(PostFilter.ALL)).isEmpty();
        assertThat(found("pending")).isEmpty();
        assertThat(postsBy(mina)).isZero();
        assertThat(store().tagQueries().page(0, 9)).isEmpty();
        assertThat(store().tagQueries().all(0, 9))
                .containsExactly(new TagView(1, "new", 0, false), new TagView(2, "newer", 0, false));
        assertThat(store().stats().userPostCounts()).isEmpty();
        assertThat(store().stats().mostUsedTags(9)).isEmpty();

        Post published = withVisibility(pending, Visibility.PUBLISHED);
        assertThat(store().postQueries().byId(pending.id())).contains(PostView.of(published, mina));
        assertThat(titles(PostFilter.ALL)).containsExactly("Pending");
        assertThat(titles(PostFilter.byAuthor("mina"))).containsExactly("Pending");
        assertThat(titles(PostFilter.byTag("newer"))).containsExactly("Pending");
        assertThat(found("pending")).containsExactly("Pending");
        assertThat(postsBy(mina)).isOne();
        assertThat(store().tagQueries().page(0, 9))
                .containsExactly(new TagView(1, "new", 1), new TagView(2, "newer", 1));
        assertThat(store().stats().userPostCounts()).containsOnlyKeys("mina");
        assertThat(store().stats().mostUsedTags(9)).containsOnlyKeys("new", "newer");
        assertThat(store().moderationQueries().unpublished(true, 0, 9)).isEmpty();
    }

    @Test
    void areNowhereInAListOfAnAuthorsPostsWithATagEither() {
        User mina = register("mina");
        publish(mina, "Here", "tag");
        withVisibility(publish(mina, "Gone", "tag"), Visibility.HIDDEN);
        PostFilter both = new PostFilter("mina", "tag");
        assertThat(titles(both)).containsExactly("Here");
        for (PostFilter filter : List.of(both, PostFilter.byAuthor("mina"), PostFilter.byTag("tag"))) {
            assertThat(store().search()
                            .search(SearchTerms.of("about"), filter, null, new Limit(9))
                            .items())
                    .extracting(PostView::title)
                    .containsExactly("Here");
        }
    }

    @Test
    void areAddedTogetherWithOthers() {
        User mina = register("mina");
        User nami = register("nami");
        Visibility[] all = Visibility.values();
        List<NewPost> drafts = IntStream.range(0, 1200)
                .mapToObj(i -> withVisibility(
                        draft(i % 2 == 0 ? mina : nami, "Post " + i, NOW, "all", "tag" + i % all.length),
                        all[i % all.length]))
                .toList();
        List<Post> posts = write(() -> store().posts().addAll(drafts));
        assertThat(posts)
                .extracting(Post::id)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 1200).mapToObj(Long::valueOf).toList());
        assertThat(posts)
                .extracting(Post::title)
                .containsExactlyElementsOf(drafts.stream().map(NewPost::title).toList());
        assertThat(kept(posts.get(700), posts.get(701))).containsExactly(posts.get(700), posts.get(701));
        assertThat(postsBy(mina)).isEqualTo(120);
        assertThat(postsBy(nami)).isEqualTo(120);
        assertThat(postsWith("all")).isEqualTo(240);
        assertThat(postsWith("tag0")).isEqualTo(240);
        assertThat(postsWith("tag1")).isZero();
        assertThat(store().postQueries().before(PostFilter.ALL, null, 1000)).hasSize(240);
        assertThat(store().moderationQueries().unpublished(true, 0, 1000)).hasSize(720);
        assertThat(store().moderationQueries().unpublished(false, 0, 1000)).hasSize(240);
    }

    @Test
    void arePublishedAsTheyWereEditedMeanwhile() {
        User mina = register("mina");
        Post hidden = withVisibility(publish(mina, "Watches", "old", "both"), Visibility.HIDDEN);
        Post pending = add(withVisibility(draft(mina, "Watches too", NOW, "old", "both"), Visibility.PENDING_LINKS));
        for (Post post : List.of(hidden, pending)) {
            Post edited = updated(post.withTitle(new Title("Lanterns " + post.id()))
                    .withContent(new Content("By the well"))
                    .withTags(TagNames.of(List.of("both", "new"))));
            assertThat(kept(post)).containsExactly(edited);
            assertThat(found("lanterns")).isEmpty();
            assertThat(found("well")).isEmpty();
            assertThat(postsWith("new")).isZero();
        }
        for (Post post : kept(hidden, pending)) {
            withVisibility(post, Visibility.PUBLISHED);
        }
        assertThat(found("lanterns")).containsExactly("Lanterns 2", "Lanterns 1");
        assertThat(found("well")).containsExactly("Lanterns 2", "Lanterns 1");
        assertThat(found("watches")).isEmpty();
        assertThat(found("about")).isEmpty();
        assertThat(titles(PostFilter.byTag("new"))).containsExactly("Lanterns 2", "Lanterns 1");
        assertThat(titles(PostFilter.byTag("both"))).hasSize(2);
        assertThat(titles(PostFilter.byTag("old"))).isEmpty();
        assertThat(postsBy(mina)).isEqualTo(2);
        assertThat(List.of(postsWith("old"), postsWith("both"), postsWith("new")))
                .containsExactly(0L, 2L, 2L);
    }

    @Test
    void areHiddenAndPublishedTogetherWithAnEdit() {
        User mina = register("mina");
        Post post = publish(mina, "Watches", "old", "both");
        Post edited = post.withTitle(new Title("Lanterns"))
                .withContent(new Content("By the well"))
                .withTags(TagNames.of(List.of("new", "both")));
        updated(edited.withVisibility(Visibility.PENDING_LINKS));
        assertThat(kept(post)).containsExactly(edited.withVisibility(Visibility.PENDING_LINKS));
        assertThat(found("watches")).isEmpty();
        assertThat(found("lanterns")).isEmpty();
        assertThat(List.of(postsBy(mina), postsWith("old"), postsWith("both"), postsWith("new")))
                .containsOnly(0L);
        updated(post);
        assertThat(kept(post)).containsExactly(post);
        assertThat(found("watches")).containsExactly("Watches");
        assertThat(found("about")).containsExactly("Watches");
        assertThat(found("lanterns")).isEmpty();
        assertThat(titles(PostFilter.byTag("new"))).isEmpty();
        assertThat(List.of(postsBy(mina), postsWith("old"), postsWith("both"), postsWith("new")))
                .containsExactly(1L, 1L, 1L, 0L);
    }

    @Test
    void areCountedOnceHoweverOftenTheyAreHiddenOrPublished() {
        User mina = register("mina");
        publish(mina, "Other", "tag");
        Post post = publish(mina, "Post", "tag");
        for (int i = 0; i < 3; i++) {
            withVisibility(post, Visibility.HIDDEN);
            assertCounts(mina, 1);
        }
        for (Visibility unpublished : List.of(Visibility.PENDING_LINKS, Visibility.PENDING_TRAP, Visibility.HIDDEN)) {
            withVisibility(post, unpublished);
            assertCounts(mina, 1);
        }
        for (int i = 0; i < 3; i++) {
            withVisibility(post, Visibility.PUBLISHED);
            assertCounts(mina, 2);
        }
        write(() -> {
            store().posts().update(post.withVisibility(Visibility.HIDDEN));
            assertThat(postsBy(mina)).isEqualTo(1);
            store().posts().update(post);
            assertThat(postsBy(mina)).isEqualTo(2);
        });
        assertCounts(mina, 2);
        write(() -> store().posts().remove(post.withVisibility(Visibility.HIDDEN)));
        assertCounts(mina, 1);
    }

    private void assertCounts(User author, long posts) {
        assertThat(postsBy(author)).isEqualTo(posts);
        assertThat(postsWith("tag")).isEqualTo(posts);
        assertThat(found("about")).hasSize((int) posts);
        assertThat(store().stats().userPostCounts()).containsEntry("mina", posts);
        assertThat(store().stats().mostUsedTags(9)).containsEntry("tag", posts);
    }

    @Test
    void leaveTheirTagsWithoutACountWhateverTheyHadBefore() {
        Post hidden = withVisibility(publish(register("mina"), "Post", "a", "b"), Visibility.HIDDEN);
        Post bare = updated(hidden.withTags(TagNames.NONE));
        assertThat(List.of(postsWith("a"), postsWith("b"))).containsOnly(0L);
        withVisibility(bare, Visibility.PUBLISHED);
        assertThat(List.of(postsWith("a"), postsWith("b"))).containsOnly(0L);
        assertThat(titles(PostFilter.ALL)).containsExactly("Post");
    }

    @Test
    void goWhereTheirAuthorsOwnAreRemovedUnlessTheyAreLocked() {
        User mina = register("mina");
        User nami = register("nami");
        publish(mina, "Published", "tag");
        Post pending = add(withVisibility(draft(mina, "Pending", NOW, "tag"), Visibility.PENDING_LINKS));
        Post trap = add(withVisibility(draft(mina, "Trap", NOW), Visibility.PENDING_TRAP));
        Post haste = add(withVisibility(draft(mina, "Haste", NOW), Visibility.PENDING_HASTE));
        Post hidden = withVisibility(publish(mina, "Hidden", "tag"), Visibility.HIDDEN);
        Post locked = updated(add(withVisibility(draft(mina, "Locked", NOW), Visibility.PENDING_LINKS))
                .withLocked(true));
        Post guests = add(withVisibility(guestDraft(mina, KEY, "A guest's", NOW), Visibility.PENDING_TRAP));
        Post others = add(withVisibility(draft(nami, "Other", NOW, "tag"), Visibility.PENDING_LINKS));
        write(() -> store().posts().removeOwn(mina.id(), 9));
        assertThat(kept(pending, trap, haste)).isEmpty();
        assertThat(kept(hidden, locked, guests, others)).containsExactly(hidden, locked, guests, others);
        assertThat(titles(PostFilter.ALL)).isEmpty();
        assertThat(List.of(postsBy(mina), postsBy(nami), postsWith("tag"))).containsOnly(0L);
        withVisibility(hidden, Visibility.PUBLISHED);
        assertThat(List.of(postsBy(mina), postsBy(nami), postsWith("tag"))).containsExactly(1L, 0L, 1L);
    }

    @Test
    void areAdoptedLikeOthers() {
        User mina = register("mina");
        for (Visibility visibility : Visibility.values()) {
            Post post = add(withVisibility(guestDraft(mina, KEY, "Mine", NOW, "tag"), visibility));
            Post others =
                    add(withVisibility(guestDraft(mina, SecretHash.of("another's"), "Another's", NOW), visibility));
            write(() -> store().posts().adopt(mina.id(), KEY));
            assertThat(kept(post, others)).containsExactly(adopted(post), others);
        }
        assertThat(List.of(postsBy(mina), postsWith("tag"))).containsExactly(2L, 1L);
    }

    @Test
    void stayGoneWhateverIsUpdatedThen() {
        User mina = register("mina");
        Post gone = withVisibility(publish(mina, "Gone", "tag"), Visibility.HIDDEN);
        write(() -> store().posts().remove(gone));
        for (Visibility visibility : Visibility.values()) {
            updated(gone.withVisibility(visibility).withTags(TagNames.of(List.of("ghost"))));
            assertThat(kept(gone)).isEmpty();
            assertThat(store().moderationQueries().postById(gone.id())).isEmpty();
            assertThat(found("gone")).isEmpty();
        }
        assertThat(List.of(postsBy(mina), postsWith("tag"))).containsOnly(0L);
        assertThat(store().tagQueries().byName("ghost")).isEmpty();
    }
}
