package dev.madang.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.bootstrap.RunningBoard;
import dev.madang.defence.Browser;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What members are told, as they read it. */
class NotificationsTest {

    private static final String PAGE = "/notifications?lang=ko";

    @RegisterExtension
    private static final RunningBoard BOARD = RunningBoard.empty();

    private static Browser member(String name) {
        Browser browser = new Browser(BOARD);
        browser.signUp(name);
        return browser;
    }

    private static String published(Browser author, String title) {
        author.publish("", title);
        return author.page("/").select("h2 a:contains(" + title + ")").attr("href");
    }

    private static void comment(Browser author, String post, String text) {
        assertThat(author.post(
                                post + "/comment/new",
                                "content",
                                text,
                                "member",
                                author.page(post).select("[name=member]").attr("value"))
                        .statusCode())
                .isEqualTo(302);
    }

    private static String header(Document page) {
        return page.select("header a[href$=/notifications]").text();
    }

    @Test
    void areCountedInTheHeaderUntilTheyAreRead() {
        Browser mina = member("미나");
        Browser nami = member("나미");
        String post = published(mina, "미나의 글");
        comment(nami, post, "반가워요");
        comment(nami, post, "또 올게요");
        Document page = mina.page(PAGE);
        assertThat(header(page)).isEqualTo("알림 (2)");
        assertThat(page.select("main li a").eachText())
                .containsExactly("알림을 받는 글에 나미 님이 댓글을 달았습니다.", "알림을 받는 글에 나미 님이 댓글을 달았습니다.");
        assertThat(page.select("main li .badge")).hasSize(2);
        assertThat(page.select("main li p[lang]").eachText()).containsExactly("미나의 글", "미나의 글");

        send(mina, page.expectFirst("main li form"));
        page = mina.page(PAGE);
        assertThat(header(page)).isEqualTo("알림 (1)");
        assertThat(page.select("main li .badge")).hasSize(1);
        assertThat(page.select("main li").get(1).select(".badge")).isEmpty();

        send(mina, page.expectFirst("main > form"));
        page = mina.page(PAGE);
        assertThat(header(page)).isEqualTo("알림");
        assertThat(page.select("main form")).isEmpty();
        assertThat(page.select("main li")).hasSize(2);
    }

    private static void send(Browser member, Element form) {
        assertThat(member.post(form.attr("action")).headers().firstValue("Location"))
                .contains("/notifications");
    }

    @Test
    void areReadByOpeningWhatTheyLeadTo() {
        Browser mina = member("보나");
        Browser nami = member("하나");
        String post = published(mina, "보나의 글");
        comment(nami, post, "반가워요");
        Element link = mina.page(PAGE).expectFirst("main li a");
        assertThat(link.attr("href")).startsWith(post + "/comment/");
        String location =
                mina.get(link.attr("href")).headers().firstValue("Location").orElseThrow();
        Document page = mina.page(location.replaceAll("#.*", "") + "?lang=ko");
        assertThat(header(page)).isEqualTo("알림");
        assertThat(page.select("#comments .markdown").text()).isEqualTo("반가워요");
        comment(nami, post, "또 왔어요");
        mina.send("GET", post, "", "Sec-Purpose", "prefetch");
        assertThat(header(mina.page("/?lang=ko"))).isEqualTo("알림 (1)");
    }

    @Test
    void areOfWhatIsFollowedByAButton() {
        Browser mina = member("다나");
        Browser nami = member("라나");
        String post = published(mina, "다나의 글");
        Document page = nami.page(post + "?lang=ko");
        Element follow = page.expectFirst("form[action$=/follow]");
        assertThat(follow.text()).isEqualTo("알림 받기");
        nami.post(follow.attr("action"));
        page = nami.page(post + "?lang=ko");
        assertThat(page.select(".done").text()).isEqualTo("이제 새 소식을 알려 드립니다.");
        assertThat(page.select("form[action$=/unfollow]").text()).isEqualTo("알림 끄기");
        comment(mina, post, "덧붙입니다");
        assertThat(nami.page(PAGE).select("main li p[lang]").eachText()).containsExactly("다나의 글");
        Document follows = nami.page("/notifications/follows?lang=ko");
        assertThat(follows.select("main li a").eachText()).containsExactly("다나의 글");
        nami.post(follows.expectFirst("main li form").attr("action"));
        assertThat(nami.page("/notifications/follows").select("main li")).isEmpty();
        comment(mina, post, "또 덧붙입니다");
        assertThat(nami.page(PAGE).select("main li")).hasSize(1);
    }

    @Test
    void areNothingForGuests() {
        Browser mina = member("마나");
        String post = published(mina, "마나의 글");
        Browser guest = new Browser(BOARD);
        assertThat(guest.page(post).select("header a[href$=/notifications], form[action$=follow]"))
                .isEmpty();
        assertThat(guest.post(post + "/follow").statusCode()).isEqualTo(401);
        assertThat(guest.get("/notifications").statusCode()).isEqualTo(401);
    }
}
