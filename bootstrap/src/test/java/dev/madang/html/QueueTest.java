package dev.madang.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.bootstrap.RunningBoard;
import dev.madang.defence.Browser;
import dev.madang.domain.user.Role;
import java.net.http.HttpResponse;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** How a moderator decides on many posts at once. */
class QueueTest {

    @RegisterExtension
    private static final RunningBoard BOARD = RunningBoard.empty();

    private static final Browser MODERATOR = new Browser(BOARD);

    @BeforeAll
    static void signIn() {
        BOARD.addMember("지기", RunningBoard.PASSWORD, Role.MODERATOR);
        MODERATOR.signIn("지기", RunningBoard.PASSWORD);
        MODERATOR.get("/?lang=ko");
    }

    /** More links than a guest may have without a moderator's look. */
    private static void hold(String title) {
        new Browser(BOARD)
                .post("/post/new", "username", "광고", "title", title, "content", "https://example.com/ ".repeat(9));
    }

    private static List<String> waiting() {
        return MODERATOR.page("/moderation").select("article h2").eachText();
    }

    private static String id(String title) {
        return MODERATOR
                .page("/moderation")
                .select("article:contains(" + title + ") [name=ids]")
                .val();
    }

    @Test
    void takesThoseThatAreTickedAndLeavesTheOthers() {
        hold("첫째 <광고>");
        hold("둘째 광고");
        hold("셋째 소식");
        String first = id("첫째 <광고>");
        String second = id("둘째 광고");
        assertThat(MODERATOR.page("/moderation").select("article label").eachText())
                .containsExactly("“첫째 <광고>” 고르기", "“둘째 광고” 고르기", "“셋째 소식” 고르기");

        HttpResponse<String> without = MODERATOR.post("/moderation", "ids", first, "ids", second, "action", "hide");
        assertThat(without.statusCode()).isEqualTo(400);
        Document again = Jsoup.parse(without.body());
        assertThat(again.select(".faults a").eachAttr("href")).containsExactly("#reason");
        assertThat(again.select("[name=ids][checked]").eachAttr("value")).containsExactly(first, second);
        assertThat(again.select("[name=action][checked]").eachAttr("value")).containsExactly("hide");
        HttpResponse<String> none = MODERATOR.post("/moderation", "action", "hide", "reason", "광고");
        Document where = Jsoup.parse(none.body());
        assertThat(where.select(".faults li").eachText()).containsExactly("글: 글을 하나 이상 골라 주세요.");
        assertThat(where.select("#ids.fault").text()).isEqualTo("글을 하나 이상 골라 주세요.");
        HttpResponse<String> neither = MODERATOR.post("/moderation", "action", "hide");
        assertThat(Jsoup.parse(neither.body()).select(".faults a").eachAttr("href"))
                .containsExactly("#ids", "#reason");
        String all = MODERATOR.page("/moderation").select("main a[href*=all]").attr("href");
        Document chosen = MODERATOR.page(all);
        assertThat(chosen.select("[name=ids][checked]")).hasSize(3);
        assertThat(chosen.select("main a[href*=all]")).isEmpty();
        assertThat(waiting()).hasSize(3);

        HttpResponse<String> done =
                MODERATOR.post("/moderation", "ids", first, "ids", second, "action", "hide", "reason", "광고");
        assertThat(done.statusCode()).isEqualTo(302);
        assertThat(MODERATOR.page("/moderation").select("[role=status]").text()).isEqualTo("처리했습니다.");
        assertThat(waiting()).containsExactly("셋째 소식");
        assertThat(MODERATOR.page("/moderation/hidden").select("article h2").eachText())
                .containsExactly("첫째 <광고>", "둘째 광고");

        MODERATOR.post("/moderation/hidden", "ids", second, "action", "restore", "reason", "잘못 봄");
        assertThat(new Browser(BOARD).page("/").select("article h2").eachText()).containsExactly("둘째 광고");
        assertThat(MODERATOR.page("/log").select("main li, main article").text())
                .contains("잘못 봄");
    }

    @Test
    void tellsWhereAnIdIsNoNumber() {
        HttpResponse<String> response = MODERATOR.post("/moderation", "ids", "1x", "action", "hide", "reason", "광고");
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(Jsoup.parse(response.body()).select(".faults a").eachAttr("href"))
                .containsExactly("#ids");
    }

    @Test
    void tellsAllThatIsMissing() {
        hold("다 빠진 글");
        String post = "/post/" + id("다 빠진 글");
        assertThat(faults(post + "/moderate", "reason", " ")).containsExactly("#action", "#reason");
        assertThat(faults(post + "/undo", "reason", "")).containsExactly("#extent", "#span", "#reason");
        assertThat(faults("/moderation", "reason", "")).contains("#action", "#reason");
        assertThat(faults("/moderation", "action", "hide", "reason", "")).contains("#ids", "#reason");
        MODERATOR.post(post + "/moderate", "action", "delete", "reason", "끝");
    }

    private static List<String> faults(String path, String... fields) {
        return Jsoup.parse(MODERATOR.post(path, fields).body())
                .select(".faults a")
                .eachAttr("href");
    }
}
