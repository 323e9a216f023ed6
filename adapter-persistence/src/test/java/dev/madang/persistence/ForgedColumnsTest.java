package dev.madang.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.domain.Reason;
import dev.madang.domain.moderation.LogEntry;
import dev.madang.domain.moderation.ModerationAction;
import dev.madang.persistence.server.TestDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A column of another type may hold values that read the same and are others. */
class ForgedColumnsTest {

    @RegisterExtension
    private final FreshDatabases databases = new FreshDatabases();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    POSTGRESQL | alter table moderation_log alter written_at type numeric using written_at + 0.4
                    POSTGRESQL | alter table moderation_log alter written_at type double precision using written_at + 0.25
                    POSTGRESQL | alter table moderation_log alter actor_id type text using ' ' || actor_id
                    POSTGRESQL | alter table moderation_log alter reason type char(300)
                    MARIADB    | alter table moderation_log modify written_at decimal(20, 3) not null
                    MARIADB    | alter table moderation_log modify actor_id varchar(30) not null
                    """)
    void areNoPartOfTheLog(TestDatabase engine, String forgery) throws SQLException {
        String url = databases.fresh(engine);
        List<LogEntry> whole;
        try (JooqBoard board = JooqBoard.open(url)) {
            append(board);
            append(board);
            whole = chain(board);
        }
        assertThat(whole).hasSize(2);
        assertThat(whole.get(1).follows(whole.get(0))).isTrue();
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute(forgery);
        }
        try (JooqBoard board = JooqBoard.open(url)) {
            assertThat(chain(board)).singleElement().returns(1L, LogEntry::id).returns("", LogEntry::hash);
        }
    }

    private static void append(JooqBoard board) {
        board.store()
                .transactions()
                .run(() -> board.store()
                        .moderationLog()
                        .append(new LogEntry.Draft(
                                JooqBoard.NOW, 0, ModerationAction.LOCK_POST, 1, "", new Reason("A quarrel."))));
    }

    private static List<LogEntry> chain(JooqBoard board) {
        return board.store().moderationQueries().chain(Long.MIN_VALUE, 9);
    }
}
