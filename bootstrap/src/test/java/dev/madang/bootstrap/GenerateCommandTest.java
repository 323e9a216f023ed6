package dev.madang.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.application.Limit;
import dev.madang.application.post.BrowsePosts;
import dev.madang.application.post.PostFilter;
import dev.madang.application.post.PostSeek;
import dev.madang.application.post.PostView;
import dev.madang.application.tag.TagQueries;
import dev.madang.application.tag.TagView;
import dev.madang.application.user.UserQueries;
import dev.madang.application.user.UserView;
import dev.madang.bootstrap.board.Board;
import dev.madang.persistence.DatabaseAccess;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ApplicationContext;

class GenerateCommandTest {

    @TempDir
    private Path folder;

    private final StringWriter err = new StringWriter();

    @Test
    void fillsADatabaseWithAsManyAsAskedFor() {
        assertThat(generate("board.db", "7")).isZero();

        List<UserView> users =
                read("board.db", board -> board.getBean(UserQueries.class).page(0, 1000));
        assertThat(users).hasSize(120);
        assertThat(users.stream().mapToLong(UserView::postCount).sum()).isEqualTo(600);
        List<TagView> tags =
                read("board.db", board -> board.getBean(TagQueries.class).page(0, 1000));
        assertThat(tags).hasSize(70);
        assertThat(posts("board.db"))
                .hasSize(600)
                .anySatisfy(post -> assertThat(post.content()).matches("(?s).*[가-힣].*"))
                .anySatisfy(post -> assertThat(post.content()).matches("(?s)[ -~\n]+"))
                .noneSatisfy(post -> assertThat(post.title() + post.content()).containsAnyOf("{", "}"));
    }

    @Test
    void makesTheSameBoardOfTheSameSeed() {
        assertThat(generate("one.db", "7")).isZero();
        assertThat(generate("two.db", "7")).isZero();
        assertThat(generate("three.db", "8")).isZero();

        assertThat(posts("two.db")).isEqualTo(posts("one.db"));
        assertThat(posts("three.db")).isNotEqualTo(posts("one.db"));
    }

    @Test
    void leavesABoardAloneThatHasUsers() {
        assertThat(generate("board.db", "7")).isZero();
        assertThat(generate("board.db", "7")).isEqualTo(1);
        assertThat(err.toString()).contains("has users already");
        assertThat(posts("board.db")).hasSize(600);
    }

    private int generate(String file, String seed) {
        return Madang.commandLine()
                .setErr(new PrintWriter(err, true))
                .execute(
                        "generate",
                        "--database",
                        url(file),
                        "--users",
                        "120",
                        "--posts",
                        "600",
                        "--tags",
                        "70",
                        "--random",
                        seed);
    }

    private List<PostView> posts(String file) {
        return read(
                file,
                board -> board.getBean(BrowsePosts.class)
                        .run(PostFilter.ALL, PostSeek.START, new Limit(Limit.MAX))
                        .items());
    }

    private <T> T read(String file, Function<ApplicationContext, T> question) {
        try (var board = Board.store(DatabaseAccess.to(url(file)))) {
            return question.apply(board);
        }
    }

    private String url(String file) {
        return "jdbc:sqlite:" + folder.resolve(file);
    }
}
