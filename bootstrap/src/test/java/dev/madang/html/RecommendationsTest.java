package dev.madang.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.bootstrap.RunningBoard;
import dev.madang.defence.Browser;
import dev.madang.domain.user.Role;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Members recommend what others wrote. */
class RecommendationsTest {

    @RegisterExtension
    private static final RunningBoard BOARD = RunningBoard.empty();

    private static int posts;

    private final Browser guest = new Browser(BOARD);
    private final Browser mina = new Browser(BOARD);
    private final Browser nami = new Browser(BOARD);
    private String post = "";

    @BeforeAll
    static void addMembers() {
        BOARD.addMember("미나", RunningBoard.PASSWORD, Role.MEMBER);
        BOARD.addMember("나미", RunningBoard.PASSWORD, Role.MEMBER);
    }

    @BeforeEach
    void publish() {
        mina.signIn("미나", RunningBoard.PASSWORD);
        nami.signIn("나미", RunningBoard.PASSWORD);
        mina.post("/post/new", "title", "모임 " + ++posts, "content", "금요일에 만나요.", "tags", "");
        post = mina.page("/").select("article h2 a").attr("href");
        Stream.of(guest, mina, nami).forEach(browser -> browser.get("/?lang=ko"));
    }

    private Element form(Browser browser, String place) {
        Element form = browser.page(post).selectFirst(place + " form[action$=recommend]");
        assertThat(form).isNotNull();
        return form;
    }

    private HttpResponse<String> press(Browser browser, String place) {
        HttpResponse<String> pressed = browser.post(form(browser, place).attr("action"));
        assertThat(pressed.statusCode()).isEqualTo(302);
        return pressed;
    }

    @Test
    void arePressedAndTakenBack() {
        assertThat(form(nami, "#recommend").text()).isEqualTo("추천");
        assertThat(press(nami, "#recommend").headers().firstValue("Location")).contains(post + "#recommend");
        assertThat(nami.page(post).select(".done").text()).isEqualTo("추천했습니다.");
        assertThat(form(nami, "#recommend").text()).isEqualTo("추천 취소");
        assertThat(form(nami, "#recommend").select("button").attr("aria-label")).isEqualTo("이 글 추천 취소");
        assertThat(nami.page(post).select("#recommend p").text()).isEqualTo("내가 추천했습니다.");
        press(nami, "#recommend");
        assertThat(nami.page(post).select(".done").text()).isEqualTo("추천을 취소했습니다.");
        assertThat(nami.page(post).select("#recommend p")).isEmpty();
        assertThat(form(nami, "#recommend").text()).isEqualTo("추천");
    }

    @Test
    void areCountedForEverybodyAndNoGuestIsToldWhose() {
        assertThat(guest.page(post).select("#recommend")).isEmpty();
        press(nami, "#recommend");
        assertThat(guest.page(post).select("#recommend").text()).isEqualTo("1명이 추천했습니다.");
        assertThat(guest.page(post).select("#recommend form")).isEmpty();
        assertThat(guest.page(post).select("article .meta").text()).contains("추천 1");
        for (String list :
                new String[] {"/", "/user/미나", "/search?q=" + posts, "/?density=lines", "/?sort=recommended"}) {
            assertThat(guest.get(list.replace("미나", "%EB%AF%B8%EB%82%98")).body())
                    .as(list)
                    .contains("추천 1");
        }
        assertThat(nami.get(post).headers().firstValue("Cache-Control")).contains("no-store");
    }

    @Test
    void areOfCommentsToo() {
        mina.post(post + "/comment/new", "content", "저도 가요.");
        assertThat(form(nami, ".thread li").select("button").attr("aria-label")).isEqualTo("미나 님의 댓글 추천");
        String place =
                press(nami, ".thread li").headers().firstValue("Location").orElseThrow();
        assertThat(place).startsWith(post + "/comment/");
        assertThat(form(nami, ".thread li").text()).isEqualTo("추천 취소");
        assertThat(guest.page(post).select(".thread li .hint").text()).contains("추천 1");
        assertThat(guest.page(post).select(".thread form")).isEmpty();
        assertThat(mina.page(post).select("form[action$=recommend]")).isEmpty();
        press(nami, ".thread li");
        assertThat(guest.page(post).select(".thread li .hint").text()).doesNotContain("추천");
    }

