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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody meets who is new: what was done is told, what was known isn't asked again, and ways lead on. */
class FirstHourTest {

    @RegisterExtension
    private static final RunningBoard BOARD = RunningBoard.empty();

    private final Browser browser = new Browser(BOARD);

    private HttpResponse<String> publish(String name, String title) {
        return browser.post(
                "/post/new", "username", name, "email", name.length() + "@example.com", "title", title, "content", "글");
    }

    private static String location(HttpResponse<String> response) {
        return response.headers().firstValue("Location").orElseThrow();
    }

    @Test
    void isToldOnceThatAPostIsThereAndHowLongItCanBeChanged() {
        publish("새 손님", "첫 글");
        Document home = browser.page("/?lang=ko");
        assertThat(home.select("[role=status]").eachText())
                .containsExactly("글을 올렸습니다. 24시간 동안 이 브라우저에서 고치거나 지울 수 있습니다.");
        assertThat(home.select("article h2").eachText()).startsWith("첫 글");
        assertThat(browser.page("/").select("[role=status]")).isEmpty();
        assertThat(new Browser(BOARD).page("/").select("[role=status]")).isEmpty();
    }

    @Test
    void isToldWhatAnEditAndADeletionDid() {
        publish("다른 손님", "고칠 글");
        String post = browser.page("/?lang=ko").select("article h2 a").attr("href");
        assertThat(location(browser.post(post + "/edit", "title", "고친 글", "content", "글")))
                .isEqualTo(post);
        assertThat(browser.page(post).select("[role=status]").text()).isEqualTo("글을 저장했습니다.");
        browser.post(post + "/delete");
        assertThat(browser.page("/").select("[role=status]").text()).isEqualTo("글을 지웠습니다.");
    }

    @Test
    void isntAskedAgainWhoItIs() {
        String name = "손님 & \"친구\"";
        publish(name, "첫째 글");
        Document form = browser.page("/post/new");
        assertThat(form.select("#username").val()).isEqualTo(name);
        assertThat(form.select("#email").val()).isEqualTo(name.length() + "@example.com");
        assertThat(new Browser(BOARD).page("/post/new").select("#username").val())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "bm9uZQ", "__8", "bm9uZQpub25lCm5vbmU"})
    void mayHaveACookieThatIsNoAuthors(String value) {
        browser.plant("author", value);
        assertThat(browser.page("/post/new").select("#username").val()).isEmpty();
    }

    @Test
    void goesOnWhereItSignedIn() {
        BOARD.addMember("돌아온 회원", RunningBoard.PASSWORD, Role.MEMBER);
        String link = browser.page("/search?q=%EA%B8%80&before=")
                .select("nav a[href^=/sign-in]")
                .attr("href");
        Document form = browser.page(link);
        HttpResponse<String> wrong = browser.post(
                form.select("main form").attr("action"), "username", "돌아온 회원", "password", "not its password");
        String again = Jsoup.parse(wrong.body()).select("main form").attr("action");
        assertThat(location(browser.post(again, "username", "돌아온 회원", "password", RunningBoard.PASSWORD)))
                .isEqualTo("/search?q=%EA%B8%80&before=");
    }

    @Test
    void goesOnWhereItSignedUp() {
        String link = browser.page("/tags").select("nav a[href^=/sign-in]").attr("href");
        String signUp = browser.page(link).select(".back a").attr("href");
        String action = browser.page(signUp).select("main form").attr("action");
        assertThat(location(browser.post(
                        action, "username", "새 회원", "email", "new@example.com", "password", RunningBoard.PASSWORD)))
                .isEqualTo("/tags");
    }

    @Test
    void isAskedToSignInWhereItHasTo() {
        BOARD.addMember("회원", RunningBoard.PASSWORD, Role.MEMBER);
        HttpResponse<String> account = browser.get("/account?lang=ko");
        assertThat(account.statusCode()).isEqualTo(401);
        assertThat(account.body()).doesNotContain("Bearer");
        Document page = Jsoup.parse(account.body());
        assertThat(page.select("h1").text()).isEqualTo("로그인이 필요합니다");
        HttpResponse<String> signedIn = browser.post(
                page.select("main form").attr("action"), "username", "회원", "password", RunningBoard.PASSWORD);
        assertThat(location(signedIn)).isEqualTo("/account?lang=ko");
        assertThat(browser.get(location(signedIn)).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//elsewhere.example/",
                "https://elsewhere.example/",
                "/\\elsewhere.example",
                "\\\\elsewhere.example",
                "/post\r\nSet-Cookie: a=b",
                "/\t/elsewhere.example",
                "javascript:alert(1)",
                "elsewhere",
                "/글",
                ""
            })
    void goesOnToNoOtherSite(String next) {
        BOARD.addMember("회원 " + next.hashCode(), RunningBoard.PASSWORD, Role.MEMBER);
        HttpResponse<String> signedIn = browser.post(
                "/sign-in", "next", next, "username", "회원 " + next.hashCode(), "password", RunningBoard.PASSWORD);
        assertThat(signedIn.statusCode()).isEqualTo(302);
        assertThat(location(signedIn)).isEqualTo("/");
    }

    @Test
    void losesNothingTypedByAnotherLanguage() {
        assertThat(browser.page("/").select("header a[hreflang]")).hasSize(1);
        assertThat(browser.page("/post/new").select("header a[hreflang]")).isEmpty();
    }

    @Test
    void isFoundByWhatAPostSays() {
        publish("글쓴이", "소개");
        String post = browser.page("/").select("article h2 a").attr("href");
        browser.post(post + "/edit", "title", "소개", "content", "첫 줄\n\n  둘째 <줄> " + "긴 글 ".repeat(100));
        Document page = browser.page(post);
        String description = page.select("meta[name=description]").attr("content");
        assertThat(description).startsWith("첫 줄 둘째 <줄> 긴 글").endsWith("…");
        assertThat(description.length()).isLessThanOrEqualTo(161);
        assertThat(page.select("meta[property=og:title]").attr("content")).isEqualTo("소개");
        assertThat(browser.page("/").select("meta[name=description]").attr("content"))
                .isNotBlank();
        assertThat(browser.get("/robots.txt").body()).startsWith("User-agent: *\nDisallow: /account\n");
    }

    @Test
    void mayPartTagsByTheCommasOfItsKeyboard() {
        browser.post(
                "/post/new",
                "username",
                "여행자",
                "email",
                "t@example.com",
                "title",
                "여행",
                "content",
                "글",
                "tags",
                "旅行、写真，東京, 서울");
        assertThat(browser.page("/").select("article:first-of-type a[rel=tag]").eachText())
                .containsExactly("旅行", "写真", "東京", "서울");
    }
}
