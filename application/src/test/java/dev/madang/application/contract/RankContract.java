package dev.madang.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.application.post.PostView;
import dev.madang.application.post.RankCursor;
import dev.madang.application.store.Store;
import dev.madang.domain.account.Authorship;
import dev.madang.domain.moderation.Visibility;
import dev.madang.domain.post.Content;
import dev.madang.domain.post.NewPost;
import dev.madang.domain.post.Post;
import dev.madang.domain.post.TagNames;
import dev.madang.domain.post.Title;
import dev.madang.domain.recommendation.Recommendation;
import dev.madang.domain.recommendation.Recommended;
import dev.madang.domain.recommendation.Span;
import dev.madang.domain.user.User;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The lists of recommended posts. */
abstract class RankContract extends Contract {

    private static final Duration WEEK = Duration.ofDays(7);
    private static final Duration MICRO = Duration.ofNanos(1_000);

    RankContract(Supplier<Store> current) {
        super(current);
    }

    private void recommend(Post post, Instant at, User... users) {
        for (User user : users) {
            write(() -> store().recommendations().add(new Recommendation(Recommended.post(post.id()), user.id(), at)));
        }
    }

    private void recommend(Post post, User... users) {
        recommend(post, NOW, users);
    }

    private void takeBack(Post post, User user) {
        write(() -> store().recommendations().remove(Recommended.post(post.id()), user.id()));
    }

    private boolean retire(Span span, Instant before, int most) {
        return write(() -> store().recommendations().retire(span, before, most));
    }

    private List<String> titles(Span span, @Nullable RankCursor cursor, int limit) {
        List<PostView> posts = store().postQueries().recommended(span, cursor, limit);
        posts.forEach(post -> assertThat(store().postQueries().byId(post.id())).contains(post));
        return posts.stream().map(PostView::title).toList();
    }

    private List<String> titles(Span span) {
        return titles(span, null, 99);
    }

    @Test
    void beginWithTheMostRecommended() {
        User mina = register("mina");
        User nami = register("nami");
        Post first = publish(mina, "First", "tag");
        Post second = publish(nami, "Second", NOW.plusSeconds(9), "other", "tag");
        Post third = publish(mina, "Third", NOW.minusSeconds(9));
        publish(mina, "Fourth");
        recommend(first, nami);
        recommend(second, nami, mina);
        recommend(third, mina);
        for (Span span : Span.values()) {
            assertThat(titles(span)).containsExactly("Second", "Third", "First");
        }
        assertThat(titles(Span.WEEK, null, 2)).containsExactly("Second", "Third");
        assertThat(titles(Span.WEEK, new RankCursor(2, second.id()), 9)).containsExactly("Third", "First");
        assertThat(titles(Span.WEEK, new RankCursor(1, third.id()), 1)).containsExactly("First");
        assertThat(titles(Span.WEEK, new RankCursor(1, third.id() + 1), 9)).containsExactly("Third", "First");
        assertThat(titles(Span.WEEK, new RankCursor(1, first.id()), 9)).isEmpty();
        assertThat(titles(Span.EVER, new RankCursor(2, first.id()), 9)).containsExactly("Third", "First");
        recommend(first, mina);
        takeBack(second, mina);
        assertThat(titles(Span.WEEK)).containsExactly("First", "Third", "Second");
    }

    @Test
    void haveWhatIsNotTooOldWhenItIsRecommended() {
        User mina = register("mina");
        Post old = publish(mina, "Old", NOW.minus(WEEK).minus(MICRO));
        Post older = publish(mina, "Older", NOW.minus(Duration.ofDays(30)).minus(MICRO));
        Post just = publish(mina, "Just", NOW.minus(WEEK));
        Post month = publish(mina, "Month", NOW.minus(Duration.ofDays(30)));
        for (Post post : List.of(old, older, just, month)) {
            recommend(post, mina);
        }
        assertThat(titles(Span.WEEK)).containsExactly("Just");
        assertThat(titles(Span.MONTH)).containsExactly("Month", "Just", "Old");
        assertThat(titles(Span.EVER)).containsExactly("Month", "Just", "Older", "Old");
    }

