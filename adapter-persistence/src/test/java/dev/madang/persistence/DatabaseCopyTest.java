package dev.madang.persistence;

import static dev.madang.persistence.schema.Tables.ACCOUNTS;
import static dev.madang.persistence.schema.Tables.CREDENTIALS;
import static dev.madang.persistence.schema.Tables.NAME_KEYS;
import static dev.madang.persistence.schema.Tables.POSTS;
import static dev.madang.persistence.schema.Tables.POST_TAGS;
import static dev.madang.persistence.schema.Tables.TAGS;
import static dev.madang.persistence.schema.Tables.USERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.madang.application.Limit;
import dev.madang.application.post.PostFilter;
import dev.madang.application.post.PostView;
import dev.madang.application.search.SearchTerms;
import dev.madang.domain.SecretHash;
import dev.madang.domain.account.Account;
import dev.madang.domain.account.Credential;
import dev.madang.domain.account.NameKey;
import dev.madang.domain.account.Scope;
import dev.madang.domain.post.Content;
import dev.madang.domain.post.NewPost;
import dev.madang.domain.post.TagNames;
import dev.madang.domain.post.Title;
import dev.madang.domain.user.Email;
import dev.madang.domain.user.User;
import dev.madang.domain.user.Username;
import dev.madang.persistence.server.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseCopyTest {

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

    /** More posts than a batch has, gaps where some were removed, the last ones too, and every kind of value. */
    private static void fill(String url) {
        try (JooqBoard board = JooqBoard.open(url)) {
            User mina = board.addUser("민아 😀");
            User gone = board.addUsers(List.of("gone", "nami", "last")).get(0);
            List<NewPost> posts = new ArrayList<>();
            posts.add(new NewPost(
                    mina.id(),
                    new Title("가장 오래된 글"),
                    new Content("a\nb\t'c'\\"),
                    TagNames.of(List.of("나", "가", "B", "b")),
                    Instant.parse("1969-07-20T20:17:40.000001Z"),
                    SecretHash.of("a guest's")));
            posts.add(new NewPost(
                    mina.id(), new Title("긴 글"), new Content("한".repeat(21_845)), TagNames.NONE, JooqBoard.NOW));
            IntStream.range(0, 2_600)
                    .mapToObj(i -> JooqBoard.post(i % 3 == 0 ? gone : mina, i, "common", "tag " + i % 7))
                    .forEach(posts::add);
            board.addPosts(posts);
            board.transactions().run(() -> {
                board.users().remove(gone);
                new JooqAccounts(board.database())
                        .add(new Account(
                                mina.id(),
                                new Email("민아@example.com"),
                                "$argon2id$",
                                Set.of(NameKey.of("a"), NameKey.of("b")),
                                JooqBoard.NOW));
                new JooqCredentials(board.database())
                        .add(new Credential.Draft(
                                mina.id(),
                                Credential.Kind.TOKEN,
                                SecretHash.of("secret"),
                                "나의 프로그램",
                                Set.of(Scope.READ, Scope.POST),
                                JooqBoard.NOW,
                                JooqBoard.NOW.plusSeconds(9)));
                board.users()
                        .remove(board.users().byUsername(new Username("last")).orElseThrow());
                board.tags().remove(board.tags().byId(3).orElseThrow());
                for (long id = 2_590; id <= 2_602; id++) {
                    board.posts().byId(id).ifPresent(board.posts()::remove);
                }
            });
        }
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
        fill(source);
        assertThat(copy(source, target)).hasSize(7).allMatch(TableComparison::isSame);
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
            assertNextIds(board);
        }
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
                .isEqualTo(2_603);
        assertThat(board.tagQueries().byName("new").orElseThrow().id()).isEqualTo(13);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 999, 1_000, 1_001, 1_700})
    void aCopyThatWasStoppedIsGoneOnWith(int posts) {
        String source = fresh(TestDatabase.SQLITE);
        String target = fresh(TestDatabase.SQLITE);
        fill(source);
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
        fill(source);
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update users set username = 'x' where id = 1",
                "update users set email = 'x@y' where id = 1",
                "update users set created_at = created_at + 1 where id = 1",
                "update users set post_count = post_count + 1 where id = 1",
                "update users set role = 'admin' where id = 1",
                "update users set guest_key = 'x' where id = 1",
                "update posts set guest_key = '' where id = 1",
                "update accounts set email = 'x@y'",
                "update accounts set password = 'x'",
                "update accounts set created_at = created_at + 1",
                "update name_keys set name_key = 'x' where name_key < '4'",
                "update credentials set kind = 'session'",
                "update credentials set secret = 'x'",
                "update credentials set label = 'x'",
                "update credentials set scopes = 'admin'",
                "update credentials set created_at = created_at + 1",
                "update credentials set used_at = used_at + 1",
                "update credentials set expires_at = expires_at + 1",
                "update tags set name = 'x' where id = 1",
                "update tags set post_count = post_count + 1 where id = 1",
                "update posts set user_id = 3 where id = 1",
                "update posts set title = 'x' where id = 1",
                "update posts set content = content || ' ' where id = 1",
                "update posts set date_posted = date_posted + 1 where id = 1",
                "update post_tags set place = 9 where post_id = 1 and place = 3",
                "update post_tags set date_posted = date_posted + 1 where post_id = 1 and place = 1",
                "delete from post_tags where post_id = 1 and place = 0"
            })
    void everyColumnCounts(String change) {
        String source = fresh(TestDatabase.SQLITE);
        String target = fresh(TestDatabase.SQLITE);
        fill(source);
        copy(source, target);
        try (JooqBoard board = JooqBoard.open(target)) {
            board.transactions().run(() -> board.database().writing().execute(change));
        }
        assertRefused(source, target, ".* has \\w+ already that aren't from this copy; an empty database is needed.");
    }

    @Test
    void allTablesWithRowsOfTheirOwnAreCopied() {
        assertThat(CopiedTable.ALL.stream().map(CopiedTable::table))
                .containsExactlyInAnyOrder(USERS, POSTS, TAGS, POST_TAGS, ACCOUNTS, NAME_KEYS, CREDENTIALS);
        assertThat(dev.madang.persistence.schema.DefaultSchema.DEFAULT_SCHEMA.getTables())
                .containsExactlyInAnyOrder(USERS, POSTS, TAGS, POST_TAGS, ACCOUNTS, NAME_KEYS, CREDENTIALS);
    }

    @Test
    void anEmptyBoardIsCopiedToo() {
        String source = fresh(TestDatabase.SQLITE);
        JooqBoard.open(source).close();
        String target = fresh(TestDatabase.SQLITE);
        assertThat(copy(source, target)).hasSize(7).allMatch(table -> table.isSame() && table.rows() == 0);
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
        fill(source);
        assertRefused(source, source, ".* can't be copied to itself\\.");
    }

    @ParameterizedTest
    @EnumSource
    void norToItselfByAnotherSpelling(TestDatabase engine) {
        String source = fresh(engine);
        fill(source);
        String other = engine == TestDatabase.SQLITE
                ? source.replace("/board.db", "/./board.db")
                : source.replaceFirst("//([^/]+)/", "//$1,$1/");
        assertRefused(source, other, ".* can't be copied to itself\\.");
    }

    @Test
    void tellsThatTheBoardWasLostOnTheWay() {
        String source = fresh(TestDatabase.POSTGRESQL);
        fill(source);
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
        fill(source);
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
        fill(source);
        String target = fresh(engine);
        copy(source, target);
        try (JooqBoard board = JooqBoard.open(target)) {
            assertThat(board.database().reading().fetchOptionalValue(statistic))
                    .hasValueSatisfying(
                            value -> assertThat(((Number) value).longValue()).isPositive());
        }
    }
}
