package dev.madang.persistence.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.madang.application.Limit;
import dev.madang.application.post.PostFilter;
import dev.madang.application.post.PostView;
import dev.madang.application.search.SearchTerms;
import dev.madang.application.tag.TagView;
import dev.madang.application.user.UserView;
import dev.madang.domain.SecretHash;
import dev.madang.domain.moderation.Visibility;
import dev.madang.persistence.DatabaseAccess;
import dev.madang.persistence.JooqBoard;
import dev.madang.persistence.engine.Engine;
import dev.madang.persistence.server.TestDatabase;
import dev.madang.persistence.transaction.ConnectionPools;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Posts that weren't on the board had a table of their own once; its rows come to the others, with their tags. */
class WithheldPostsMigrationTest {

    private static final List<String> OLD_BOARD = List.of(
            "insert into users (id, username, email, created_at, post_count) values (1, '민아', 'a@b.example', 0, 1)",
            "insert into users (id, username, email, created_at) values (2, '미나', 'b@b.example', 0)",
            "insert into users (id, username, email, created_at) values (3, '나미', 'c@b.example', 0)",
            "insert into posts (id, user_id, title, content, date_posted) values (1, 1, '오늘', '맑음', 5)",
            "insert into tags (name, post_count) values ('날씨', 1)",
            "insert into tags (name, post_count) values ('B', 0)",
            "insert into post_tags (post_id, place, tag_id, date_posted) values (1, 0, 1, 5)",
            withheld(2, 1, "links", true, "B\u001f나, 가\u001f날씨\u001f\"😀\""),
            withheld(3, 2, "hidden", false, ""),
            withheld(5, 1, "trap", false, "나, 가\u001fb"),
            withheld(6, 1, "haste", false, "날씨"));

    private static String withheld(int id, int userId, String cause, boolean locked, String tags) {
        return "insert into withheld_posts (post_id, user_id, title, content, tags, date_posted, guest_key, locked,"
                + " cause, since) values (" + id + ", " + userId + ", 'Title " + id + "', '내용 " + id + "', '" + tags
                + "', " + -id
                + ", '" + SecretHash.of("guest " + id).value() + "', " + locked + ", '" + cause + "', 7)";
    }

    private static void migrateAsOnceAndFill(Engine engine, String url) throws SQLException {
        try (ConnectionPools pools = engine.open(DatabaseAccess.to(url))) {
            Migrations.configured(engine, pools.writer()).target("33").load().migrate();
            try (Connection connection = pools.writer().getConnection();
                    Statement statement = connection.createStatement()) {
                connection.setAutoCommit(false);
                for (String sql : OLD_BOARD) {
                    statement.execute(sql);
                }
                connection.commit();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void areAmongThePostsNowAsTheyWere(Engine engine) throws SQLException {
        TestDatabase databases = TestDatabase.valueOf(engine.name());
        String url = databases.fresh();
        migrateAsOnceAndFill(engine, url);
        assertMoved(url);
        databases.drop(url);
    }

    /** MariaDB can't do a script and note that in one transaction: a kill may come in between. */
    @ParameterizedTest
    @ValueSource(strings = {"1201", "1205", "1206", "1207", "1208", "1210", "1214", "2030", "2032"})
    void areMovedOnceIfItWasNotNotedThatTheyWere(String last) throws SQLException {
        String url = TestDatabase.MARIADB.fresh();
        migrateAsOnceAndFill(Engine.MARIADB, url);
        try (ConnectionPools pools = Engine.MARIADB.open(DatabaseAccess.to(url))) {
            Migrations.configured(Engine.MARIADB, pools.writer())
                    .target("20261129." + last)
                    .load()
                    .migrate();
            try (Connection connection = pools.writer().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("delete from flyway_schema_history order by installed_rank desc limit 1");
            }
        }
        assertMoved(url);
        TestDatabase.MARIADB.drop(url);
    }

    private static void assertMoved(String url) {
        try (JooqBoard board = JooqBoard.open(url)) {
            var moderation = board.store().moderationQueries();
            assertThat(moderation.unpublished(true, 0, 9))
                    .extracting(PostView::id, PostView::visibility, PostView::locked, PostView::tags)
                    .containsExactly(
                            tuple(2L, Visibility.PENDING_LINKS, true, List.of("B", "나, 가", "날씨", "\"😀\"")),
                            tuple(5L, Visibility.PENDING_TRAP, false, List.of("나, 가", "b")),
                            tuple(6L, Visibility.PENDING_HASTE, false, List.of("날씨")));
            PostView hidden = moderation.unpublished(false, 0, 9).get(0);
            assertThat(hidden.visibility()).isEqualTo(Visibility.HIDDEN);
            assertThat(hidden.title()).isEqualTo("Title 3");
            assertThat(hidden.content()).isEqualTo("내용 3");
            assertThat(hidden.tags()).isEmpty();
            assertThat(hidden.author().guestTag())
                    .isEqualTo(SecretHash.of("guest 3").value().substring(0, 8));
            assertThat(hidden.editedAt()).isNull();
            assertThat(board.store().postQueries().before(PostFilter.ALL, null, 9))
                    .extracting(PostView::id)
                    .containsExactly(1L);
            assertThat(board.store().tagQueries().all(0, 9))
                    .extracting(TagView::name, TagView::postCount)
                    .contains(tuple("날씨", 1L), tuple("B", 0L), tuple("나, 가", 0L))
                    .hasSize(5);
            assertThat(board.store().tagQueries().page(0, 9))
                    .extracting(TagView::name)
                    .containsExactly("날씨");
            assertThat(board.store().userQueries().page(0, 9))
                    .extracting(UserView::username)
                    .containsExactly("민아", "나미");
            publish(board, 2);
            assertThat(board.store().postQueries().before(PostFilter.byTag("날씨"), null, 9))
                    .extracting(PostView::id)
                    .containsExactly(1L, 2L);
            assertThat(board.store()
                            .search()
                            .search(SearchTerms.of("내용"), PostFilter.ALL, null, new Limit(9))
                            .items())
                    .extracting(PostView::id)
                    .containsExactly(2L);
        }
    }

    private static void publish(JooqBoard board, long id) {
        board.store()
                .transactions()
                .run(() -> board.store()
                        .posts()
                        .update(board.store().posts().byId(id).orElseThrow().withVisibility(Visibility.PUBLISHED)));
    }
}
