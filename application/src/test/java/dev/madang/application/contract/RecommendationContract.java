package dev.madang.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.application.comment.CommentView;
import dev.madang.application.post.PostFilter;
import dev.madang.application.post.PostView;
import dev.madang.application.store.Store;
import dev.madang.domain.SecretHash;
import dev.madang.domain.account.Authorship;
import dev.madang.domain.comment.Comment;
import dev.madang.domain.comment.NewComment;
import dev.madang.domain.moderation.Visibility;
import dev.madang.domain.post.Content;
import dev.madang.domain.post.Post;
import dev.madang.domain.recommendation.Recommendable;
import dev.madang.domain.recommendation.Recommendation;
import dev.madang.domain.recommendation.Recommended;
import dev.madang.domain.recommendation.Recount;
import dev.madang.domain.user.User;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

abstract class RecommendationContract extends CommentWords {

    private static final SecretHash KEY = SecretHash.of("a guest's");

    RecommendationContract(Supplier<Store> current) {
        super(current);
    }

    private boolean add(Recommended of, User by, Instant at) {
        return write(() -> store().recommendations().add(new Recommendation(of, by.id(), at)));
    }

    private boolean add(Post post, User by) {
        return add(of(post), by, NOW);
    }

    private boolean add(Comment comment, User by) {
        return add(of(comment), by, NOW);
    }

    private boolean takeBack(Recommended of, User by) {
        return write(() -> store().recommendations().remove(of, by.id()));
    }

    private static Recommended of(Post post) {
        return Recommended.post(post.id());
    }

    private static Recommended of(Comment comment) {
        return Recommended.comment(comment.id());
    }

    /** Wherever it is shown. */
    private int count(Post post) {
        PostView view = store().moderationQueries().postById(post.id()).orElseThrow();
        store().postQueries().byId(post.id()).ifPresent(seen -> assertThat(seen).isEqualTo(view));
        assertThat(store().postQueries().before(PostFilter.ALL, null, 99))
                .filteredOn(listed -> listed.id() == post.id())
                .allMatch(view::equals);
        return view.recommendations();
    }

    private int count(Comment comment) {
        CommentView view = store().commentQueries().anyById(comment.id()).orElseThrow();
        store().commentQueries()
                .byId(comment.id())
                .ifPresent(seen -> assertThat(seen).isEqualTo(view));
        store().commentQueries().ofMember(comment.authorId(), comment.id() - 1, 1).stream()
                .filter(listed -> listed.id() == comment.id())
                .forEach(listed -> assertThat(listed).isEqualTo(view));
        return view.recommendations();
    }

    private Optional<Recommendable> recommendable(Recommended of) {
        return write(() -> store().recommendations().recommendable(of));
    }

    /** No step of any case leaves a count that has to be mended. */
    @AfterEach
    void areCountedRight() {
        for (Recommended.Kind kind : Recommended.Kind.values()) {
            assertThat(write(() -> store().recommendations().recount(kind, 0, 99, NOW)))
                    .isEqualTo(Recount.NOTHING);
        }
    }

    @Test
    void areCountedOncePerMember() {
        User mina = register("mina");
        User nami = register("nami");
        User bora = register("bora");
        Post post = publish(mina, "Post");
        Post other = publish(mina, "Other");
        assertThat(count(post)).isZero();
        assertThat(add(post, nami)).isTrue();
        assertThat(add(of(post), nami, NOW.plusSeconds(1))).isFalse();
        assertThat(count(post)).isOne();
        assertThat(add(post, bora)).isTrue();
        assertThat(add(other, nami)).isTrue();
        assertThat(count(post)).isEqualTo(2);
        assertThat(count(other)).isOne();
        assertThat(store().recommendationQueries().by(nami.id(), Recommended.Kind.POST, 0, 9))
                .containsExactly(
                        new Recommendation(of(post), nami.id(), NOW), new Recommendation(of(other), nami.id(), NOW));
    }

