package dev.madang.persistence;

import static dev.madang.persistence.schema.Tables.ACCOUNTS;
import static dev.madang.persistence.schema.Tables.CREDENTIALS;
import static dev.madang.persistence.schema.Tables.GUEST_NAME_KEYS;
import static dev.madang.persistence.schema.Tables.MODERATION_LOG;
import static dev.madang.persistence.schema.Tables.NAME_KEYS;
import static dev.madang.persistence.schema.Tables.NAME_KEY_RULES;
import static dev.madang.persistence.schema.Tables.ORIGINS;
import static dev.madang.persistence.schema.Tables.POSTS;
import static dev.madang.persistence.schema.Tables.POST_TAGS;
import static dev.madang.persistence.schema.Tables.TAGS;
import static dev.madang.persistence.schema.Tables.USERS;
import static dev.madang.persistence.schema.Tables.WITHHELD_POSTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.madang.application.Limit;
import dev.madang.application.post.PostFilter;
import dev.madang.application.post.PostView;
import dev.madang.application.search.SearchTerms;
import dev.madang.domain.moderation.LogEntry;
import dev.madang.domain.moderation.ModerationAction;
import dev.madang.domain.user.Email;
import dev.madang.domain.user.User;
import dev.madang.domain.user.Username;
import dev.madang.persistence.schema.DefaultSchema;
import dev.madang.persistence.server.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jooq.Table;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseCopyTest {

    private static final List<Table<?>> TABLES = List.of(
            USERS, POSTS, TAGS, POST_TAGS, ACCOUNTS, NAME_KEYS, CREDENTIALS, WITHHELD_POSTS, ORIGINS, MODERATION_LOG);

    private static final List<Table<?>> MADE_ANEW = List.of(GUEST_NAME_KEYS, NAME_KEY_RULES);

    private final List<Runnable> closing = new ArrayList<>();

    @AfterEach
    void dropAll() {
        closing.forEach(Runnable::run);
    }

    private String fresh(TestDatabase engine) {
        String url = engine.fresh();
        closing.add(() -> engine.drop(url));
        return url;
    }

    private static List<TableComparison> copy(String from, String to) {
        try (DatabaseCopy copy = DatabaseCopy.open(DatabaseAccess.to(from), DatabaseAccess.to(to))) {
            AtomicLong progress = new AtomicLong();
            copy.run(progress::addAndGet);
            assertThat(progress).hasValue(copy.rows());
            return copy.compare(progress::addAndGet);
        }
    }

    private static void assertRefused(String from, String to, String sentence) {
        assertThatExceptionOfType(DatabaseUnavailable.class)
                .isThrownBy(() -> copy(from, to))
                .withMessageMatching(sentence);
    }

    static Stream<Arguments> directions() {
        return Stream.of(TestDatabase.values())
                .flatMap(from -> Stream.of(TestDatabase.values()).map(to -> Arguments.of(from, to)));
    }

    @ParameterizedTest
    @MethodSource("directions")
    void aBoardIsTheSameOnEveryEngine(TestDatabase from, TestDatabase to) {
        String source = fresh(from);
        String target = fresh(to);
        CopiedBoard.fill(source);
        assertThat(copy(source, target)).hasSameSizeAs(TABLES).allMatch(TableComparison::isSame);
        try (JooqBoard old = JooqBoard.open(source);
                JooqBoard board = JooqBoard.open(target)) {
            for (long id = 1; id < 30; id++) {
                assertThat(board.postQueries().byId(id))
                        .isEqualTo(old.postQueries().byId(id));
            }
            assertThat(board.statsQueries().mostUsedTags(9))
                    .isEqualTo(old.statsQueries().mostUsedTags(9));
            assertThat(found(board, "오래된")).isEqualTo(found(old, "오래된")).hasSize(1);
            assertThat(found(board, "title 1000"))
                    .isEqualTo(found(old, "title 1000"))
                    .hasSize(1);
            assertSameModeration(board, old);
            assertNextIds(board);
        }
    }

    private static void assertSameModeration(JooqBoard board, JooqBoard old) {
        var copied = new JooqModerationQueries(board.database());
        var original = new JooqModerationQueries(old.database());
        assertThat(copied.withheld(true, 0, 9))
                .isEqualTo(original.withheld(true, 0, 9))
                .hasSize(1);
        assertThat(copied.entries(Long.MAX_VALUE, 9))
                .isEqualTo(original.entries(Long.MAX_VALUE, 9))
                .hasSize(2);
        LogEntry last = copied.chain(1, 1).get(0);
        LogEntry next = board.transactions()
                .run(() -> new JooqModerationLog(board.database())
                        .append(new LogEntry.Draft(JooqBoard.NOW, 0, ModerationAction.UNLOCK_POST, 1, "", "")));
        assertThat(next.id()).isEqualTo(3);
        assertThat(next.follows(last)).isTrue();
    }

    private static List<PostView> found(JooqBoard board, String text) {
        return board.search()
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
        assertThat(board.tagQueries().byName("new").orElseThrow().id()).isEqualTo(13);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 999, 1_000, 1_001, 1_700})
    void aCopyThatWasStoppedIsGoneOnWith(int posts) {
        String source = fresh(TestDatabase.SQLITE);
        String target = fresh(TestDatabase.SQLITE);
        CopiedBoard.fill(source);
        copy(source, target);
        keepFirstPosts(target, posts);
        assertThat(copy(source, target)).allMatch(TableComparison::isSame);
        try (JooqBoard board = JooqBoard.open(target)) {
            assertThat(found(board, "title 1000")).hasSize(1);
            assertNextIds(board);
        }
        assertRefused(source, target, ".* has users already that aren't from this copy; an empty database is needed.");
    }

    private static void keepFirstPosts(String url, int posts) {
        try (JooqBoard board = JooqBoard.open(url)) {
            board.transactions().run(() -> {
                List<Long> ids = board.database()
                        .writing()
                        .select(POSTS.ID)
                        .from(POSTS)
                        .orderBy(POSTS.ID)
                        .offset(posts)
                        .fetch(POSTS.ID);
                board.database()
                        .writing()
                        .deleteFrom(POSTS)
                        .where(POSTS.ID.in(ids))
                        .execute();
            });
        }
    }

    @Test
    void aBoardWithSomethingElseIsNoTarget() {
        String source = fresh(TestDatabase.SQLITE);
        CopiedBoard.fill(source);
        String target = fresh(TestDatabase.SQLITE);
        try (JooqBoard board = JooqBoard.open(target)) {
            board.addUser("somebody");
        }
        assertRefused(source, target, ".* has users already that aren't from this copy; an empty database is needed.");
        try (JooqBoard board = JooqBoard.open(target)) {
            assertThat(board.userQueries().page(0, 10)).hasSize(1);
            assertThat(board.tagQueries().page(0, 10)).isEmpty();
        }
    }

    @Test
    void allTablesWithRowsOfTheirOwnAreCopied() {
        assertThat(CopiedTable.ALL.stream().map(CopiedTable::table)).containsExactlyInAnyOrderElementsOf(TABLES);
        assertThat(DefaultSchema.DEFAULT_SCHEMA.getTables())
                .filteredOn(table -> !MADE_ANEW.contains(table))
                .containsExactlyInAnyOrderElementsOf(TABLES);
    }

    /** Also where a board without users was served from the target before. */
    @Test
    void whatGuestsNamesLookLikeIsMadeAnew() {
        String source = fresh(TestDatabase.SQLITE);
        CopiedBoard.fillALittle(source);
        String target = fresh(TestDatabase.SQLITE);
        for (String url : List.of(source, target)) {
            try (JooqBoard board = JooqBoard.open(url)) {
                board.transactions().run(() -> board.users().keepNameKeyRules("1"));
            }
        }
        copy(source, target);
        try (JooqBoard board = JooqBoard.open(target)) {
            assertThat(board.transactions().run(() -> board.users().nameKeyRules()))
                    .isEmpty();
        }
    }

    @Test
    void anEmptyBoardIsCopiedToo() {
        String source = fresh(TestDatabase.SQLITE);
        JooqBoard.open(source).close();
        String target = fresh(TestDatabase.SQLITE);
        assertThat(copy(source, target)).hasSameSizeAs(TABLES).allMatch(table -> table.isSame() && table.rows() == 0);
        try (JooqBoard board = JooqBoard.open(target)) {
            assertThat(board.transactions()
                            .run(() -> board.users()
                                    .add(new Username("first"), new Email("a@b"), JooqBoard.NOW)
                                    .id()))
                    .isEqualTo(1);
        }
    }

    @Test
    void whatIsNotThereIsNotMade() {
        String source = fresh(TestDatabase.SQLITE);
        String target = fresh(TestDatabase.SQLITE);
        assertRefused(source, target, "There is no database .*board.db\\.");
        assertThat(Path.of(source.substring("jdbc:sqlite:".length()))).doesNotExist();
    }

    @Test
    void anotherProgramsDatabaseIsNoBoard() {
        String source = fresh(TestDatabase.SQLITE);
        execute(source, "create table theirs (id integer)");
        String target = fresh(TestDatabase.SQLITE);
        assertRefused(source, target, ".* can't be copied, because it isn't a board of this version of Madang; .*");
        assertThat(Files.exists(Path.of(target.substring("jdbc:sqlite:".length()))))
                .isFalse();
    }

    @Test
    void aBoardIsNotCopiedToItself() {
        String source = fresh(TestDatabase.SQLITE);
        CopiedBoard.fill(source);
        assertRefused(source, source, ".* can't be copied to itself\\.");
    }

    @ParameterizedTest
    @EnumSource
    void norToItselfByAnotherSpelling(TestDatabase engine) {
        String source = fresh(engine);
        CopiedBoard.fill(source);
        String other = engine == TestDatabase.SQLITE
                ? source.replace("/board.db", "/./board.db")
                : source.replaceFirst("//([^/]+)/", "//$1,$1/");
        assertRefused(source, other, ".* can't be copied to itself\\.");
    }

    @Test
    void tellsThatTheBoardWasLostOnTheWay() {
        String source = fresh(TestDatabase.POSTGRESQL);
        CopiedBoard.fill(source);
        assertThatExceptionOfType(DatabaseUnavailable.class)
                .isThrownBy(() -> copyAndMeanwhile(
                        source,
                        fresh(TestDatabase.SQLITE),
                        source,
                        "select pg_terminate_backend(pid) from pg_stat_activity"
                                + " where datname = current_database() and pid <> pg_backend_pid()"))
                .withMessageMatching("The database .* can't be read any further, because it can't be reached\\.");
    }

    @Test
    void tellsThatTheCopyCanNotBeWrittenOn() {
        String source = fresh(TestDatabase.SQLITE);
        CopiedBoard.fill(source);
        String target = fresh(TestDatabase.POSTGRESQL);
        assertThatExceptionOfType(DatabaseUnavailable.class)
                .isThrownBy(() -> copyAndMeanwhile(source, target, target, "drop table post_search"))
                .withMessageMatching("(?s)The database .* can't be written any further, because its server says: .*"
                        + "post_search.*; the same command goes on from there\\.");
    }

    /** The statement goes to a database when the first rows were copied. */
    private static void copyAndMeanwhile(String from, String to, String database, String statement) {
        try (DatabaseCopy copy = DatabaseCopy.open(DatabaseAccess.to(from), DatabaseAccess.to(to))) {
            AtomicBoolean done = new AtomicBoolean();
            copy.run(rows -> {
                if (rows > 0 && done.compareAndSet(false, true)) {
                    execute(database, statement);
                }
            });
        }
    }

    private static void execute(String url, String sql) {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    SQLITE     | select count(*) from sqlite_stat1 where tbl = 'posts'
                    POSTGRESQL | select reltuples from pg_class where relname = 'posts' and reltuples > 1000
                    MARIADB    | select n_rows from mysql.innodb_table_stats where database_name = database() and table_name = 'posts' and n_rows > 1000
                    """)
    void thePlannerKnowsHowLargeTheCopyIs(TestDatabase engine, String statistic) {
        String source = fresh(TestDatabase.SQLITE);
        CopiedBoard.fill(source);
        String target = fresh(engine);
        copy(source, target);
        try (JooqBoard board = JooqBoard.open(target)) {
            assertThat(board.database().reading().fetchOptionalValue(statistic))
                    .hasValueSatisfying(
                            value -> assertThat(((Number) value).longValue()).isPositive());
        }
    }
}
