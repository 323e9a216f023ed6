package dev.madang.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.application.publishing.PostDraft;
import dev.madang.application.publishing.PublishPost;
import dev.madang.bootstrap.RunningBoard;
import dev.madang.domain.account.Caller;
import java.util.List;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class HomeTest {

    @RegisterExtension
    private static final RunningBoard BOARD = RunningBoard.withSampleData();

    private final Visitor visitor = new Visitor(BOARD);

    @Test
    void showsPostsNewestFirstWithAuthorDateAndTags() {
        PageAnswer home = visitor.get("/");

        assertThat(home.status()).isEqualTo(200);
        assertThat(home.header("Content-Type")).isEqualTo("text/html;charset=UTF-8");
        assertThat(home.texts("article h2")).endsWith("RESTful API 설계", "SQLAlchemy 사용법", "Flask 시작하기");
        Element flask = home.one("article:last-of-type");
        assertThat(flask.expectFirst(".text").text()).isEqualTo("Flask는 Python의 마이크로 웹 프레임워크입니다.");
        assertThat(flask.expectFirst("a[href=/user/admin]").text()).isEqualTo("admin");
        assertThat(flask.expectFirst("time").attr("datetime")).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");
        assertThat(flask.select("a[rel=tag]").eachAttr("href")).containsExactly("/tag/Python", "/tag/Flask");
        assertThat(flask.expectFirst("h2 a").attr("href")).isEqualTo("/post/1");
    }

    @Test
    void answersHeadLikeGetWithoutBody() {
        PageAnswer head = visitor.send("HEAD", "/", "");

        assertThat(head.status()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.header("Content-Length")).isEqualTo(visitor.get("/").header("Content-Length"));
    }

    @Test
    void showsShortPostsWholeAndCutsLongOnesBetweenCodePoints() {
        publish("short", "🙂".repeat(112));
        assertThat(visitor.get("/").texts(".text").get(0)).isEqualTo("🙂".repeat(112));
        assertThat(visitor.get("/").page().select(".more")).isEmpty();

        publish("long", "🙂".repeat(113));
        PageAnswer home = visitor.get("/");
        assertThat(home.texts(".text").get(0)).isEqualTo("🙂".repeat(112) + "…");
        assertThat(visitor.get(home.href(".more a")).texts(".markdown")).containsExactly("🙂".repeat(113));
    }

    private static void publish(String title, String content) {
        BOARD.bean(PublishPost.class)
                .run(Caller.ANONYMOUS, new PostDraft("mina", "mina@example.com", title, content, List.of()));
    }
}