    @Test
    void areTakenBack() {
        User mina = register("mina");
        User nami = register("nami");
        Post post = publish(mina, "Post");
        Post other = publish(mina, "Other");
        Comment comment = answer(post, mina, "A comment");
        assertThat(takeBack(of(post), nami)).isFalse();
        add(post, nami);
        add(post, mina);
        add(other, nami);
        add(comment, nami);
        assertThat(among(nami, Recommended.Kind.POST, List.of(1L, 2L))).containsExactlyInAnyOrder(1L, 2L);
        assertThat(takeBack(of(post), nami)).isTrue();
        assertThat(among(nami, Recommended.Kind.POST, List.of(1L, 2L))).containsExactly(2L);
        assertThat(takeBack(of(post), nami)).isFalse();
        assertThat(count(post)).isOne();
        assertThat(count(other)).isOne();
        assertThat(count(comment)).isOne();
        assertThat(takeBack(of(comment), nami)).isTrue();
        assertThat(takeBack(of(comment), nami)).isFalse();
        assertThat(count(comment)).isZero();
        assertThat(add(post, nami)).isTrue();
        assertThat(count(post)).isEqualTo(2);
    }

    @Test
    void areOfCommentsToo() {
        User mina = register("mina");
        User nami = register("nami");
        Post post = publish(mina, "Post");
        Comment first = answer(post, mina, "First");
        Comment second = answer(first, mina, "Second");
        assertThat(add(first, nami)).isTrue();
        assertThat(add(first, nami)).isFalse();
        assertThat(add(first, mina)).isTrue();
        assertThat(add(second, nami)).isTrue();
        assertThat(count(post)).isZero();
        assertThat(count(first)).isEqualTo(2);
        assertThat(count(second)).isOne();
        assertThat(entries(post))
                .extracting(
                        entry -> entry.comment() == null ? -1 : entry.comment().recommendations())
                .containsExactly(2, 1);
        updated(first.withVisibility(Visibility.PENDING_LINKS));
        assertThat(store().commentQueries().unpublished(true, 0, 9))
                .extracting(CommentView::recommendations)
                .containsExactly(2);
    }

    @Test
    void areDatedToTheMicrosecond() {
        User mina = register("mina");
        add(of(publish(mina, "Post")), mina, NOW.plusNanos(1_999));
        assertThat(store().recommendationQueries().by(mina.id(), Recommended.Kind.POST, 0, 9))
                .extracting(Recommendation::at)
                .containsExactly(NOW.plusNanos(1_000));
    }

    @Test
    void areOfWhatReadersSee() {
        User mina = register("mina");
        Post post = publish(mina, "Post");
        Post guests = write(() -> store().posts().add(guestDraft(mina, KEY, "A guest's", NOW.plusSeconds(1))));
        Comment comment = answer(post, mina, "A comment");
        Comment answer = add(new NewComment(
                guests.id(),
                null,
                new Authorship(mina.id(), KEY, NOW.plusSeconds(2)),
                new Content("A guest's"),
                Visibility.PUBLISHED));
        add(guests, mina);
        add(answer, mina);
        assertThat(recommendable(of(post))).contains(new Recommendable(post.authorship(), 0));
        assertThat(recommendable(of(guests))).contains(new Recommendable(guests.authorship(), 1));
        assertThat(recommendable(of(comment))).contains(new Recommendable(comment.authorship(), 0));
        assertThat(recommendable(of(answer))).contains(new Recommendable(answer.authorship(), 1));
        assertThat(recommendable(Recommended.post(99))).isEmpty();
        assertThat(recommendable(Recommended.comment(99))).isEmpty();
        updated(post.withLocked(true));
        assertThat(recommendable(of(post))).isPresent();
        hidden(comment);
        assertThat(recommendable(of(comment))).isEmpty();
        withVisibility(guests, Visibility.PENDING_LINKS);
        assertThat(recommendable(of(guests))).isEmpty();
        assertThat(recommendable(of(answer))).isEmpty();
    }

