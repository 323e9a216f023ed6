package dev.madang.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.application.Transactions;
import dev.madang.bootstrap.board.Board;
import dev.madang.domain.Reason;
import dev.madang.domain.account.Caller;
import dev.madang.domain.moderation.LogEntry;
import dev.madang.domain.moderation.ModerationAction;
import dev.madang.domain.moderation.ModerationLog;
import dev.madang.persistence.DatabaseAccess;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The log's proof, against forgery in the database. */
class AuditTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:38:08.078136Z");

    @TempDir
    private static Path original;

    private static List<String> hashes = List.of();

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeAll
    static void fill() {
        hashes = append(url(original), 5);
    }

    @BeforeEach
    void copy() throws IOException {
        Files.copy(original.resolve("board.db"), folder.resolve("board.db"));
    }

    @Test
    void findsAWholeLogAndEveryHashThatWasItsLast() {
        assertThat(verify()).isZero();
        assertThat(out.toString())
                .isEqualToIgnoringNewLines(
                        "Entries that follow each other from the first on: 5; the last hash is " + hashes.get(4));
        for (String noted : hashes) {
            assertThat(verify("--expect", noted)).isZero();
            assertThat(out.toString().strip())
                    .endsWith(
                            4 - hashes.indexOf(noted) + " of them were written after the one with the expected hash.");
        }
        assertThat(verify("--expect", LogEntry.START)).isZero();
        assertThat(err.toString()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    update moderation_log set written_at = written_at + 1 where id = 1        | 1
                    update moderation_log set actor_id = 7 where id = 5                       | 5
                    update moderation_log set subject_id = 'none' where id = 4                | 4
                    update moderation_log set act = 'unlock_post' where id = 3                | 3
                    update moderation_log set act = 'praise_post' where id = 3                | 3
                    update moderation_log set act = '' where id = 5                           | 5
                    update moderation_log set act = 'Hide_Post' where id = 5                  | 5
                    update moderation_log set act = cast(act as blob) where id = 5            | 5
                    update moderation_log set written_at = written_at + 0.5 where id = 2      | 2
                    update moderation_log set written_at = printf('%d x', written_at) where id = 2 | 2
                    update moderation_log set actor_id = 0.7 where id = 2                     | 2
                    update moderation_log set actor_id = x'30' where id = 2                   | 2
                    update moderation_log set actor_id = '0abc' where id = 2                  | 2
                    update moderation_log set subject_id = printf('%dth', subject_id) where id = 3 | 3
                    update moderation_log set detail = cast(detail as blob) where id = 2      | 2
                    update moderation_log set reason = cast(reason as blob) where id = 1      | 1
                    update moderation_log set reason = cast(x'77687900' as text) where id = 1 | 1
                    update moderation_log set previous = cast(previous as blob) where id = 1  | 1
                    update moderation_log set hash = cast(hash as blob) where id = 5          | 5
                    update moderation_log set subject_id = 99 where id = 2                    | 2
                    update moderation_log set detail = '1' where id = 2                       | 2
                    update moderation_log set reason = 'another' where id = 2                 | 2
                    update moderation_log set reason = detail, detail = reason where id = 2   | 2
                    update moderation_log set previous = hash where id = 5                    | 5
                    update moderation_log set hash = previous where id = 5                    | 5
                    update moderation_log set hash = upper(hash) where id = 5                 | 5
                    delete from moderation_log where id = 1                                   | 2
                    delete from moderation_log where id in (2, 3)                             | 4
                    update moderation_log set id = 9 - id where id in (4, 5)                  | 4
                    update moderation_log set id = 99 where id = 1                            | 2
                    update moderation_log set id = 0 where id = 1                             | 0
                    update moderation_log set id = -1 where id = 1                            | -1
                    update moderation_log set id = 6 where id = 5                             | 6
                    update moderation_log set id = 9223372036854775807 where id = 5           | 9223372036854775807
                    update moderation_log set id = -9223372036854775808 where id = 1          | -9223372036854775808
                    update moderation_log set id = id - 9                                     | -8
                    update moderation_log set id = 10 * id                                    | 10
                    """)
    void namesTheEntryThatDoesNotFollow(String forgery, long entry) throws SQLException {
        forge(forgery.contains("9 - id") ? swap(4, 5) : forgery.contains("10 * id") ? tenfold() : List.of(forgery));
        assertThat(verify()).isEqualTo(1);
        assertThat(out.toString())
                .startsWith("Entry " + entry + " doesn't follow the one before")
                .doesNotContain("the end was cut off");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void namesAnEntryThatWasPutIn() throws SQLException {
        forge(List.of("update moderation_log set id = id + 10 where id > 2", """
                insert into moderation_log (id, written_at, actor_id, act, subject_id, detail, reason, previous, hash)
                select 3, written_at, 7, act, subject_id, detail, reason, 'another', hash
                from moderation_log where id = 2"""));
        assertThat(verify()).isEqualTo(1);
        assertThat(out.toString()).startsWith("Entry 3 ");
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MIN_VALUE, -1, 0, 6, Long.MAX_VALUE})
    void namesAnEntryThatWasPutBelowOrAboveTheOthers(long id) throws SQLException {
        forge(List.of("insert into moderation_log (id, written_at, actor_id, act, subject_id, detail, reason, previous,"
                + " hash) select " + id + ", written_at, 0, 'change_mode', 0, 'read_only', '', 'none', 'none'"
                + " from moderation_log where id = 1"));
        assertThat(verify()).isEqualTo(1);
        assertThat(out.toString()).startsWith("Entry " + id + " ");
    }

    /** With the file in hand, unique keys can be dropped. */
    @Test
    void namesAnEntryThatIsThereTwice() throws SQLException {
        forge(List.of(
                "update moderation_log set previous = previous || ' ' where id = 5",
                """
                insert into moderation_log (id, written_at, actor_id, act, subject_id, detail, reason, previous, hash)
                select 6, written_at, actor_id, act, subject_id, detail, reason, rtrim(previous), hash
                from moderation_log where id = 5""",
                "update moderation_log set id = 7 where id = 5",
                """
                update moderation_log set id = 5 where id = 6"""));
        assertThat(verify()).isEqualTo(1);
        assertThat(out.toString()).startsWith("Entry 7 ");
    }

    /** A table made by hand may leave columns empty. */
    @ParameterizedTest
    @ValueSource(
            strings = {"id", "written_at", "actor_id", "act", "subject_id", "detail", "reason", "previous", "hash"})
    void namesAnEntryThatLacksSomething(String column) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url());
                Statement forger = connection.createStatement()) {
            for (String statement : List.of(
                    "alter table moderation_log rename to made",
                    "create table moderation_log as select * from made",
                    "drop table made",
                    "update moderation_log set " + column + " = null where id = 1")) {
                forger.execute(statement);
            }
        }
        assertThat(verify()).isEqualTo(1);
        assertThat(out.toString()).startsWith("Entry " + (column.equals("id") ? 0 : 1) + " doesn't follow");
    }

    @Test
    void failsWhereItsOutcomeCannotBeWritten() {
        PrintWriter full = new PrintWriter(
                new OutputStream() {
                    @Override
                    public void write(int b) throws IOException {
                        throw new IOException("No space left on device");
                    }
                },
                false,
                StandardCharsets.UTF_8);
        int exitCode = Madang.commandLine()
                .setOut(full)
                .setErr(new PrintWriter(err, true))
                .execute("audit", "verify", "--database", url());
        assertThat(exitCode).isNotZero();
        assertThat(err.toString()).contains("can't be written to standard output");
    }

    @Test
    void findsThatTheEndWasCutOffOnlyByAHashThatSomebodyNoted() throws SQLException {
        forge(List.of("delete from moderation_log where id = 5"));
        assertThat(verify()).isZero();
        assertThat(verify("--expect", hashes.get(3))).isZero();
        assertThat(verify("--expect", hashes.get(4))).isEqualTo(1);
        assertThat(out.toString()).contains("No entry has the hash that was expected: the end was cut off");
    }

    @Test
    void findsThatTheWholeLogWasWrittenAnewOnlyByAHashThatSomebodyNoted() throws SQLException {
        forge(List.of("delete from moderation_log where id > 1"));
        append(url(), 4);
        assertThat(verify()).isZero();
        assertThat(verify("--expect", hashes.get(0))).isZero();
        assertThat(verify("--expect", hashes.get(1))).isEqualTo(1);
    }

    @Test
    void saysNothingOfAnExpectedHashThatItDidNotReach() throws SQLException {
        forge(List.of("update moderation_log set actor_id = 7 where id = 2"));
        assertThat(verify("--expect", hashes.get(4))).isEqualTo(1);
        assertThat(out.toString()).startsWith("Entry 2 ").doesNotContain("expected");
    }

    @Test
    void findsAnEmptyLogWhole() throws SQLException {
        forge(List.of("delete from moderation_log"));
        assertThat(verify("--expect", LogEntry.START)).isZero();
        assertThat(out.toString())
                .startsWith("Entries that follow each other from the first on: 0;")
                .contains(LogEntry.START);
        assertThat(verify()).isZero();
        assertThat(out.toString()).contains("Whether there ever were more, only --expect can tell.");
        assertThat(verify("--expect", hashes.get(0))).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "drop table moderation_log",
                "alter table moderation_log drop column reason",
                "alter table moderation_log rename to moved; create view moderation_log as select * from moved"
            })
    void saysInOneSentenceThatItIsNotTheLogThatMadangMade(String forgery) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url());
                Statement forger = connection.createStatement()) {
            for (String statement : forgery.split("; ", -1)) {
                forger.execute(statement);
            }
        }
        assertThat(verify()).isEqualTo(1);
        assertThat(err.toString().lines())
                .singleElement()
                .asString()
                .endsWith("can't be used, because its schema isn't the one that Madang made.");
        assertThat(out.toString()).isEmpty();
    }

    private static List<String> tenfold() {
        return List.of("update moderation_log set id = -id", "update moderation_log set id = -10 * id");
    }

    private static List<String> swap(long one, long other) {
        return List.of(
                "update moderation_log set id = -1 where id = " + one,
                "update moderation_log set id = " + one + " where id = " + other,
                "update moderation_log set id = " + other + " where id = -1");
    }

    private void forge(List<String> statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url());
                Statement forger = connection.createStatement()) {
            for (String statement : statements) {
                assertThat(forger.executeUpdate(statement)).isPositive();
            }
        }
    }

    private static List<String> append(String url, int entries) {
        try (var board = Board.store(DatabaseAccess.to(url))) {
            ModerationLog log = board.getBean(ModerationLog.class);
            return board.getBean(Transactions.class)
                    .run(() -> IntStream.range(0, entries)
                            .mapToObj(i -> log.append(LogEntry.Draft.of(
                                    NOW.plusSeconds(i),
                                    Caller.OPERATOR,
                                    ModerationAction.HIDE_POST,
                                    i,
                                    new Reason("why"))))
                            .map(LogEntry::hash)
                            .toList());
        }
    }

    private int verify(String... options) {
        List<String> arguments = new ArrayList<>(List.of("audit", "verify", "--database", url()));
        arguments.addAll(List.of(options));
        return Madang.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments.toArray(String[]::new));
    }

    private String url() {
        return url(folder);
    }

    private static String url(Path folder) {
        return "jdbc:sqlite:" + folder.resolve("board.db");
    }
}
