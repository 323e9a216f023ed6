package dev.madang.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.application.Limit;
import dev.madang.application.post.PostFilter;
import dev.madang.application.post.PostView;
import dev.madang.application.search.SearchTerms;
import dev.madang.application.store.Store;
import dev.madang.application.tag.TagView;
import dev.madang.domain.SecretHash;
import dev.madang.domain.post.Content;
import dev.madang.domain.post.Post;
import dev.madang.domain.post.TagNames;
import dev.madang.domain.post.Title;
import dev.madang.domain.post.WithheldPost;
import dev.madang.domain.post.WithheldPost.Cause;
import dev.madang.domain.tag.Tag;
import dev.madang.domain.tag.TagName;
import dev.madang.domain.user.User;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Posts that are kept off the board, and how they come back. */
abstract class WithheldPostContract extends Contract {

    private static final SecretHash KEY = SecretHash.of("a guest's");

    private static final String[] TAGS = {"나, 가", "\"b\" 'c'", "a\\n;|", "😀👩🏽", "B", "b", "<i>", "%_"};

    WithheldPostContract(Supplier<Store> current) {
        super(current);
    }

    private Optional<WithheldPost> kept(long postId) {
        return write(() -> store().withheldPosts().byId(postId));
    }

    private List<PostView> found(String text) {
        return store().search()
                .search(SearchTerms.of(text), PostFilter.ALL, null, new Limit(9))
                .items();
    }

    private void restore(Post post) {
        write(() -> {
            WithheldPost withheld = store().withheldPosts().byId(post.id()).orElseThrow();
            store().withheldPosts().remove(withheld);
            store().posts().restore(withheld.post());
        });
    }

    private Post lockedGuestPost(User author) {
        Post post = write(() -> store().posts().add(guestDraft(author, KEY, "오늘 날씨", NOW.minusSeconds(9), TAGS)))
                .withLocked(true);
        write(() -> store().posts().update(post));
        return post;
    }

    @ParameterizedTest
    @EnumSource
    void areKeptWhole(Cause cause) {
        User mina = register("mina");
        Post post = lockedGuestPost(mina);
        WithheldPost withheld = withhold(post, cause);
        assertThat(kept(post.id())).contains(withheld);
        PostView view = store().moderationQueries().withheldById(post.id()).orElseThrow();
        assertThat(view).isEqualTo(PostView.of(post, mina).withheldFor(cause));
        assertThat(view.tags()).containsExactly(TAGS);
    }

    @Test
    void haveNoTagsOrGuestOrLockIfTheyHadNone() {
        Post post = publish(register("mina"), "Post");
        withhold(post, Cause.HIDDEN);
        assertThat(kept(post.id()).orElseThrow().post()).isEqualTo(post);
        PostView view = store().moderationQueries().withheldById(post.id()).orElseThrow();
        assertThat(view.tags()).isEmpty();
        assertThat(view.locked()).isFalse();
        assertThat(view.guestTag()).isNull();
    }

    @Test
    void areAsLongAsOthers() {
        String emoji = "😀";
        List<String> tags = IntStream.range(0, TagNames.MAX_TAGS)
                .mapToObj(i -> emoji.repeat(49) + i)
                .toList();
        Post post = publish(register("mina"), "Post")
                .withTitle(new Title(emoji.repeat(Title.MAX_LENGTH)))
                .withContent(new Content(emoji.repeat(Content.MAX_BYTES / 4)))
                .withTags(TagNames.of(tags));
        withhold(post, Cause.TRAP);
        assertThat(kept(post.id()).orElseThrow().post()).isEqualTo(post);
        restore(post);
        assertThat(write(() -> store().posts().byId(post.id()))).contains(post);
    }

    @Test
    void areWithheldSinceATimeKeptToTheMicrosecond() {
        Post old = publish(register("mina"), "Old", Instant.EPOCH.minusNanos(1_000));
        write(() -> {
            store().posts().remove(old);
            store().withheldPosts().add(new WithheldPost(old, Cause.HASTE, NOW.plusNanos(999)));
        });
        assertThat(kept(old.id())).contains(new WithheldPost(old, Cause.HASTE, NOW));
    }

    @Test
    void areNowhereOnTheBoard() {
        User mina = register("mina");
        User nami = register("nami");
        publish(mina, "Here", "tag");
        Post gone = publish(mina, "Gone", "tag", "other");
        Post last = publish(nami, "Last one gone", "other");
        withhold(gone, Cause.HIDDEN);
        withhold(last, Cause.LINKS);
        for (Post post : List.of(gone, last)) {
            assertThat(write(() -> store().posts().byId(post.id()))).isEmpty();
            assertThat(store().postQueries().byId(post.id())).isEmpty();
        }
        assertThat(titles(PostFilter.ALL)).containsExactly("Here");
        assertThat(titles(PostFilter.byAuthor("mina"))).containsExactly("Here");
        assertThat(titles(PostFilter.byAuthor("nami"))).isEmpty();
        assertThat(titles(PostFilter.byTag("tag"))).containsExactly("Here");
        assertThat(titles(PostFilter.byTag("other"))).isEmpty();
        assertThat(found("gone")).isEmpty();
        assertThat(found("about")).extracting(PostView::title).containsExactly("Here");
        assertThat(postsBy(mina)).isEqualTo(1);
        assertThat(postsBy(nami)).isZero();
        assertThat(store().tagQueries().page(0, 9))
                .extracting(TagView::postCount)
                .containsExactly(1L, 0L);
        assertThat(store().stats().userPostCounts()).containsOnlyKeys("mina");
        assertThat(store().stats().mostUsedTags(9)).containsOnlyKeys("tag");
    }

