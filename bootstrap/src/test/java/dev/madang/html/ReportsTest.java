package dev.madang.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.bootstrap.RunningBoard;
import dev.madang.defence.Browser;
import dev.madang.domain.user.Role;
import java.net.http.HttpResponse;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ReportsTest {

    @RegisterExtension
    private static final RunningBoard BOARD = RunningBoard.empty();

    @Test
    void reachTheModeratorsAndAreClosedByThem() {
        Browser author = new Browser(BOARD);
        author.publish("손님", "광고입니다");
        assertThat(author.page("/post/1").select("a[href$=/report]")).isEmpty();
        Browser reader = new Browser(BOARD);
        String report = reader.page("/post/1").select("a[href$=/report]").attr("href");

        assertThat(Jsoup.parse(reader.post(report, "text", " ").body()).select("#text-fault"))
                .hasSize(1);
        HttpResponse<String> sent = reader.post(report, "text", "자꾸 올라옵니다");
        assertThat(sent.headers().firstValue("Location")).contains("/post/1");
        assertThat(reader.page("/post/1").select(".done")).hasSize(1);
        HttpResponse<String> again = reader.post(report, "text", "또");
        assertThat(again.headers().firstValue("Location")).contains("/post/1");
        assertThat(reader.page("/post/1").select(".done").text()).startsWith("You have reported this already");

        BOARD.addMember("운영", RunningBoard.PASSWORD, Role.MODERATOR);
        Browser moderator = new Browser(BOARD);
        moderator.signIn("운영", RunningBoard.PASSWORD);
        Document reports = moderator.page("/moderation/reports");
        assertThat(reports.select("article .author").text()).isEqualTo("손님");
        assertThat(reports.select("article .text").text()).isEqualTo("자꾸 올라옵니다");
        assertThat(reports.select("nav a[href=/moderation]").text()).endsWith("(1)");
        assertThat(reports.html()).doesNotContain("127.0.0.1");
        assertThat(moderator
                        .page("/moderation")
                        .select("main li:has(a[href=/moderation/reports])")
                        .text())
                .startsWith("Reports (1)");
        String moderate = reports.select("article h2 a").attr("href");
        assertThat(moderator.page(moderate).text()).contains("자꾸 올라옵니다");

        assertThat(moderator
                        .post(moderate, "action", "keep", "reason", "광고가 아님")
                        .statusCode())
                .isEqualTo(302);

        assertThat(moderator.page("/moderation/reports").select("article")).isEmpty();
        assertThat(moderator.page("/").select("nav a[href=/moderation]").text()).doesNotContain("(");
        assertThat(reader.page("/log").select(".entries li").text()).contains("광고가 아님");
        assertThat(reader.page("/log").select(".entries a[href^=/post]").eachAttr("href"))
                .containsExactly("/post/1");
        assertThat(moderator.page("/log").select(".entries a[href^=/post]").eachAttr("href"))
                .containsExactly("/post/1/moderate");
        assertThat(reader.page("/log").text()).doesNotContain("자꾸 올라옵니다");
        assertThat(moderator.post(moderate, "action", "keep", "reason", "다시").statusCode())
                .isEqualTo(409);
        assertThat(reader.post(report, "text", "다시 봐 주세요").statusCode()).isEqualTo(302);
    }
}
