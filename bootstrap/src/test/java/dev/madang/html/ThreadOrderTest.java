package dev.madang.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.application.commenting.CommentDraft;
import dev.madang.application.commenting.WriteComment;
import dev.madang.bootstrap.RunningBoard;
import dev.madang.defence.Browser;
import dev.madang.domain.account.Caller;
import java.net.http.HttpResponse;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Readers choose whether the oldest comments come first, or the newest. */
class ThreadOrderTest {

    @RegisterExtension
    private static final RunningBoard BOARD = RunningBoard.empty();

    private final Browser reader = new Browser(BOARD);
    private final long post = publish();

    private long publish() {
        reader.post("/post/new", "title", "수다", "content", "이야기해요.", "tags", "", "username", "글쓴이");
        String link = reader.page("/").select("article h2 a").attr("href");
        return Long.parseLong(link.substring("/post/".length()));
    }

    private void write(int from, int to) {
        for (int i = from; i <= to; i++) {
            BOARD.bean(WriteComment.class).run(Caller.ANONYMOUS, post, null, new CommentDraft("수다쟁이", "", "댓글 " + i));
        }
    }

    private Document page(String link) {
        return reader.page(link.replaceFirst("#.*", ""));
    }

    @Test
    void isKeptOnAllPages() {
        write(1, 103);
        String start = "/post/" + post;
        String newest = page(start).select("#comments > .hint a").attr("href");
        assertThat(newest).isEqualTo(start + "?order=newest#comments");
        Document first = page(newest);
        assertThat(first.select(".thread .markdown").eachText()).hasSize(100).startsWith("댓글 103", "댓글 102");
        assertThat(first.select("#comments > .hint a").attr("href")).isEqualTo(start + "#comments");
        Document second = page(first.select("#comments .pager a").attr("href"));
        assertThat(second.select(".thread .markdown").eachText()).containsExactly("댓글 3", "댓글 2", "댓글 1");
        assertThat(second.select("#comments > p:has(+ ol) > a").attr("href")).isEqualTo(newest);
    }

    @Test
    void isOfferedWhereThereAreTwoComments() {
        write(1, 1);
        assertThat(page("/post/" + post).select("#comments > .hint a")).isEmpty();
        write(2, 2);
        assertThat(page("/post/" + post).select("#comments > .hint a")).hasSize(1);
    }

    @Test
    void isChosenByProgramsToo() {
        write(1, 3);
        String comments = "/api/posts/" + post + "/comments?order=";
        HttpResponse<String> page = reader.get(comments + "newest&limit=2");
        assertThat(page.body()).contains("댓글 3", "댓글 2").doesNotContain("댓글 1");
        assertThat(page.headers().firstValue("Link").orElseThrow()).contains("order=newest", "from=2.1");
        assertThat(reader.get(comments + "newest&from=2.1").body())
                .contains("댓글 1")
                .doesNotContain("댓글 2");
        assertThat(reader.get(comments + "oldest&limit=2").body()).contains("댓글 1", "댓글 2");
    }

    @Test
    void isRefusedWhereItIsNone() {
        HttpResponse<String> page = reader.get("/post/" + post + "?order=best&lang=en");
        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).contains("“order” takes one of these: oldest, newest.");
        HttpResponse<String> place = reader.get("/post/" + post + "?comments=best&lang=en");
        assertThat(place.statusCode()).isEqualTo(400);
        assertThat(place.body()).contains("“comments” takes the place of a comment, such as 3 or 3.1");
        String comments = "/api/posts/" + post + "/comments";
        HttpResponse<String> answer = reader.get(comments + "?order=best&lang=en");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"order\"", "\"no-choice\"", "oldest, newest");
        HttpResponse<String> from = reader.get(comments + "?from=best&lang=en");
        assertThat(from.statusCode()).isEqualTo(400);
        assertThat(from.body()).contains("\"from\"", "\"malformed\"", "such as 3 or 3.1");
    }
}
