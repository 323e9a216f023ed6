package dev.madang.persistence.recommendation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.application.post.PostView;
import dev.madang.domain.account.Authorship;
import dev.madang.domain.comment.NewComment;
import dev.madang.domain.moderation.Visibility;
import dev.madang.domain.post.Content;
import dev.madang.domain.post.Post;
import dev.madang.domain.recommendation.Recommendation;
import dev.madang.domain.recommendation.Recommended;
import dev.madang.domain.recommendation.Recount;
import dev.madang.domain.recommendation.Span;
import dev.madang.domain.user.User;
import dev.madang.persistence.JooqBoard;
import dev.madang.persistence.post.Statements;
import dev.madang.persistence.server.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What the contract can't see: counts that somebody else has made wrong, and how lists are read from a board that is large. */
@ParameterizedClass
@EnumSource
class JooqRecommendationsTest {

    private final TestDatabase engine;
    private String url;
    private JooqBoard board;
    private User mina;

    JooqRecommendationsTest(TestDatabase engine) {
        this.engine = engine;
    }

    @BeforeEach
    void open() {
        url = engine.fresh();
        board = JooqBoard.open(url);
        mina = board.addUser("mina");
    }

    @AfterEach
    void close() {
        board.close();
        engine.drop(url);
    }

    private <T> T write(Supplier<T> work) {
        return board.store().transactions().run(work);
    }

    private int execute(String sql) {
        return write(() -> board.session().writing().execute(sql));
    }

    private List<Post> posts(int number) {
        return board.addPosts(IntStream.range(0, number)
                .mapToObj(i -> JooqBoard.post(mina, i))
                .toList());
    }

    private void recommend(Recommended of) {
        write(() -> board.store().recommendations().add(new Recommendation(of, mina.id(), JooqBoard.NOW)));
    }

    private Recount recount(Recommended.Kind kind, long after, int most) {
        return write(() ->
                board.store().recommendations().recount(kind, after, most, JooqBoard.NOW.plus(Duration.ofDays(8))));
    }

    private List<Long> ids(Span span) {
        return board.store().postQueries().recommended(span, null, 20).stream()
                .map(PostView::id)
                .toList();
    }

    @Test
    void countsThatWentWrongAreMendedSomeAtATime() {
        posts(5);
        List.of(1L, 2L, 4L).forEach(id -> recommend(Recommended.post(id)));
        assertThat(execute("update posts set recommendations = 7 where id in (1, 3)"))
                .isEqualTo(2);
        execute("update posts set recommendations = 0 where id = 4");
        execute("delete from ranked_posts where post_id = 4");
        long before = board.store().revision().current();
        assertThat(recount(Recommended.Kind.POST, 0, 2)).isEqualTo(new Recount(2L, 1));
        assertThat(board.store().revision().current()).isNotEqualTo(before);
        assertThat(recount(Recommended.Kind.POST, 2, 9)).isEqualTo(new Recount(null, 2));
        assertThat(IntStream.rangeClosed(1, 5)
                        .map(id -> board.store()
                                .postQueries()
                                .byId(id)
                                .orElseThrow()
                                .recommendations()))
                .containsExactly(1, 1, 0, 1, 0);
        assertThat(ids(Span.WEEK)).containsExactly(2L, 1L);
        assertThat(ids(Span.EVER)).containsExactly(4L, 2L, 1L);
        long after = board.store().revision().current();
        assertThat(recount(Recommended.Kind.POST, 0, 9)).isEqualTo(Recount.NOTHING);
        assertThat(board.store().revision().current()).isEqualTo(after);
    }

    @Test
    void countsOfCommentsAreMendedToo() {
        long post = posts(1).get(0).id();
        Authorship authorship = new Authorship(mina.id(), null, JooqBoard.NOW);
        write(() -> board.store()
                .comments()
                .add(new NewComment(post, null, authorship, new Content("c"), Visibility.PUBLISHED)));
        recommend(Recommended.comment(1));
        execute("update comments set recommendations = 9");
        assertThat(recount(Recommended.Kind.COMMENT, 0, 1)).isEqualTo(new Recount(1L, 1));
        assertThat(recount(Recommended.Kind.COMMENT, 1, 1)).isEqualTo(Recount.NOTHING);
        assertThat(board.store().commentQueries().byId(1).orElseThrow().recommendations())
                .isOne();
    }

    @Test
    void listsAreReadInTheOrderOfTheirIndex() {
        List<User> users =
                board.addUsers(IntStream.range(0, 300).mapToObj(i -> "user" + i).toList());
        board.addPosts(IntStream.range(0, 3_000)
                .mapToObj(i -> JooqBoard.post(users.get(i % 300), i))
                .toList());
        execute("update posts set recommendations = id % 97");
        for (String span : List.of("week", "month", "ever")) {
            execute("insert into ranked_posts (span, post_id, listed, recommendations, date_posted) select '" + span
                    + "', id, listed, recommendations, date_posted from posts where recommendations > 0");
        }
        execute(board.session().flavour().analysis());
        Statements statements = new Statements(board.session());
        String query = statements
                .during(() -> assertThat(ids(Span.MONTH)).hasSize(20).startsWith(2_909L, 2_812L))
                .get(0)
                .replaceFirst("\\?", "'month'")
                .replaceFirst("\\?", "20");
        String plan = board.session()
                .reading()
                .fetch((engine == TestDatabase.SQLITE ? "explain query plan " : "explain ") + query)
                .format();
        assertThat(plan.replaceFirst("(?s)SubPlan.*", ""))
                .contains("ranked_posts_listed")
                .doesNotContain("filesort")
                .doesNotContain("TEMP B-TREE")
                .doesNotContain("Sort");
    }
}