    @Test
    void areForWhatOthersWroteAndForMembers() {
        assertThat(mina.page(post).select("form[action$=recommend]")).isEmpty();
        HttpResponse<String> own = mina.post(post + "/recommend");
        assertThat(own.statusCode()).isEqualTo(403);
        assertThat(own.body()).contains("자신이 쓴 글이나 댓글은 추천할 수 없습니다.");
        assertThat(guest.post(post + "/recommend").statusCode()).isEqualTo(401);
        assertThat(nami.post("/post/999999/recommend").statusCode()).isEqualTo(404);
        assertThat(nami.get(post + "/recommend").statusCode()).isEqualTo(405);
    }

    @Test
    void areOneHoweverOftenAButtonIsPressedAtOnce() {
        String action = form(nami, "#recommend").attr("action");
        assertThat(Stream.generate(() -> CompletableFuture.supplyAsync(
                                () -> nami.post(action).statusCode()))
                        .limit(4)
                        .toList()
                        .stream()
                        .map(CompletableFuture::join))
                .containsOnly(302);
        assertThat(guest.page(post).select("#recommend").text()).isEqualTo("1명이 추천했습니다.");
    }

    @Test
    void areAmongTheDataThatAMemberTakesAway() {
        press(nami, "#recommend");
        assertThat(nami.get("/account/data").body())
                .contains("\"recommendations\":[{\"post_id\":")
                .doesNotContain("\"comment_id\"");
    }

    @Test
    void putPostsOnAPageOfTheirOwn() {
        press(nami, "#recommend");
        Document home = guest.page("/");
        assertThat(home.select("nav [aria-current=page]").text()).isEqualTo("최신순");
        String link = home.select("nav a:contains(추천순)").attr("href");
        Document ranked = guest.page(link);
        assertThat(ranked.select("h1").text()).isEqualTo("추천이 많은 글");
        assertThat(ranked.select("article h2 a").eachAttr("href")).contains(post);
        assertThat(ranked.select("main nav [aria-current=page]").eachText()).containsExactly("추천순", "최근 7일");
        for (Element other : ranked.select("main nav:has(a:contains(전체 기간)) a")) {
            assertThat(guest.page(other.attr("href")).select("article h2 a").eachAttr("href"))
                    .contains(post);
        }
        press(nami, "#recommend");
        assertThat(guest.page(link).select("article h2 a").eachAttr("href")).doesNotContain(post);
        assertThat(guest.get("/?sort=best").statusCode()).isEqualTo(400);
        assertThat(guest.get("/?sort=recommended&within=year").statusCode()).isEqualTo(400);
        assertThat(guest.page("/?sort=recommended&before=0_1").select("main").text())
                .contains("아직 추천받은 글이 없습니다.", "추천이 가장 많은 글로");
    }

    @Test
    void areOnPagesWithLinksFromOneToTheNext() {
        for (int i = 0; i < 21; i++) {
            mina.post("/post/new", "title", "글 " + i, "content", "글", "tags", "");
            nami.post(mina.page("/").select("article h2 a").attr("href") + "/recommend");
        }
        Document first = guest.page("/?sort=recommended&within=ever");
        assertThat(first.select("article")).hasSize(20);
        assertThat(first.select("[rel=prev]")).isEmpty();
        Document next = guest.page("/" + first.select("[rel=next]").attr("href"));
        assertThat(next.select("article h2").text()).contains("글 0");
        assertThat(next.select("h1").text()).isEqualTo("추천이 많은 글");
    }
}