    @Test
    void stayWithWhatIsHiddenAndComeBackWithIt() {
        User mina = register("mina");
        Post post = publish(mina, "Post");
        Comment comment = answer(post, mina, "A comment");
        add(post, mina);
        add(comment, mina);
        hidden(comment);
        withVisibility(post, Visibility.HIDDEN);
        assertThat(count(post)).isOne();
        assertThat(count(comment)).isOne();
        updated(post.edited(NOW).withLocked(true));
        updated(comment.edited(new Content("another"), NOW));
        assertThat(count(post)).isOne();
        assertThat(count(comment)).isOne();
        assertThat(store().postQueries().byId(post.id()))
                .map(PostView::recommendations)
                .contains(1);
    }

    @Test
    void goWithWhatIsRecommended() {
        User mina = register("mina");
        User nami = register("nami");
        Post post = publish(nami, "Post");
        Post other = publish(nami, "Other");
        Comment first = answer(post, nami, "First");
        Comment answered = answer(other, nami, "Answered");
        Comment last = answer(answered, nami, "Last");
        for (Recommended each : List.of(of(post), of(other), of(first), of(answered), of(last))) {
            add(each, mina, NOW);
        }
        write(() -> store().posts().remove(post));
        assertThat(ids(mina, Recommended.Kind.POST)).containsExactly(other.id());
        assertThat(ids(mina, Recommended.Kind.COMMENT)).containsExactly(answered.id(), last.id());
        write(() -> store().comments().remove(answered));
        assertThat(ids(mina, Recommended.Kind.COMMENT)).containsExactly(last.id());
        areCountedRight();
        write(() -> store().comments().removeOwn(nami.id(), 9));
        assertThat(ids(mina, Recommended.Kind.COMMENT)).isEmpty();
        assertThat(count(other)).isOne();
        write(() -> store().users().remove(nami));
        assertThat(ids(mina, Recommended.Kind.POST)).isEmpty();
    }

    @Test
    void goWithTheMember() {
        User mina = register("mina");
        User nami = register("nami");
        User bora = register("bora");
        Post post = publish(mina, "Post");
        Comment comment = answer(post, mina, "A comment");
        Comment bad = answer(post, nami, "Nami's");
        for (User user : List.of(nami, bora)) {
            add(post, user);
            add(comment, user);
        }
        add(bad, bora);
        write(() -> store().users().remove(nami));
        assertThat(count(post)).isOne();
        assertThat(count(comment)).isOne();
        assertThat(ids(nami, Recommended.Kind.POST)).isEmpty();
        assertThat(ids(bora, Recommended.Kind.POST)).containsExactly(post.id());
        assertThat(ids(bora, Recommended.Kind.COMMENT)).containsExactly(comment.id());
    }

    @Test
    void goSomeAtATimeOfAMemberWhoStays() {
        User mina = register("mina");
        User nami = register("nami");
        List<Post> posts =
                IntStream.range(0, 3).mapToObj(i -> publish(mina, "Post " + i)).toList();
        Comment comment = answer(posts.get(0), mina, "A comment");
        posts.forEach(post -> add(post, nami));
        add(comment, nami);
        add(comment, mina);
        add(posts.get(0), mina);
        assertThat(removeAllOf(nami, 2)).isTrue();
        assertThat(ids(nami, Recommended.Kind.POST)).hasSize(1);
        assertThat(ids(nami, Recommended.Kind.COMMENT)).isEmpty();
        assertThat(count(comment)).isOne();
        areCountedRight();
        assertThat(removeAllOf(nami, 2)).isFalse();
        assertThat(ids(nami, Recommended.Kind.POST)).isEmpty();
        assertThat(posts).extracting(this::count).containsExactly(1, 0, 0);
        assertThat(removeAllOf(nami, 2)).isFalse();
        add(comment, nami);
        assertThat(removeAllOf(nami, 1)).isTrue();
        assertThat(count(comment)).isOne();
    }

    private boolean removeAllOf(User user, int most) {
        return write(() -> store().recommendations().removeAllOf(user.id(), most));
    }

    private List<Long> ids(User user, Recommended.Kind kind) {
        return store().recommendationQueries().by(user.id(), kind, 0, 9).stream()
                .map(recommendation -> recommendation.of().id())
                .toList();
    }

