package dev.madang.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.bootstrap.RunningBoard;
import dev.madang.defence.Browser;
import dev.madang.domain.user.Role;
import java.net.http.HttpResponse;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Anybody can see how a post has changed. */
class HistoryTest {

    @RegisterExtension
    private static final RunningBoard BOARD = RunningBoard.empty();

    private static int authors;

    private final Browser author = new Browser(BOARD);
    private final Browser reader = new Browser(BOARD);
    private final String name = "글쓴이 " + ++authors;
    private String post = "";

    @BeforeEach
    void publish() {
        BOARD.addMember(name, RunningBoard.PASSWORD, Role.ADMIN);
        author.signIn(name, RunningBoard.PASSWORD);
        author.post("/post/new", "title", "모임", "content", "금요일에 만나요.", "tags", "");
        post = author.page("/").select("article h2 a").attr("href");
    }

    private void edit(String content, String tags) {
        HttpResponse<String> edited = author.post(post + "/edit", "title", "모임", "content", content, "tags", tags);
        assertThat(edited.statusCode()).isEqualTo(302);
    }

    @Test
    void ledToFromWhatWasEdited() {
        assertThat(reader.page(post).select(".edited a")).isEmpty();
        edit("토요일에 만나요.", "");
        assertThat(reader.page(post).select(".edited a").attr("href")).isEqualTo(post + "/history");
        Document history = reader.page(post + "/history");
        assertThat(history.select("main ol a").eachAttr("href"))
                .containsExactly(post + "/history/2", post + "/history/1");
        assertThat(reader.get(post + "/history").headers().firstValue("X-Robots-Tag"))
                .hasValue("noindex");
    }

    @Test
    void showsWhereAVersionDiffersFromTheOneBefore() {
        edit("토요일에 만나요.", "");
        edit("토요일에 만나요.", "태그");
        Document second = reader.page(post + "/history/2");
        assertThat(second.select("del").eachText()).containsExactly("금요일에");
        assertThat(second.select("ins").eachText()).containsExactly("토요일에");
        Document third = reader.page(post + "/history/3");
        assertThat(third.select("del, ins")).isEmpty();
        assertThat(third.select(".text").text()).isEqualTo("토요일에 만나요.");
        assertThat(reader.page(post + "/history/1").select(".text").text()).isEqualTo("금요일에 만나요.");
    }

    @Test
    void hidesAVersionAndShowsItAgain() {
        edit("토요일에 만나요.", "");
        String version = post + "/history/1";
        assertThat(reader.page(version).select(".offices a")).isEmpty();
        String moderate = author.page(version).select(".offices a").attr("href");
        assertThat(author.post(moderate, "action", "hide", "reason", "전화번호").statusCode())
                .isEqualTo(302);
        assertThat(reader.get(version).statusCode()).isEqualTo(404);
        assertThat(reader.page(post + "/history").select("main ol a").eachAttr("href"))
                .containsExactly(post + "/history/2");
        assertThat(reader.page(post + "/history/2").select("del, ins")).isEmpty();
        assertThat(author.page(version).select(".badge")).hasSize(1);
        assertThat(author.page(moderate).select("[name=action]").eachAttr("value"))
                .containsExactly("restore");
        assertThat(reader.page("/log").expectFirst(".entries li").text()).contains("전화번호");
        author.post(moderate, "action", "restore", "reason", "지운 번호");
        assertThat(reader.get(version).statusCode()).isEqualTo(200);
    }

    @Test
    void offersNoWayToHideWhatThePostSays() {
        edit("토요일에 만나요.", "");
        assertThat(author.page(post + "/history/2").select(".offices a")).isEmpty();
        HttpResponse<String> refused = author.post(post + "/history/2/moderate", "action", "hide", "reason", "전화번호");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(author.get(post + "/history/2/moderate").statusCode()).isEqualTo(400);
    }

    @Test
    void isRefusedWhereThereIsNone() {
        for (String none : new String[] {"/history/9", "/history/0", "/history/99999999999999999999"}) {
            HttpResponse<String> refused = reader.get(post + none);
            assertThat(refused.statusCode()).as(none).isEqualTo(404);
            assertThat(Jsoup.parse(refused.body()).select("h1").text()).isNotEmpty();
        }
        assertThat(reader.get(post + "/history?before=x").statusCode()).isEqualTo(400);
        assertThat(reader.get("/post/999999/history").statusCode()).isEqualTo(404);
        assertThat(reader.page(post + "/history?before=1").select("main ol")).isEmpty();
    }

    @Test
    void isInTheDataThatAMemberTakesAway() {
        edit("토요일에 만나요.", "");
        String data = author.get("/account/data").body();
        assertThat(data).contains("\"earlier_versions\":[{\"post_id\":", "금요일에 만나요.");
    }
}
