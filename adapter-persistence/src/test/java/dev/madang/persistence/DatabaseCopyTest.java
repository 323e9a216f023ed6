package dev.madang.persistence;

import static dev.madang.persistence.schema.Tables.GUEST_NAME_KEYS;
import static dev.madang.persistence.schema.Tables.NAME_KEY_RULES;
import static dev.madang.persistence.schema.Tables.POSTS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.application.Limit;
import dev.madang.application.post.PostFilter;
import dev.madang.application.post.PostView;
import dev.madang.application.search.SearchTerms;
import dev.madang.domain.Reason;
import dev.madang.domain.Stored;
import dev.madang.domain.moderation.LogEntry;
import dev.madang.domain.moderation.ModerationAction;
import dev.madang.domain.user.Email;
import dev.madang.domain.user.User;
import dev.madang.domain.user.Username;
import dev.madang.persistence.copy.CopiedTable;
import dev.madang.persistence.migration.UnfinishedCopy;
import dev.madang.persistence.moderation.JooqModerationLog;
import dev.madang.persistence.schema.DefaultSchema;
import dev.madang.persistence.server.TestDatabase;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseCopyTest {

    @RegisterExtension
    private final FreshDatabases databases = new FreshDatabases();

    static Stream<Arguments> directions() {
        return Stream.of(TestDatabase.values())
                .flatMap(from -> Stream.of(TestDatabase.values()).map(to -> Arguments.of(from, to)));
    }

    @ParameterizedTest
    @MethodSource("directions")
    void aBoardIsTheSameOnEveryEngine(TestDatabase from, TestDatabase to) {
        String source = databases.fresh(from);
        String target = databases.fresh(to);
        CopiedBoard.fill(source);
        assertThat(CopiedBoard.copy(source, target))
                .hasSameSizeAs(CopiedTable.ALL)
                .allMatch(TableComparison::isSame);
        try (JooqBoard old = JooqBoard.open(source);
                JooqBoard board = JooqBoard.open(target)) {
            for (long id = 1; id < 30; id++) {
                assertThat(board.store().postQueries().byId(id))
                        .isEqualTo(old.store().postQueries().byId(id));
            }
            assertThat(board.store().stats().mostUsedTags(9))
                    .isEqualTo(old.store().stats().mostUsedTags(9));
            assertThat(found(board, "오래된")).isEqualTo(found(old, "오래된")).hasSize(1);
            assertThat(found(board, "title 1000"))
                    .isEqualTo(found(old, "title 1000"))
                    .hasSize(1);
            assertSameModeration(board, old);
            assertNextIds(board);
        }
    }

    private static void assertSameModeration(JooqBoard board, JooqBoard old) {
        var copied = board.store().moderationQueries();
        var original = old.store().moderationQueries();
        assertThat(copied.unpublished(true, 0, 9))
                .isEqualTo(original.unpublished(true, 0, 9))
                .hasSize(1);
        assertThat(copied.entries(Long.MAX_VALUE, 9))
                .isEqualTo(original.entries(Long.MAX_VALUE, 9))
                .hasSize(2);
        LogEntry last = copied.chain(1, 1).get(0);
        LogEntry next = board.store()
                .transactions()
                .run(() -> new JooqModerationLog(board.session())
                        .append(new LogEntry.Draft(
                                JooqBoard.NOW, 0, ModerationAction.UNLOCK_POST, 1, "", new Reason(new Stored("")))));
        assertThat(next.id()).isEqualTo(3);
        assertThat(next.follows(last)).isTrue();
    }

    private static List<PostView> found(JooqBoard board, String text) {
        return board.store()
                .search()
                .search(SearchTerms.of(text), new PostFilter("민아 😀", null), null, new Limit(10))
                .items();
    }

    /** After those of rows that are gone, too. */
    private static void assertNextIds(JooqBoard board) {
        User next = board.addUser("next");
        assertThat(next.id()).isEqualTo(5);
        assertThat(board.addPosts(List.of(JooqBoard.post(next, 1, "new")))
                        .get(0)
                        .id())
                .isEqualTo(CopiedBoard.LAST_OF_MANY + 1);
        assertThat(board.store().tagQueries().byName("new").orElseThrow().id()).isEqualTo(15);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 999, 1_000, 1_001, 1_700})
    void aCopyThatWasStoppedIsGoneOnWith(int posts) {
        String source = databases.fresh(TestDatabase.SQLITE);
        String target = databases.fresh(TestDatabase.SQLITE);
        CopiedBoard.fill(source);
        CopiedBoard.copy(source, target);
        keepFirstPosts(target, posts);
        assertThat(CopiedBoard.copy(source, target)).allMatch(TableComparison::isSame);
        try (JooqBoard board = JooqBoard.open(target)) {
            assertThat(found(board, "title 1000")).hasSize(1);
            assertNextIds(board);
        }
        CopiedBoard.assertRefused(
                source, target, ".* is no copy of this board, as its .* aren't the same; an empty database is needed.");
    }

    private static void keepFirstPosts(String url, int posts) {
        try (JooqBoard board = JooqBoard.open(url)) {
            board.store().transactions().run(() -> {
                UnfinishedCopy.begin(board.session().writing());
                List<Long> ids = board.session()
                        .writing()
                        .select(POSTS.ID)
                        .from(POSTS)
                        .orderBy(POSTS.ID)
                        .offset(posts)
                        .fetch(POSTS.ID);
                board.session()
                        .writing()
                        .deleteFrom(POSTS)
                        .where(POSTS.ID.in(ids))
                        .execute();
            });
        }
    }

    @Test
    void allTablesAreCopiedButThoseOfWhatGuestsNamesLookLike() {
        assertThat(DefaultSchema.DEFAULT_SCHEMA.getTables())
                .filteredOn(table -> CopiedTable.ALL.stream()
                        .noneMatch(copied -> copied.table().equals(table)))
                .containsExactlyInAnyOrder(GUEST_NAME_KEYS, NAME_KEY_RULES);
    }

    @Test
    void everyTableThatIsCopiedHasRowsThere() {
        String url = databases.fresh(TestDatabase.SQLITE);
        CopiedBoard.fillALittle(url);
        try (JooqBoard board = JooqBoard.open(url)) {
            assertThat(CopiedTable.ALL)
                    .allSatisfy(table ->
                            assertThat(table.count(board.session().reading())).isGreaterThan(1));
        }
    }

    /** Also where a board without users was served from the target before. */
    @Test
    void whatGuestsNamesLookLikeIsMadeAnew() {
        String source = databases.fresh(TestDatabase.SQLITE);
        CopiedBoard.fillALittle(source);
        String target = databases.fresh(TestDatabase.SQLITE);
        for (String url : List.of(source, target)) {
            try (JooqBoard board = JooqBoard.open(url)) {
                board.store().transactions().run(() -> board.store().users().keepNameKeyRules("1"));
            }
        }
        CopiedBoard.copy(source, target);
        try (JooqBoard board = JooqBoard.open(target)) {
            assertThat(board.store()
                            .transactions()
                            .run(() -> board.store().users().nameKeyRules()))
                    .isEmpty();
        }
    }

    @Test
    void anEmptyBoardIsCopiedToo() {
        String source = databases.fresh(TestDatabase.SQLITE);
        JooqBoard.open(source).close();
        String target = databases.fresh(TestDatabase.SQLITE);
        assertThat(CopiedBoard.copy(source, target))
                .hasSameSizeAs(CopiedTable.ALL)
                .allMatch(table -> table.isSame() && table.rows() == 0);
        try (JooqBoard board = JooqBoard.open(target)) {
            assertThat(board.store()
                            .transactions()
                            .run(() -> board.store()
                                    .users()
                                    .add(new Username("first"), new Email("a@b"), JooqBoard.NOW)
                                    .id()))
                    .isEqualTo(1);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    SQLITE     | select count(*) from sqlite_stat1 where tbl = 'posts'
                    POSTGRESQL | select reltuples from pg_class where relname = 'posts' and reltuples > 1000
                    MARIADB    | select n_rows from mysql.innodb_table_stats where database_name = database() and table_name = 'posts' and n_rows > 1000
                    """)
    void thePlannerKnowsHowLargeTheCopyIs(TestDatabase engine, String statistic) {
        String source = databases.fresh(TestDatabase.SQLITE);
        CopiedBoard.fill(source);
        String target = databases.fresh(engine);
        CopiedBoard.copy(source, target);
        try (JooqBoard board = JooqBoard.open(target)) {
            assertThat(board.session().reading().fetchOptionalValue(statistic))
                    .hasValueSatisfying(
                            value -> assertThat(((Number) value).longValue()).isPositive());
        }
    }
}
