package dev.madang.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.bootstrap.RunningBoard;
import dev.madang.defence.Browser;
import dev.madang.domain.user.Role;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Anybody can see how a comment has changed. */
class CommentHistoryTest {

    @RegisterExtension
    private static final RunningBoard BOARD = RunningBoard.empty();

    private static int authors;

    private final Browser author = new Browser(BOARD);
    private final Browser reader = new Browser(BOARD);
    private final String name = "글쓴이 " + ++authors;
    private String place = "";
    private String comment = "";

    @BeforeEach
    void write() {
        BOARD.addMember(name, RunningBoard.PASSWORD, Role.MODERATOR);
        author.signIn(name, RunningBoard.PASSWORD);
        author.post("/post/new", "title", "모임", "content", "언제 볼까요?", "tags", "");
        String post = author.page("/").select("article h2 a").attr("href");
        place = author.post(post + "/comment/new", "content", "금요일에 만나요.")
                .headers()
                .firstValue("Location")
                .orElseThrow();
        comment = "/comment/" + place.substring(place.lastIndexOf('/') + 1);
    }

    private void edit(String content) {
        assertThat(author.post(comment + "/edit", "content", content).statusCode())
                .isEqualTo(302);
    }

    @Test
    void isLedToFromWhatWasEdited() {
        String link = ".thread a[href=" + comment + "/history]";
        String post = place.substring(0, place.indexOf("/comment"));
        assertThat(reader.page(post).select(link)).isEmpty();
        edit("토요일에 만나요.");
        assertThat(reader.page(post).select(link)).hasSize(1);
        Document history = reader.page(comment + "/history");
        assertThat(history.select("main ol a").eachAttr("href"))
                .containsExactly(comment + "/history/2", comment + "/history/1");
        assertThat(history.select(".about").text()).isEqualTo("토요일에 만나요.");
        assertThat(history.select(".back a").attr("href")).isEqualTo(place);
        assertThat(reader.get(comment + "/history").headers().firstValue("X-Robots-Tag"))
                .hasValue("noindex");
    }

    @Test
    void callsTheCommentWithoutItsMarks() {
        edit("**토요일**에 [여기](/about)서");
        String line = "토요일에 여기서";
        assertThat(reader.page(comment + "/history").select(".about").text()).isEqualTo(line);
        assertThat(reader.page(comment + "/history/2").title()).startsWith(line);
        for (String form : new String[] {"/report", "/undo", "/delete"}) {
            assertThat(author.page(comment + form).select("main").text())
                    .contains(line)
                    .doesNotContain("**");
        }
        author.post(comment + "/moderate", "action", "hide", "reason", "잠시");
        assertThat(author.page("/moderation/comments/hidden").select(".text").eachText())
                .contains(line);
    }

    @Test
    void isReadByModeratorsAloneWhereTheCommentIsHidden() {
        edit("토요일에 만나요.");
        author.post(comment + "/moderate", "action", "hide", "reason", "잠시");
        assertThat(reader.get(comment + "/history").statusCode()).isEqualTo(404);
        assertThat(reader.get(comment + "/history/1").statusCode()).isEqualTo(404);
        String history = author.page(comment + "/moderate")
                .select("main a[href$=/history]")
                .attr("href");
        Document page = author.page(history);
        assertThat(page.select("main ol a")).hasSize(2);
        assertThat(page.select(".back a").attr("href")).isEqualTo(comment + "/moderate");
        assertThat(author.page(comment + "/history/1").select(".text").text()).isEqualTo("금요일에 만나요.");
    }

    @Test
    void showsWhereAVersionDiffersFromTheOneBefore() {
        edit("토요일에 만나요.");
        Document second = reader.page(comment + "/history/2");
        assertThat(second.select("del").eachText()).containsExactly("금요일에");
        assertThat(second.select("ins").eachText()).containsExactly("토요일에");
        assertThat(reader.page(comment + "/history/1").select(".text").text()).isEqualTo("금요일에 만나요.");
    }

    @Test
    void hidesAVersionAndShowsItAgain() {
        edit("토요일에 만나요.");
        String version = comment + "/history/1";
        assertThat(reader.page(version).select(".offices a")).isEmpty();
        String moderate = author.page(version).select(".offices a").attr("href");
        assertThat(author.post(moderate, "action", "hide", "reason", "전화번호").statusCode())
                .isEqualTo(302);
        assertThat(reader.get(version).statusCode()).isEqualTo(404);
        assertThat(reader.page(comment + "/history").select("main ol a").eachAttr("href"))
                .containsExactly(comment + "/history/2");
        assertThat(author.page(comment + "/history").select("main ol a")).hasSize(2);
        assertThat(author.page(version).select(".badge")).hasSize(1);
        assertThat(reader.page("/log").expectFirst(".entries li").text()).contains("전화번호");
        author.post(moderate, "action", "restore", "reason", "지운 번호");
        assertThat(reader.get(version).statusCode()).isEqualTo(200);
    }

    @Test
    void isReadByPrograms() {
        edit("토요일에 만나요.");
        String versions = "/api" + comment.replace("comment", "comments") + "/versions";
        assertThat(reader.get(versions).body())
                .contains("\"version\":2", "\"version\":1")
                .doesNotContain("title", "content");
        assertThat(reader.get(versions + "/1").body()).contains("\"content\":\"금요일에 만나요.\"");
    }

    @Test
    void isInTheDataThatAMemberTakesAway() {
        edit("토요일에 만나요.");
        assertThat(author.get("/account/data").body()).contains("\"earlier_versions\":[{\"comment_id\":", "금요일에 만나요.");
    }
}
