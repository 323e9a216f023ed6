package dev.madang.bootstrap.jar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.bootstrap.board.Board;
import dev.madang.persistence.DatabaseAccess;
import dev.madang.persistence.server.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A board of the longest posts, of which all at once would be too many for the heap that copies it. */
class CopyIT {

    private static final int POSTS = 600;

    @TempDir
    private static Path folder;

    private static String source;

    @BeforeAll
    static void makeBoard() throws SQLException {
        source = "jdbc:sqlite:" + folder.resolve("source.db");
        Board.store(DatabaseAccess.to(source)).close();
        try (Connection connection = DriverManager.getConnection(source);
                Statement statement = connection.createStatement()) {
            statement.execute("insert into users (id, username, email, created_at, post_count)"
                    + " values (1, '민아', 'mina@example.com', 0, " + POSTS + ")");
            statement.execute("with recursive numbers (n) as"
                    + " (select 1 union all select n + 1 from numbers where n < " + POSTS + ")"
                    + " insert into posts (id, user_id, title, content, date_posted)"
                    + " select n, 1, 'Title ' || n, case n % 4 when 0 then replace(hex(randomblob(32767)), 'A', '마')"
                    + " else printf('%.65534c', '마') end, n from numbers");
        }
    }

    @ParameterizedTest
    @EnumSource
    void goesOnAfterAKillAndNeedsLittleMemory(TestDatabase engine)
            throws IOException, InterruptedException, SQLException {
        String target = engine.fresh();
        Board.store(DatabaseAccess.to(target)).close();
        Process killed = copyTo(target);
        while (posts(target) == 0) {
            assertThat(killed.isAlive()).withFailMessage(() -> outputOf(killed)).isTrue();
        }
        killed.destroyForcibly().waitFor();
        assertThat(posts(target)).isBetween(1, POSTS - 1);
        assertCopied(copyTo(target));
        engine.drop(target);
    }

    private static Process copyTo(String target) throws IOException {
        return JarProcess.launch(
                folder, Map.of("JAVA_TOOL_OPTIONS", "-Xmx64m"), "copy", "--from", source, "--to", target);
    }

    private static String outputOf(Process copy) {
        return copy.inputReader(StandardCharsets.UTF_8).lines().collect(Collectors.joining("\n"));
    }

    private static void assertCopied(Process copy) throws InterruptedException {
        assertThat(outputOf(copy))
                .containsPattern("posts +" + POSTS + " rows +\\p{XDigit}{64}  from")
                .containsPattern(POSTS + " rows +\\p{XDigit}{64}  to: the same")
                .contains("The copy is complete.");
        assertThat(copy.waitFor()).isZero();
    }

    private static int posts(String url) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery("select count(*) from posts")) {
            count.next();
            return count.getInt(1);
        }
    }
}
