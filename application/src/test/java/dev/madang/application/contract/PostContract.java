package dev.madang.application.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.madang.application.post.PostFilter;
import dev.madang.application.post.PostView;
import dev.madang.application.store.Store;
import dev.madang.application.tag.TagView;
import dev.madang.domain.post.Content;
import dev.madang.domain.post.NewPost;
import dev.madang.domain.post.Post;
import dev.madang.domain.post.TagNames;
import dev.madang.domain.post.Title;
import dev.madang.domain.user.User;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

abstract class PostContract extends Contract {

    PostContract(Supplier<Store> current) {
        super(current);
    }

    @Test
    void keepsAPost() {
        User mina = register("mina");
        Post post = publish(mina, "안녕하세요", "인사", "first");

        assertThat(post.id()).isEqualTo(1);
        assertThat(write(() -> store().posts().byId(post.id()))).contains(post);
        assertThat(store().postQueries().byId(post.id()))
                .contains(new PostView(1, "안녕하세요", "About 안녕하세요", NOW, "mina", 1, List.of("인사", "first")));
        for (long nothing : new long[] {2, 0, -1, Long.MAX_VALUE}) {
            assertThat(write(() -> store().posts().byId(nothing))).isEmpty();
            assertThat(store().postQueries().byId(nothing)).isEmpty();
        }
    }

    @Test
    void givesIdsFromOneInOrderAndNoneTwice() {
        User mina = register("mina");
        publish(mina, "one");
        Post two = publish(mina, "two");
        write(() -> store().posts().remove(two));
        assertThat(publish(mina, "three").id()).isEqualTo(3);
        write(() -> store().users().remove(mina));
        assertThat(publish(register("nami"), "four").id()).isEqualTo(4);
    }

