package dev.madang.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.bootstrap.RunningBoard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Programs get what people see. */
class MarkdownApiTest {

    @RegisterExtension
    private static final RunningBoard BOARD = RunningBoard.empty();

    private final Client client = new Client(BOARD);

    private static String html(Reply reply) {
        return reply.json().get("content_html").asString();
    }

    @Test
    void isGivenBesideTheContent() {
        String content = "**마당(Madang)**은[^1]\\n\\n[^1]: 게시판";
        Reply made = client.post(
                "/api/posts",
                "{\"author\": \"mina\", \"email\": \"mina@example.com\", \"title\": \"글\", \"content\": \"" + content
                        + "\"}");
        assertThat(made.status()).isEqualTo(201);
        String path = String.valueOf(made.header("Location"));
        String id = path.substring(path.lastIndexOf('/') + 1);
        assertThat(html(made)).startsWith("<p><strong>마당(Madang)</strong>은").contains("id=\"p" + id + "-1\"");
        Reply read = client.get(path);
        assertThat(html(read)).isEqualTo(html(made));
        assertThat(read.json().get("content").asString()).isEqualTo("**마당(Madang)**은[^1]\n\n[^1]: 게시판");
        assertThat(client.get("/api/posts").json().get(0).has("content_html")).isFalse();
        Reply comment = client.post(path + "/comments", "{\"author\": \"mina\", \"content\": \"*댓글*\"}");
        assertThat(html(comment)).isEqualTo("<p><em>댓글</em></p>");
        assertThat(client.get(path + "/comments")
                        .json()
                        .get(0)
                        .get("comment")
                        .get("content_html")
                        .asString())
                .isEqualTo(html(comment));
    }
}
