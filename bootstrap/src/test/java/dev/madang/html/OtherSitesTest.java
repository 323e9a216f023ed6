package dev.madang.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.bootstrap.RunningBoard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the pages of other sites can do to the board through its visitors' browsers: nothing. */
class OtherSitesTest {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String POST = "username=mina&email=mina%40example.com&title=Forged&content=Not+mine";

    @RegisterExtension
    private static final RunningBoard BOARD = RunningBoard.empty();

    private final Visitor visitor = new Visitor(BOARD);

    @Test
    void publishNothing() {
        PageAnswer answer =
                visitor.send("POST", "/post/new", POST, "Content-Type", FORM, "Sec-Fetch-Site", "cross-site");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.texts("main p"))
                .contains("The request came from another site, so it wasn't carried out. "
                        + "Open the page on this board and send it from there.");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(visitor.get("/").page().select("article")).isEmpty();
    }

    @Test
    void areToldInTheVisitorsLanguage() {
        PageAnswer answer = visitor.send(
                "POST", "/post/new", POST, "Content-Type", FORM, "Origin", "null", "Accept-Language", "ko");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.texts("main p")).contains("다른 사이트에서 보낸 요청이라 처리하지 않았습니다. 이 게시판의 페이지를 열어 거기서 다시 보내 주세요.");
    }

    @Test
    void areWelcomeToLinkHere() {
        assertThat(visitor.get("/", "Sec-Fetch-Site", "cross-site", "Origin", "https://other.example")
                        .status())
                .isEqualTo(200);
    }
}
