package dev.madang.persistence;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A board is no copy of another from which one value is different. */
@Execution(ExecutionMode.CONCURRENT)
class CopiedColumnsTest {

    @TempDir
    private static Path original;

    @TempDir
    private Path folder;

    @BeforeAll
    static void fillAndCopy() {
        CopiedBoard.fillALittle(source(original));
        copy(source(original), target(original));
    }

    @BeforeEach
    void copyFiles() throws IOException {
        for (String name : List.of("source.db", "target.db")) {
            Files.copy(original.resolve(name), folder.resolve(name));
        }
    }

    private static String source(Path folder) {
        return "jdbc:sqlite:" + folder.resolve("source.db");
    }

    private static String target(Path folder) {
        return "jdbc:sqlite:" + folder.resolve("target.db");
    }

    private static void copy(String from, String to) {
        try (DatabaseCopy copy = DatabaseCopy.open(DatabaseAccess.to(from), DatabaseAccess.to(to))) {
            copy.run(rows -> {});
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
                "update accounts set suspended_until = 0",
                "update accounts set warning = ''",
                "update posts set locked = not locked where id = 1",
                "update posts set visibility = 'hidden' where id = 1",
                "update posts set listed = not listed where id = 1",
                "update posts set version = version + 1 where id = 1",
                "update posts set edited_at = 0 where id = 1",
                "update posts set edited_at = null where edited_at is not null",
                "update post_tags set listed = not listed where post_id = 1 and place = 1",
                "update origins set post_id = 9",
                "update origins set address = 'x'",
                "update origins set date_posted = date_posted + 1",
                "update submissions set digest = 9 where digest > 0",
                "update submissions set submitted_at = submitted_at + 1 where digest < 0",
                "update moderation_log set written_at = written_at + 1",
                "update moderation_log set actor_id = 9",
                "update moderation_log set act = 'lock_post'",
                "update moderation_log set subject_id = 9",
                "update moderation_log set detail = 'x'",
                "update moderation_log set reason = 'x'",
                "update moderation_log set previous = previous || 'x'",
                "update moderation_log set hash = 'x'",
                "delete from moderation_log where id = 1",
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
        try (JooqBoard board = JooqBoard.open(target(folder))) {
            board.store().transactions().run(() -> board.session().writing().execute(change));
        }
        assertThatExceptionOfType(DatabaseUnavailable.class)
                .isThrownBy(() -> copy(source(folder), target(folder)))
                .withMessageMatching(".* has \\w+ already that aren't from this copy; an empty database is needed.");
    }
}
