package dev.madang.persistence.post;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.application.post.PostFilter;
import dev.madang.domain.user.User;
import dev.madang.persistence.JooqBoard;
import dev.madang.persistence.server.TestDatabase;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How MariaDB reads a list once it has counted: it then may take another order of tables for cheaper than the list's own. */
class MariadbPlanTest {

    private static final int USERS = 300;
    private static final int POSTS = 12_000;

    @Test
    void theListOfATagThatAllPostsHaveIsReadInItsIndexsOrder() {
        String url = TestDatabase.MARIADB.fresh();
        try (JooqBoard board = JooqBoard.open(url)) {
            List<User> users = board.addUsers(
                    IntStream.range(0, USERS).mapToObj(i -> "user" + i).toList());
            board.addPosts(IntStream.range(0, POSTS)
                    .mapToObj(i -> JooqBoard.post(users.get(i % USERS), i, "common", "tag" + i % 40))
                    .toList());
            board.store()
                    .transactions()
                    .run(() -> board.session()
                            .writing()
                            .execute(board.session().flavour().analysis()));
            Statements statements = new Statements(board.session());
            String query = statements
                    .during(() -> assertThat(board.store().postQueries().before(PostFilter.byTag("common"), null, 20))
                            .hasSize(20))
                    .get(0);
            var plan = board.session()
                    .reading()
                    .fetch("explain " + query.replaceFirst("\\?", "'common'").replaceFirst("\\?", "20"));
            assertThat(plan.getValue(0, "key")).isEqualTo("post_tags_listed_by_tag");
            assertThat(plan.getValues("Extra", String.class)).noneMatch(extra -> extra.contains("filesort"));
        }
        TestDatabase.MARIADB.drop(url);
    }
}
