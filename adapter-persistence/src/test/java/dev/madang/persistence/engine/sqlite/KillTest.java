package dev.madang.persistence.engine.sqlite;

import static dev.madang.persistence.schema.Tables.POSTS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.domain.post.NewPost;
import dev.madang.domain.user.User;
import dev.madang.persistence.JooqBoard;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KillTest {

    /** Enough for the write-ahead log to have been folded into the file, with more of it written since. */
    private static final int ACKNOWLEDGED = 300;

    private static final int WRITERS = 8;

    @TempDir
    private Path folder;

    @Test
    void whatWasAcknowledgedSurvivesTheKillOfTheProcess() throws IOException {
        Path file = folder.resolve("board.db");
        long last = 0;
        try (ChildProcess writer = ChildProcess.run(Writing.class, file.toString())) {
            for (int i = 0; i < ACKNOWLEDGED; i++) {
                last = Long.parseLong(String.valueOf(writer.readLine()));
            }
            assertThat(writer.kill()).isTrue();
            for (String line = writer.readLine(); line != null; line = writer.readLine()) {
                last = Math.max(last, line.matches("\\d+") ? Long.parseLong(line) : 0);
            }
        }
        try (JooqBoard board = JooqBoard.open(file)) {
            board.assertConsistent();
            assertThat(board.session().reading().fetchCount(POSTS, POSTS.ID.le(last)))
                    .isEqualTo((int) last);
        }
    }

    /** Adds posts for ever, several writers at once and ten to a transaction, and prints the last id after each. */
    static final class Writing {
        public static void main(String[] arguments) {
            try (JooqBoard board = JooqBoard.open(Path.of(arguments[0]))) {
                User author = board.addUser("author");
                List<NewPost> posts = IntStream.range(0, 10)
                        .mapToObj(i -> JooqBoard.post(author, i, "tag" + i, "common"))
                        .toList();
                IntStream.range(0, WRITERS)
                        .mapToObj(writer -> CompletableFuture.runAsync(
                                () -> write(board, posts), command -> new Thread(command).start()))
                        .toList()
                        .forEach(CompletableFuture::join);
            }
        }

        private static void write(JooqBoard board, List<NewPost> posts) {
            while (!System.out.checkError()) {
                System.out.println(board.addPosts(posts).get(9).id());
            }
        }
    }
}
