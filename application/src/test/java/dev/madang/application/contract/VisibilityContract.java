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
import dev.madang.domain.post.Post;
import dev.madang.domain.post.TagNames;
import dev.madang.domain.post.Title;
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

/** Posts that aren't published, and what becomes of them. */
abstract class VisibilityContract extends Contract {

    private static final SecretHash KEY = SecretHash.of("a guest's");

    private static final String[] TAGS = {"나, 가", "\"b\" 'c'", "a\\n;|", "😀👩🏽", "B", "b", "<i>", "%_"};

    VisibilityContract(Supplier<Store> current) {
        super(current);
    }

    private Optional<Post> kept(long id) {
        return write(() -> store().posts().byId(id));
    }

    private List<PostView> found(String text) {
        return store().search()
                .search(SearchTerms.of(text), PostFilter.ALL, null, new Limit(9))
                .items();
    }

    private Post lockedGuestPost(User author) {
        Post post = write(() -> store().posts().add(guestDraft(author, KEY, "오늘 날씨", NOW.minusSeconds(9), TAGS)));
        return updated(post.withLocked(true));
    }

    private void assertKeptAs(Post post, User author) {
        assertThat(kept(post.id())).contains(post);
        PostView view = store().moderationQueries().postById(post.id()).orElseThrow();
        assertThat(view).isEqualTo(PostView.of(post, author));
        assertThat(view.visibility()).isEqualTo(post.visibility());
        assertThat(view.tags())
                .isEqualTo(post.tags().values().stream().map(TagName::value).toList());
    }

    @ParameterizedTest
    @EnumSource
    void areKeptWhole(Visibility visibility) {
        User mina = register("mina");
        assertKeptAs(withVisibility(lockedGuestPost(mina), visibility), mina);
    }

    @ParameterizedTest
    @EnumSource
    void areKeptWholeFromTheStart(Visibility visibility) {
        User mina = register("mina");
        Post post = write(() -> store().posts()
                .add(withVisibility(
                        guestDraft(mina, KEY, "오늘 날씨", Instant.EPOCH.minusNanos(1_000), TAGS), visibility)));
        assertThat(post)
                .returns(visibility, Post::visibility)
                .returns(KEY, Post::guestKey)
                .returns(Instant.EPOCH.minusNanos(1_000), Post::datePosted);
        assertThat(post.tags()).isEqualTo(TagNames.stored(List.of(TAGS)));
        assertKeptAs(post, mina);
    }

    @ParameterizedTest
    @EnumSource
    void areThoseOfWhichAnyOtherIsMade(Visibility visibility) {
        Post post = publish(register("mina"), "Post", "tag");
        for (Visibility other : Visibility.values()) {
            withVisibility(post, visibility);
            assertThat(kept(post.id())).contains(post.withVisibility(visibility));
            withVisibility(post, other);
            assertThat(kept(post.id())).contains(post.withVisibility(other));
            long posts = other.isPublished() ? 1 : 0;
            assertThat(titles(PostFilter.byTag("tag"))).hasSize((int) posts);
            assertThat(found("post")).hasSize((int) posts);
            assertThat(postsWith("tag")).isEqualTo(posts);
            assertThat(store().userQueries().byUsername("mina").orElseThrow().postCount())
                    .isEqualTo(posts);
        }
    }

    @Test
    void haveNoTagsOrGuestOrLockIfTheyHadNone() {
        Post hidden = withVisibility(publish(register("mina"), "Post"), Visibility.HIDDEN);
        assertThat(kept(hidden.id())).contains(hidden);
        PostView view = store().moderationQueries().postById(hidden.id()).orElseThrow();
        assertThat(view.tags()).isEmpty();
        assertThat(view.locked()).isFalse();
        assertThat(view.author().guestTag()).isNull();
    }

    @Test
    void areAsLongAsOthers() {
        String emoji = "😀";
        List<String> tags = IntStream.range(0, TagNames.MAX_TAGS)
                .mapToObj(i -> emoji.repeat(49) + i)
                .toList();
        Post post = updated(publish(register("mina"), "Post")
                .withTitle(new Title(emoji.repeat(Title.MAX_LENGTH)))
                .withContent(new Content(emoji.repeat(Content.MAX_BYTES / 4)))
                .withTags(TagNames.of(tags))
                .withVisibility(Visibility.PENDING_TRAP));
        assertThat(kept(post.id())).contains(post);
        Post published = withVisibility(post, Visibility.PUBLISHED);
        assertThat(kept(post.id())).contains(published);
        assertThat(titles(PostFilter.byTag(tags.get(9)))).hasSize(1);
    }

