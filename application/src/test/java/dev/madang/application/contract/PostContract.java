package dev.madang.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.application.post.PostView;
import dev.madang.application.tag.TagView;
import dev.madang.domain.post.Content;
import dev.madang.domain.post.NewPost;
import dev.madang.domain.post.Post;
import dev.madang.domain.post.TagNames;
import dev.madang.domain.post.Title;
import dev.madang.domain.user.User;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
                .contains(new PostView(1, "안녕하세요", "About 안녕하세요", NOW, "mina", List.of("인사", "first")));
        assertThat(write(() -> store().posts().byId(2))).isEmpty();
        assertThat(store().postQueries().byId(2)).isEmpty();
    }

    @Test
    void givesIdsFromOneInOrderAndNoneTwice() {
        User mina = register("mina");
        publish(mina, "one");
        Post two = publish(mina, "two");
        write(() -> store().posts().remove(two));
        assertThat(publish(mina, "three").id()).isEqualTo(3);
    }

    @Test
    void keepsManyPostsInTheirOrder() {
        User mina = register("mina");
        User nami = register("nami");
        List<NewPost> drafts = IntStream.range(0, 1200)
                .mapToObj(i -> draft(i % 3 == 0 ? nami : mina, "Post " + i, NOW, "tag" + i % 7, "all"))
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
        assertThat(postsBy(nami)).isEqualTo(400);
        assertThat(postsBy(mina)).isEqualTo(800);
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

    @ParameterizedTest
    @ValueSource(strings = {"a", "가", "😀", "\\", "'"})
    void keepsTheLongestContent(String unit) {
        int units = Content.MOST_BYTES / unit.getBytes(StandardCharsets.UTF_8).length;
        Content content = new Content(unit.repeat(units));
        User mina = register("mina");
        Post post = write(() -> store().posts()
                .add(new NewPost(mina.id(), new Title("x".repeat(Title.MOST)), content, TagNames.NONE, NOW)));
        assertThat(write(() -> store().posts().byId(post.id())).orElseThrow().content())
                .isEqualTo(content);
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
        assertThat(postsWith("dropped")).isZero();
        assertThat(postsWith("kept")).isEqualTo(1);
        assertThat(postsWith("fresh")).isEqualTo(1);
        assertThat(postsBy(mina)).isEqualTo(1);
    }

    @Test
    void takesAllTagsOff() {
        Post post = publish(register("mina"), "Post", "a", "b");
        write(() -> store().posts().update(post.withTags(TagNames.NONE)));
        assertThat(store().postQueries().byId(post.id()).orElseThrow().tags()).isEmpty();
        assertThat(postsWith("a")).isZero();
    }

    @Test
    void removesAPostButNotItsTags() {
        User mina = register("mina");
        Post gone = publish(mina, "Gone", "tag");
        publish(mina, "Kept", "tag");

        write(() -> store().posts().remove(gone));

        assertThat(write(() -> store().posts().byId(gone.id()))).isEmpty();
        assertThat(postsBy(mina)).isEqualTo(1);
        assertThat(postsWith("tag")).isEqualTo(1);
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