    @Test
    void keepsManyPostsInTheirOrder() {
        User mina = register("mina");
        User nami = register("nami");
        List<NewPost> drafts = IntStream.range(0, 1200)
                .mapToObj(i ->
                        draft(i % 10 == 0 ? nami : mina, "Post " + i, NOW.minusSeconds(i % 100), "tag" + i % 7, "all"))
                .toList();

        List<Post> posts = write(() -> store().posts().addAll(drafts));

        assertThat(posts)
                .extracting(Post::id)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 1200).mapToObj(Long::valueOf).toList());
        assertThat(posts)
                .extracting(post -> post.title().value())
                .startsWith("Post 0", "Post 1")
                .endsWith("Post 1199");
        assertThat(write(() -> store().posts().byId(700)).orElseThrow()).isEqualTo(posts.get(699));
        assertThat(postsBy(nami)).isEqualTo(120);
        assertThat(postsBy(mina)).isEqualTo(1080);
        assertThat(postsWith("all")).isEqualTo(1200);
        assertThat(postsWith("tag0")).isEqualTo(172);
        assertThat(store().tagQueries().page(0, 3)).extracting(TagView::name).containsExactly("tag0", "all", "tag1");
    }

    @Test
    void keepsNoPostWhereThereIsNone() {
        assertThat(write(() -> store().posts().addAll(List.of()))).isEmpty();
    }

    @Test
    void keepsTimesToTheMicrosecond() {
        Post post = publish(register("mina"), "Post", NOW.plusNanos(999));
        assertThat(post.datePosted()).isEqualTo(NOW);
        assertThat(store().postQueries().byId(post.id()).orElseThrow().datePosted())
                .isEqualTo(NOW);
    }

    @Test
    void addsPostsInAnyOrderOfDates() {
        User mina = register("mina");
        User nami = register("nami");
        List<Post> posts = write(() -> store().posts()
                .addAll(List.of(
                        draft(nami, "late", NOW.plusSeconds(9).plusNanos(999), "b"),
                        draft(mina, "early", Instant.EPOCH.minusNanos(1), "a", "b"),
                        draft(nami, "now", NOW))));

        assertThat(posts)
                .extracting(Post::id, post -> post.title().value(), Post::authorId, Post::datePosted)
                .containsExactly(
                        tuple(1L, "late", nami.id(), NOW.plusSeconds(9)),
                        tuple(2L, "early", mina.id(), Instant.EPOCH.minusNanos(1_000)),
                        tuple(3L, "now", nami.id(), NOW));
        for (Post post : posts) {
            assertThat(write(() -> store().posts().byId(post.id()))).contains(post);
        }
        assertThat(titles(PostFilter.ALL)).containsExactly("late", "now", "early");
        assertThat(store().tagQueries().page(0, 9)).extracting(TagView::name).containsExactly("b", "a");
    }

    @Test
    void createsTagsInTheOrderOfTheirFirstMention() {
        User mina = register("mina");
        tag("known");
        publish(mina, "Post", "new", "known", "newer");
        assertThat(store().tagQueries().page(0, 10)).extracting(TagView::name).containsExactly("known", "new", "newer");
    }

    @Test
    void updatesTitleContentAndTagsAndNothingElse() {
        User mina = register("mina");
        Post other = publish(mina, "Old", "dropped", "other");
        Post post = publish(mina, "Old", "dropped", "moved", "kept");
        Post changed = post.withTitle(new Title("New"))
                .withContent(new Content("New content"))
                .withTags(TagNames.of(List.of("kept", "fresh", "moved")));

        User nami = register("nami");
        write(() -> store().posts()
                .update(new Post(
                        post.id(), nami.id(), changed.title(), changed.content(), changed.tags(), NOW.plusSeconds(9))));

        assertThat(write(() -> store().posts().byId(post.id()))).contains(changed);
        assertThat(store().postQueries().byId(post.id()).orElseThrow().tags())
                .containsExactly("kept", "fresh", "moved");
        assertThat(write(() -> store().posts().byId(other.id()))).contains(other);
        assertThat(postsWith("dropped")).isEqualTo(1);
        assertThat(postsWith("kept")).isEqualTo(1);
        assertThat(postsWith("fresh")).isEqualTo(1);
        assertThat(postsBy(mina)).isEqualTo(2);
    }

    @Test
    void putsTagsInAnotherOrder() {
        Post post = publish(register("mina"), "Post", "a", "b", "c");
        Post changed = post.withTags(TagNames.of(List.of("c", "a", "b")));
        write(() -> store().posts().update(changed));
        assertThat(write(() -> store().posts().byId(post.id()))).contains(changed);
        assertThat(store().postQueries().byId(post.id()).orElseThrow().tags()).containsExactly("c", "a", "b");
    }

    @Test
    void takesAllTagsOff() {
        User mina = register("mina");
        Post other = publish(mina, "Other", "b");
        Post post = publish(mina, "Post", "a", "b");
        write(() -> store().posts().update(post.withTags(TagNames.NONE)));
        assertThat(write(() -> store().posts().byId(other.id()))).contains(other);
        assertThat(store().postQueries().byId(post.id()).orElseThrow().tags()).isEmpty();
        assertThat(postsWith("a")).isZero();
    }

    @Test
    void removesAPostButNotItsTags() {
        User mina = register("mina");
        Post gone = publish(mina, "Post", "tag", "other");
        Post kept = publish(mina, "Post", "tag");

        write(() -> store().posts().remove(gone));

        assertThat(write(() -> store().posts().byId(gone.id()))).isEmpty();
        assertThat(write(() -> store().posts().byId(kept.id()))).contains(kept);
        assertThat(postsBy(mina)).isEqualTo(1);
        assertThat(postsWith("tag")).isEqualTo(1);
        assertThat(postsWith("other")).isZero();
    }

    @Test
    void removesTheLastPostOfAUserAndOfATag() {
        User mina = register("mina");
        Post gone = publish(mina, "Gone", "tag");
        write(() ->
                store().posts().remove(gone.withTitle(new Title("Not as kept")).withTags(TagNames.NONE)));
        assertThat(postsBy(mina)).isZero();
        assertThat(postsWith("tag")).isZero();
        assertThat(store().postQueries().byId(gone.id())).isEmpty();
        assertThat(titles(PostFilter.byTag("tag"))).isEmpty();
        assertThat(store().stats().userPostCounts()).isEmpty();
        assertThat(store().stats().mostUsedTags(5)).isEmpty();
    }

    @Test
    void doesNothingToAPostThatIsGone() {
        User mina = register("mina");
        Post gone = publish(mina, "Gone", "tag");
        write(() -> store().posts().remove(gone));
        write(() -> {
            store().posts().remove(gone);
            store().posts().update(gone.withTags(TagNames.of(List.of("ghost"))));
        });
        assertThat(store().tagQueries().byName("ghost")).isEmpty();
        assertThat(postsBy(mina)).isZero();
        assertThat(postsWith("tag")).isZero();
        assertThat(store().postQueries().byId(gone.id())).isEmpty();
    }
}