    @Test
    void areKnownToTheMember() {
        User mina = register("mina");
        User nami = register("nami");
        Post first = publish(mina, "First");
        Post second = publish(mina, "Second");
        Comment comment = answer(first, mina, "A comment");
        Comment other = answer(first, mina, "Another");
        add(second, nami);
        add(first, mina);
        add(other, nami);
        add(of(comment), mina, NOW.plusSeconds(1));
        add(of(first), nami, NOW.plusSeconds(2));
        List<Long> all = List.of(1L, 2L, 99L);
        assertThat(among(nami, Recommended.Kind.POST, all)).containsExactlyInAnyOrder(1L, 2L);
        assertThat(among(nami, Recommended.Kind.POST, List.of(2L))).containsExactly(2L);
        assertThat(among(nami, Recommended.Kind.COMMENT, all)).containsExactly(2L);
        assertThat(among(mina, Recommended.Kind.COMMENT, all)).containsExactly(1L);
        assertThat(among(mina, Recommended.Kind.POST, List.of())).isEmpty();
        assertThat(store().recommendationQueries().by(nami.id(), Recommended.Kind.POST, 0, 9))
                .containsExactly(
                        new Recommendation(of(first), nami.id(), NOW.plusSeconds(2)),
                        new Recommendation(of(second), nami.id(), NOW));
        assertThat(store().recommendationQueries().by(nami.id(), Recommended.Kind.POST, 0, 1))
                .containsExactly(new Recommendation(of(first), nami.id(), NOW.plusSeconds(2)));
        assertThat(store().recommendationQueries().by(nami.id(), Recommended.Kind.POST, 1, 1))
                .containsExactly(new Recommendation(of(second), nami.id(), NOW));
        assertThat(store().recommendationQueries().by(mina.id(), Recommended.Kind.COMMENT, 0, 9))
                .containsExactly(new Recommendation(of(comment), mina.id(), NOW.plusSeconds(1)));
        withVisibility(second, Visibility.HIDDEN);
        assertThat(ids(nami, Recommended.Kind.POST)).containsExactly(1L, 2L);
    }

    private Set<Long> among(User user, Recommended.Kind kind, List<Long> ids) {
        return store().recommendationQueries().among(user.id(), kind, ids);
    }

    @Test
    void areAsTheyWereBeforeATransactionThatFailed() {
        User mina = register("mina");
        Post post = publish(mina, "Post");
        Post other = publish(mina, "Other");
        add(post, mina);
        writeInVain(() -> {
            store().recommendations().add(new Recommendation(of(other), mina.id(), NOW));
            assertThat(ids(mina, Recommended.Kind.POST)).containsExactly(1L, 2L);
        });
        writeInVain(() -> store().recommendations().remove(of(post), mina.id()));
        assertThat(ids(mina, Recommended.Kind.POST)).containsExactly(1L);
        assertThat(count(post)).isOne();
        assertThat(count(other)).isZero();
    }

    @Test
    void areCountedWhenManyComeAtOnce() {
        User mina = register("mina");
        Post post = publish(mina, "Post");
        Comment comment = answer(post, mina, "A comment");
        List<User> users =
                IntStream.range(0, 4).mapToObj(i -> register("user " + i)).toList();
        List<Integer> added = atOnce(users.stream()
                .flatMap(user -> IntStream.range(0, 2).<Supplier<Integer>>mapToObj(twice -> () -> recommended(user)))
                .toList());
        assertThat(added.stream().mapToInt(each -> each).sum()).isEqualTo(2 * users.size());
        assertThat(count(post)).isEqualTo(users.size());
        assertThat(count(comment)).isEqualTo(users.size());
    }

    /** Both, as a use case does it. */
    private int recommended(User user) {
        return write(() -> {
            store().users().byId(user.id());
            int added = 0;
            for (Recommended of : List.of(Recommended.post(1), Recommended.comment(1))) {
                store().recommendations().recommendable(of);
                added += store().recommendations().add(new Recommendation(of, user.id(), NOW)) ? 1 : 0;
            }
            return added;
        });
    }
}