    @Test
    void comeBackAsTheyWere() {
        User mina = register("mina");
        publish(mina, "Before", "B");
        Post post = lockedGuestPost(mina);
        publish(mina, "날씨", "B", "C");
        List<Object> before = everything();
        List<PostView> hits = found("날씨");
        assertThat(hits).hasSize(2);
        withhold(post, Cause.HIDDEN);
        assertThat(everything()).isNotEqualTo(before);
        restore(post);
        assertThat(everything()).isEqualTo(before);
        assertThat(found("날씨")).isEqualTo(hits);
        assertThat(write(() -> store().posts().byId(post.id()))).contains(post);
        assertThat(kept(post.id())).isEmpty();
        assertThat(postsBy(mina)).isEqualTo(3);
        assertThat(postsWith("B")).isEqualTo(3);
        assertThat(titles(PostFilter.byTag("나, 가"))).containsExactly("오늘 날씨");
        write(() -> store().posts().adopt(mina.id(), KEY));
        assertThat(write(() -> store().posts().byId(post.id())).orElseThrow().guestKey())
                .isNull();
    }

    @Test
    void comeBackWithTagsThatAreGone() {
        Post post = publish(register("mina"), "Post", "renamed", "kept", "removed");
        withhold(post, Cause.HIDDEN);
        write(() -> store().tags().update(tagOf("renamed").withName(new TagName("new"))));
        write(() -> store().tags().remove(tagOf("removed")));
        restore(post);
        assertThat(write(() -> store().posts().byId(post.id()))).contains(post);
        assertThat(store().tagQueries().page(0, 9))
                .extracting(TagView::name)
                .containsExactly("new", "kept", "renamed", "removed");
        assertThat(postsWith("new")).isZero();
        assertThat(postsWith("renamed")).isEqualTo(1);
    }

    private Tag tagOf(String name) {
        return store().tags()
                .byId(store().tagQueries().byName(name).orElseThrow().id())
                .orElseThrow();
    }

    @Test
    void leaveTheirIdsToNobody() {
        User mina = register("mina");
        publish(mina, "one");
        Post two = publish(mina, "two");
        WithheldPost withheld = withhold(two, Cause.LINKS);
        Post three = publish(mina, "three");
        withhold(three, Cause.LINKS);
        write(() -> store().withheldPosts().remove(withheld));
        assertThat(three.id()).isEqualTo(3);
        assertThat(publish(mina, "four").id()).isEqualTo(4);
        restore(three);
        assertThat(publish(mina, "five").id()).isEqualTo(5);
        assertThat(titles(PostFilter.ALL)).containsExactly("five", "four", "three", "one");
    }

    @Test
    void areRemovedOneByOne() {
        User mina = register("mina");
        Post post = publish(mina, "Post");
        Post alike = publish(mina, "Post");
        withhold(post, Cause.HIDDEN);
        WithheldPost other = withhold(alike, Cause.HIDDEN);
        WithheldPost asKept = withhold(publish(mina, "Post"), Cause.HIDDEN);
        WithheldPost notAsKept = new WithheldPost(post.withTitle(new Title("Other")), Cause.TRAP, NOW.plusSeconds(9));
        write(() -> {
            store().withheldPosts().remove(asKept);
            store().withheldPosts().remove(notAsKept);
            store().withheldPosts().remove(notAsKept);
        });
        assertThat(kept(asKept.post().id())).isEmpty();
        assertThat(kept(post.id())).isEmpty();
        assertThat(kept(alike.id())).contains(other);
        for (long nothing : new long[] {0, -1, 99, Long.MAX_VALUE}) {
            assertThat(kept(nothing)).isEmpty();
        }
    }

    @Test
    void goDownWithTheirAuthor() {
        User mina = register("mina");
        User nami = register("nami");
        WithheldPost hidden = withhold(publish(mina, "Hidden"), Cause.HIDDEN);
        WithheldPost held = withhold(publish(mina, "Held"), Cause.TRAP);
        WithheldPost others = withhold(publish(nami, "Others"), Cause.HIDDEN);
        write(() -> store().users().remove(mina));
        assertThat(kept(hidden.post().id())).isEmpty();
        assertThat(kept(held.post().id())).isEmpty();
        assertThat(kept(others.post().id())).contains(others);
        assertThat(store().moderationQueries().withheldBy(mina.id(), 0, 9)).isEmpty();
        assertThat(store().moderationQueries().withheld(true, 0, 9)).isEmpty();
        assertThat(store().moderationQueries().withheld(false, 0, 9)).hasSize(1);
    }

    @Test
    void areAsTheyWereBeforeATransactionThatFailed() {
        Post post = publish(register("mina"), "Post");
        Post onBoard = publish(register("nami"), "On board", "tag");
        WithheldPost withheld = withhold(post, Cause.LINKS);
        List<Object> before = everything();
        for (Runnable work : List.<Runnable>of(
                () -> store().withheldPosts().add(new WithheldPost(onBoard, Cause.HIDDEN, NOW)),
                () -> store().withheldPosts().remove(withheld),
                () -> {
                    store().withheldPosts().remove(withheld);
                    store().withheldPosts().add(new WithheldPost(post, Cause.HIDDEN, NOW));
                },
                () -> store().posts().restore(post))) {
            writeInVain(work);
            assertThat(everything()).isEqualTo(before);
            assertThat(kept(post.id())).contains(withheld);
            assertThat(kept(onBoard.id())).isEmpty();
        }
    }

    @Test
    void needATransaction() {
        WithheldPost withheld = new WithheldPost(publish(register("mina"), "Post"), Cause.HIDDEN, NOW);
        assertNeedTransaction(
                () -> store().withheldPosts().add(withheld),
                () -> store().withheldPosts().byId(1),
                () -> store().withheldPosts().remove(withheld),
                () -> store().posts().restore(withheld.post()));
    }
}