    @Test
    void areNowhereOnTheBoard() {
        User mina = register("mina");
        User nami = register("nami");
        publish(mina, "Here", "tag");
        Post hidden = withVisibility(publish(mina, "Gone", "tag", "other"), Visibility.HIDDEN);
        Post pending = write(() -> store().posts()
                .add(withVisibility(draft(nami, "Last one gone", NOW, "other"), Visibility.PENDING_LINKS)));
        for (Post post : List.of(hidden, pending)) {
            assertThat(kept(post.id())).contains(post);
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
        assertThat(store().tagQueries().page(0, 9)).containsExactly(new TagView(1, "tag", 1));
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
        withVisibility(post, Visibility.HIDDEN);
        assertThat(everything()).isNotEqualTo(before);
        withVisibility(post, Visibility.PUBLISHED);
        assertThat(everything()).isEqualTo(before);
        assertThat(found("날씨")).isEqualTo(hits);
        assertThat(kept(post.id())).contains(post);
        assertThat(postsBy(mina)).isEqualTo(3);
        assertThat(postsWith("B")).isEqualTo(3);
        assertThat(titles(PostFilter.byTag("나, 가"))).containsExactly("오늘 날씨");
        write(() -> store().posts().adopt(mina.id(), KEY));
        assertThat(kept(post.id()).orElseThrow().guestKey()).isNull();
    }

    @Test
    void haveTheirTagsRenamedAndRemovedLikeOthers() {
        Post hidden =
                withVisibility(publish(register("mina"), "Post", "renamed", "kept", "removed"), Visibility.HIDDEN);
        Post changed = hidden.withTags(TagNames.of(List.of("new", "kept")));
        Tag renamed = tagNamed("renamed");
        Tag removed = tagNamed("removed");
        write(() -> {
            store().tags().update(renamed.withName(new TagName("new")));
            store().tags().remove(removed);
        });
        assertThat(kept(hidden.id())).contains(changed);
        assertThat(store().moderationQueries()
                        .postById(hidden.id())
                        .orElseThrow()
                        .tags())
                .containsExactly("new", "kept");
        assertThat(postsWith("new")).isZero();
        withVisibility(changed, Visibility.PUBLISHED);
        assertThat(store().postQueries().byId(hidden.id()).orElseThrow().tags()).containsExactly("new", "kept");
        assertThat(store().tagQueries().page(0, 9))
                .containsExactly(new TagView(1, "new", 1), new TagView(2, "kept", 1));
    }

    @Test
    void leaveTheirIdsToNobody() {
        User mina = register("mina");
        publish(mina, "one");
        Post two = withVisibility(publish(mina, "two"), Visibility.PENDING_LINKS);
        Post three =
                write(() -> store().posts().add(withVisibility(draft(mina, "three", NOW), Visibility.PENDING_LINKS)));
        write(() -> store().posts().remove(two));
        assertThat(three.id()).isEqualTo(3);
        assertThat(publish(mina, "four").id()).isEqualTo(4);
        withVisibility(three, Visibility.PUBLISHED);
        assertThat(publish(mina, "five").id()).isEqualTo(5);
        assertThat(titles(PostFilter.ALL)).containsExactly("five", "four", "three", "one");
    }

    @Test
    void areRemovedOneByOne() {
        User mina = register("mina");
        publish(mina, "Post", "tag");
        Post post = withVisibility(publish(mina, "Post", "tag"), Visibility.HIDDEN);
        Post other = withVisibility(publish(mina, "Post", "tag"), Visibility.HIDDEN);
        Post asKept = withVisibility(publish(mina, "Post", "tag"), Visibility.PENDING_HASTE);
        Post notAsKept =
                post.withTitle(new Title("Other")).withTags(TagNames.NONE).withVisibility(Visibility.PUBLISHED);
        write(() -> {
            store().posts().remove(asKept);
            store().posts().remove(notAsKept);
            store().posts().remove(notAsKept);
        });
        assertThat(kept(asKept.id())).isEmpty();
        assertThat(kept(post.id())).isEmpty();
        assertThat(kept(other.id())).contains(other);
        assertThat(store().moderationQueries().postById(post.id())).isEmpty();
        assertThat(postsBy(mina)).isOne();
        assertThat(postsWith("tag")).isOne();
        assertThat(found("post")).extracting(PostView::id).containsExactly(1L);
        withVisibility(post, Visibility.PUBLISHED);
        assertThat(kept(post.id())).isEmpty();
        assertThat(found("post")).hasSize(1);
        assertThat(postsBy(mina)).isOne();
        assertThat(postsWith("tag")).isOne();
    }

    @Test
    void goDownWithTheirAuthor() {
        User mina = register("mina");
        User nami = register("nami");
        Post hidden = withVisibility(publish(mina, "Hidden", "tag"), Visibility.HIDDEN);
        Post pending = withVisibility(publish(mina, "Pending"), Visibility.PENDING_TRAP);
        publish(nami, "Published", "tag");
        Post others = withVisibility(publish(nami, "Others", "tag"), Visibility.HIDDEN);
        write(() -> store().users().remove(mina));
        assertThat(kept(hidden.id())).isEmpty();
        assertThat(kept(pending.id())).isEmpty();
        assertThat(kept(others.id())).contains(others);
        assertThat(store().moderationQueries().unpublishedBy(mina.id(), 0, 9)).isEmpty();
        assertThat(store().moderationQueries().unpublished(true, 0, 9)).isEmpty();
        assertThat(store().moderationQueries().unpublished(false, 0, 9)).hasSize(1);
        assertThat(postsWith("tag")).isOne();
        assertThat(postsBy(nami)).isOne();
    }

    @Test
    void areAsTheyWereBeforeATransactionThatFailed() {
        User mina = register("mina");
        Post published = publish(register("nami"), "Published", "tag");
        Post pending = withVisibility(publish(mina, "Post"), Visibility.PENDING_LINKS);
        List<Object> before = everything();
        for (Runnable work : List.<Runnable>of(
                () -> store().posts().update(published.withVisibility(Visibility.HIDDEN)),
                () -> store().posts().remove(pending),
                () -> store().posts().update(pending.withVisibility(Visibility.HIDDEN)),
                () -> store().posts().add(withVisibility(draft(mina, "New", NOW), Visibility.PENDING_TRAP)),
                () -> store().posts().update(pending.withVisibility(Visibility.PUBLISHED)))) {
            writeInVain(work);
            assertThat(everything()).isEqualTo(before);
            assertThat(kept(pending.id())).contains(pending);
            assertThat(kept(published.id())).contains(published);
            assertThat(found("post")).isEmpty();
            assertThat(found("published")).hasSize(1);
        }
    }
}
