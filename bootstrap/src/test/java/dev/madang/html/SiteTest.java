package dev.madang.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.bootstrap.MutableClock;
import dev.madang.bootstrap.RunningBoard;
import dev.madang.defence.Browser;
import java.time.Instant;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A board with a name of its own, far from Greenwich. */
class SiteTest {

    @RegisterExtension
    private static final RunningBoard BOARD = RunningBoard.emptyCalled(
            "<이야기> & 마당", "Asia/Seoul", new MutableClock(Instant.parse("2026-12-31T15:04:05Z")));

    @Test
    void hasItsNameAndItsTimeOnEveryPage() {
        Browser browser = new Browser(BOARD);
        browser.publish("새 손님", "새해 첫 글");
        Document home = browser.page("/?lang=ko");
        assertThat(home.title()).isEqualTo("새로 올라온 글 · <이야기> & 마당");
        assertThat(home.select(".brand").text()).isEqualTo("<이야기> & 마당");
        assertThat(home.select("meta[property=og:site_name]").attr("content")).isEqualTo("<이야기> & 마당");
        assertThat(home.select(".meta time").text())
                .startsWith("2027년 1월 1일 00:04 ")
                .doesNotContain("UTC");
        assertThat(home.select(".meta time").attr("datetime")).isEqualTo("2026-12-31T15:04:05Z");
        assertThat(browser.page("/user/%EC%83%88%20%EC%86%90%EB%8B%98")
                        .select("dd time")
                        .text())
                .isEqualTo("2027년 1월 1일");
    }
}
