package dev.madang.persistence.engine.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.persistence.JooqBoard;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What moves the revision of a file that others write, too. */
class FileRevisionTest {

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void resolve() throws IOException {
        file = folder.toRealPath().resolve("board.db");
    }

    /** Another program's commits move the revision, too. */
    @Test
    void whatAnotherProgramWritesIsAnotherRevision() throws SQLException {
        try (JooqBoard board = JooqBoard.open(file)) {
            long before = board.store().revision().current();
            assertThat(board.store().revision().current()).isEqualTo(before);
            execute("insert into tags (name) values ('one')");
            long after = board.store().revision().current();
            assertThat(after).isGreaterThan(before);
            board.addUser("mina");
            assertThat(board.store().revision().current()).isGreaterThan(after);
            long last = board.store().revision().current();
            execute("pragma wal_checkpoint(truncate)");
            execute("insert into tags (name) values ('two')");
            assertThat(board.store().revision().current()).isGreaterThan(last);
            assertThat(Objects.requireNonNull(board.session().reading().fetchValue("select count(*) from tags")))
                    .isEqualTo(2);
        }
    }

    /** Also right before or after something that changes nothing for readers, and so doesn't move the revision itself. */
    @Test
    void whatAnotherProgramWritesIsNotTakenForWhatNobodySees() throws SQLException {
        try (JooqBoard board = JooqBoard.open(file)) {
            long before = board.store().revision().current();
            keepRules(board, "1");
            assertThat(board.store().revision().current()).isEqualTo(before);
            execute("insert into tags (name) values ('one')");
            keepRules(board, "2");
            long after = board.store().revision().current();
            assertThat(after).isGreaterThan(before);
            keepRules(board, "3");
            keepRules(board, "3");
            assertThat(board.store().revision().current()).isEqualTo(after);
            keepRules(board, "4");
            execute("insert into tags (name) values ('two')");
            assertThat(board.store().revision().current()).isGreaterThan(after);
        }
    }

    private static void keepRules(JooqBoard board, String rules) {
        board.store().transactions().run(() -> board.store().users().keepNameKeyRules(rules));
    }

    private void execute(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