    @Test
    void retireWhatIsTooOldSomeAtATime() {
        User mina = register("mina");
        User nami = register("nami");
        Post first = publish(mina, "First", NOW);
        Post second = publish(mina, "Second", NOW.minusSeconds(2));
        Post third = publish(mina, "Third", NOW.minus(MICRO));
        for (Post post : List.of(first, second, third)) {
            recommend(post, mina);
        }
        assertThat(retire(Span.WEEK, NOW.minusSeconds(2), 9)).isFalse();
        assertThat(titles(Span.WEEK)).containsExactly("Third", "Second", "First");
        assertThat(retire(Span.WEEK, NOW, 1)).isTrue();
        assertThat(titles(Span.WEEK)).containsExactly("Third", "First");
        assertThat(retire(Span.WEEK, NOW, 9)).isFalse();
        assertThat(titles(Span.WEEK)).containsExactly("First");
        assertThat(titles(Span.MONTH)).containsExactly("Third", "Second", "First");
        recommend(third, NOW.plus(WEEK), nami);
        assertThat(titles(Span.WEEK)).containsExactly("First");
        assertThat(titles(Span.MONTH)).containsExactly("Third", "Second", "First");
        recommend(second, NOW, nami);
        assertThat(titles(Span.WEEK)).containsExactly("Second", "First");
        assertThat(retire(Span.MONTH, NOW.minusSeconds(1), 9)).isFalse();
        assertThat(titles(Span.MONTH)).containsExactly("Third", "First");
        assertThat(titles(Span.EVER)).containsExactly("Third", "Second", "First");
    }

    @Test
    void haveWhatReadersSee() {
        User mina = register("mina");
        User nami = register("nami");
        Post post = publish(mina, "Post");
        Post other = publish(mina, "Other");
        recommend(post, mina);
        recommend(other, mina);
        withVisibility(post, Visibility.HIDDEN);
        assertThat(titles(Span.WEEK)).containsExactly("Other");
        assertThat(titles(Span.EVER)).containsExactly("Other");
        withVisibility(post, Visibility.PUBLISHED);
        assertThat(titles(Span.WEEK)).containsExactly("Other", "Post");
        withVisibility(post, Visibility.HIDDEN);
        recommend(post, nami);
        assertThat(titles(Span.WEEK)).containsExactly("Other");
        withVisibility(post, Visibility.PENDING_LINKS);
        assertThat(titles(Span.WEEK)).containsExactly("Other");
        withVisibility(post, Visibility.PUBLISHED);
        assertThat(titles(Span.WEEK)).containsExactly("Post", "Other");
        updated(post.withTitle(new Title("Another title")).withLocked(true));
        assertThat(titles(Span.MONTH)).containsExactly("Another title", "Other");
    }

    @Test
    void haveNothingThatNobodyRecommendsAnyMore() {
        User mina = register("mina");
        User nami = register("nami");
        User bora = register("bora");
        List<Post> posts = List.of(publish(mina, "1"), publish(mina, "2"), publish(mina, "3"), publish(mina, "4"));
        posts.forEach(post -> recommend(post, nami));
        recommend(posts.get(0), bora);
        recommend(posts.get(1), mina);
        takeBack(posts.get(2), nami);
        assertThat(titles(Span.WEEK)).containsExactly("2", "1", "4");
        recommend(posts.get(2), NOW.plus(WEEK).plus(MICRO), mina);
        assertThat(titles(Span.WEEK)).containsExactly("2", "1", "4");
        assertThat(titles(Span.MONTH)).containsExactly("2", "1", "4", "3");
        write(() -> store().recommendations().removeAllOf(nami.id(), 9));
        assertThat(titles(Span.MONTH)).containsExactly("3", "2", "1");
        write(() -> store().users().remove(bora));
        assertThat(titles(Span.MONTH)).containsExactly("3", "2");
        write(() -> store().posts().remove(posts.get(1)));
        assertThat(titles(Span.EVER)).containsExactly("3");
        assertThat(titles(Span.WEEK)).isEmpty();
        write(() -> store().users().remove(mina));
        assertThat(titles(Span.EVER)).isEmpty();
    }

    @Test
    void endWhereTheirContentsFillAPage() {
        User mina = register("mina");
        for (int i = 0; i < 4; i++) {
            recommend(publishLong(mina, "Post " + i), mina);
        }
        assertThat(titles(Span.WEEK)).containsExactly("Post 3", "Post 2", "Post 1");
    }

    /** Less than half of what fills a page. */
    private Post publishLong(User author, String title) {
        return write(() -> store().posts()
                .add(new NewPost(
                        new Authorship(author.id(), null, NOW),
                        new Title(title),
                        new Content("x".repeat(60_000)),
                        TagNames.NONE,
                        Visibility.PUBLISHED)));
    }

    @Test
    void areAsTheyWereBeforeATransactionThatFailed() {
        User mina = register("mina");
        Post post = publish(mina, "Post");
        Post other = publish(mina, "Other");
        recommend(post, mina);
        writeInVain(
                () -> store().recommendations().add(new Recommendation(Recommended.post(other.id()), mina.id(), NOW)));
        writeInVain(() -> {
            assertThat(store().recommendations().retire(Span.WEEK, NOW.plusSeconds(1), 9))
                    .isFalse();
            assertThat(titles(Span.WEEK)).isEmpty();
        });
        assertThat(titles(Span.WEEK)).containsExactly("Post");
        assertThat(titles(Span.EVER)).containsExactly("Post");
    }
}
