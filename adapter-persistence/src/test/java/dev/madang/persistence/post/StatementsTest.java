package dev.madang.persistence.post;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.application.post.PostCursor;
import dev.madang.application.post.PostFilter;
import dev.madang.application.post.RankCursor;
import dev.madang.domain.post.NewPost;
import dev.madang.domain.recommendation.Recommendation;
import dev.madang.domain.recommendation.Recommended;
import dev.madang.domain.recommendation.Span;
import dev.madang.domain.user.User;
import dev.madang.persistence.JooqBoard;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How many statements reading takes, and what SQLite says that it will do for each. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StatementsTest {

    private static final int ROWS = 1_000;
    private static final int ROUNDS = 500;
    private static final int MAX_ALLOCATED = 40_000;
    private static final PostCursor OLDEST = new PostCursor(JooqBoard.NOW, 0);
    private static final PostCursor NEWEST = new PostCursor(JooqBoard.NOW.plusSeconds(ROWS), Long.MAX_VALUE);

    private JooqBoard board;
    private Statements statements;

    @BeforeAll
    void fill(@TempDir Path folder) {
        board = JooqBoard.open(folder.resolve("board.db"));
        List<User> users = board.addUsers(
                IntStream.range(0, ROWS).mapToObj(i -> "user" + i).toList());
        List<NewPost> posts = IntStream.rangeClosed(1, ROWS)
                .mapToObj(i -> JooqBoard.post(users.get(0), i, "common", "tag" + i))
                .toList();
        assertThat(board.addPosts(posts)).hasSize(ROWS);
        board.store()
                .transactions()
                .run(() -> LongStream.rangeClosed(1, ROWS)
                        .forEach(id -> board.store()
                                .recommendations()
                                .add(new Recommendation(
                                        Recommended.post(id), users.get(1).id(), JooqBoard.NOW))));
        statements = new Statements(board.session());
    }

    @AfterAll
    void close() {
        board.close();
    }

    /** A method that reads a list of a given length. */
    private record Listing(String name, IntFunction<List<?>> list) {
        @Override
        public String toString() {
            return name;
        }
    }

    Stream<Listing> listings() {
        var posts = board.store().postQueries();
        PostFilter author = PostFilter.byAuthor("user0");
        PostFilter tag = PostFilter.byTag("common");
        return Stream.of(
                new Listing("newest posts", n -> posts.before(PostFilter.ALL, null, n)),
                new Listing("older posts", n -> posts.before(PostFilter.ALL, NEWEST, n)),
                new Listing("newer posts", n -> posts.after(PostFilter.ALL, OLDEST, n)),
                new Listing("newest of an author", n -> posts.before(author, null, n)),
                new Listing("older of an author", n -> posts.before(author, NEWEST, n)),
                new Listing("newer of an author", n -> posts.after(author, OLDEST, n)),
                new Listing("newest with a tag", n -> posts.before(tag, null, n)),
                new Listing("older with a tag", n -> posts.before(tag, NEWEST, n)),
                new Listing("newer with a tag", n -> posts.after(tag, OLDEST, n)),
                new Listing("by all", n -> posts.before(new PostFilter("user0", "common"), NEWEST, n)),
                new Listing("of a span", n -> posts.before(span(PostFilter.ALL), null, n)),
                new Listing("older of a span", n -> posts.before(span(PostFilter.ALL), NEWEST, n)),
                new Listing("newer of a span", n -> posts.after(span(PostFilter.ALL), OLDEST, n)),
                new Listing("of an author's span", n -> posts.before(span(author), NEWEST, n)),
                new Listing("of a tag's span", n -> posts.before(span(tag), NEWEST, n)),
                new Listing("most recommended", n -> posts.recommended(Span.WEEK, null, n)),
                new Listing("less recommended", n -> posts.recommended(Span.EVER, new RankCursor(9, 1), n)),
                new Listing("users", n -> board.store().userQueries().page(0, n)),
                new Listing("tags", n -> board.store().tagQueries().page(0, n)),
                new Listing(
                        "most used tags",
                        n -> List.copyOf(board.store().stats().mostUsedTags(n).entrySet())));
    }

    private static PostFilter span(PostFilter filter) {
        return filter.within(JooqBoard.NOW, JooqBoard.NOW.plusSeconds(2 * ROWS));
    }

    @ParameterizedTest
    @MethodSource("listings")
    void aListTakesOneStatementWhateverItsLength(Listing listing) {
        for (int length : new int[] {1, 20, ROWS}) {
            List<String> seen = statements.during(
                    () -> assertThat(listing.list().apply(length)).hasSize(length));
            assertThat(seen).hasSize(1);
        }
    }

    @ParameterizedTest
    @MethodSource("listings")
    void aListIsServedByAnIndexInItsOrder(Listing listing) {
        String query = statements
                .during(() -> assertThat(listing.list().apply(20)).hasSize(20))
                .get(0);
        assertServed(query);
    }

    /** However many there are, they stand in another stretch of the index. */
    @ParameterizedTest
    @MethodSource("listings")
    void aListOfPostsReadsPublishedOnesAlone(Listing listing) {
        String query = statements
                .during(() -> assertThat(listing.list().apply(20)).hasSize(20))
                .get(0);
        assertThat(statements.plan(query))
                .filteredOn(step -> step.matches("\\w+ (posts|post_tags|ranked_posts) USING (COVERING )?INDEX .*"))
                .allMatch(step -> step.contains("listed=?"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aListForModeratorsReadsUnpublishedPostsAlone(boolean pending) {
        String query = statements
                .during(() -> assertThat(board.store().moderationQueries().unpublished(pending, 1, 20))
                        .isEmpty())
                .get(0);
        assertServed(query);
    }

    @Test
    void oneItemTakesOneStatementThatSearches() {
        List<String> seen = statements.during(() -> {
            assertThat(board.store().postQueries().byId(1)).isPresent();
            assertThat(board.store().userQueries().byId(1)).isPresent();
            assertThat(board.store().userQueries().byUsername("user0")).isPresent();
            assertThat(board.store().tagQueries().byId(1)).isPresent();
            assertThat(board.store().tagQueries().byName("common")).isPresent();
        });
        assertThat(seen).hasSize(5).allSatisfy(this::assertServed);
    }

    /** All users are gone through, since all who have a post are asked for; posts aren't. */
    @Test
    void postsAreNotCountedWhenReadersAskHowMany() {
        List<String> seen = statements.during(
                () -> assertThat(board.store().stats().userPostCounts()).containsEntry("user0", (long) ROWS));
        assertThat(seen).hasSize(1);
        assertThat(statements.plan(seen.get(0))).containsExactly("SCAN users");
    }

    /** Whatever the machine: what is left behind by reading a page of 20, once the JVM has seen it often. */
    @Test
    void aPageLeavesLittleBehind() {
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long allocated = 0;
        for (int i = 0; i < ROUNDS; i++) {
            long before = threads.getCurrentThreadAllocatedBytes();
            assertThat(board.store().postQueries().before(PostFilter.ALL, NEWEST, 20))
                    .hasSize(20);
            allocated = threads.getCurrentThreadAllocatedBytes() - before;
        }
        assertThat(allocated).isPositive().isLessThan(MAX_ALLOCATED);
    }

    /** What is scanned may only be the rows that were found, or an index in the list's order, to the list's end. */
    private void assertServed(String query) {
        assertThat(statements.plan(query))
                .isNotEmpty()
                .noneMatch(step -> step.contains("TEMP B-TREE"))
                .filteredOn(step -> step.startsWith("SCAN"))
                .isSubsetOf("SCAN t");
    }
}
