package dev.madang.defence.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.bootstrap.RunningBoard;
import dev.madang.defence.Browser;
import dev.madang.domain.user.Role;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AccountsTest {

    private static final String OTHER_PASSWORD = "another lantern, by another well";

    @RegisterExtension
    private static final RunningBoard BOARD = RunningBoard.empty().withSlowHashing();

    private static Browser browser() {
        return new Browser(BOARD);
    }

    private static Browser member(String name) {
        Browser browser = browser();
        assertThat(browser.signUp(name).headers().firstValue("Location")).contains("/account");
        return browser;
    }

    /** The newest post with this title, on the home page. */
    private static String post(String title) {
        return browser()
                .page("/")
                .select("article:contains(" + title + ") h2 a")
                .attr("href");
    }

    @Test
    void keepAMembersNameForTheMember() {
        Browser mina = member("미나");
        assertThat(mina.post("/post/new", "title", "미나가 쓴 글", "content", "내용").statusCode())
                .isEqualTo(302);
        assertThat(browser()
                        .page("/")
                        .select("article:contains(미나가 쓴 글) .author")
                        .text())
                .isEqualTo("미나");
        HttpResponse<String> refused = browser().publish("미나", "남의 글");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("남의 글", "id=\"username-fault\"");
        assertThat(browser().page("/").text()).doesNotContain("남의 글");
    }

    @Test
    void showGuestsOfOneNameApart() {
        Browser one = browser();
        one.publish("손님", "한 손님의 글");
        browser().publish("손님", "다른 손님의 글");
        one.publish("손님", "한 손님의 새 글");
        Document home = browser().page("/");
        String tag = home.select("article:contains(한 손님의 글) .badge").text();
        assertThat(tag).matches("(guest|손님) [0-9a-f]{8}");
        assertThat(home.select("article:contains(한 손님의 새 글) .badge").text()).isEqualTo(tag);
        assertThat(home.select("article:contains(다른 손님의 글) .badge").text()).isNotEqualTo(tag);
    }

    @Test
    void letAGuestChangeItsOwnPostsAndNobodyElses() {
        Browser one = browser();
        one.publish("길손", "길손의 글");
        String post = post("길손의 글");
        assertThat(one.page(post).select("a[href$=/edit]")).hasSize(1);
        for (Browser other : new Browser[] {browser(), member("구경꾼")}) {
            assertThat(other.page(post).select("a[href$=/edit]")).isEmpty();
            assertThat(other.post(post + "/edit", "title", "훔친 글", "content", "c")
                            .statusCode())
                    .isIn(401, 403);
            assertThat(other.post(post + "/delete").statusCode()).isIn(401, 403);
            assertThat(other.send("PATCH", "/api" + post.replace("post", "posts"), "{\"title\":\"훔친 글\"}")
                            .statusCode())
                    .isIn(401, 403);
        }
        assertThat(one.post(post + "/edit", "title", "고친 글", "content", "c", "tags", "새 태그")
                        .statusCode())
                .isEqualTo(302);
        assertThat(one.page(post).select("h1").text()).isEqualTo("고친 글");
        assertThat(one.post(post + "/edit", "title", "", "content", "고치던 글").body())
                .contains("고치던 글");
        assertThat(one.page(post + "/delete").text()).contains("고친 글");
        assertThat(one.post(post + "/delete").statusCode()).isEqualTo(302);
        assertThat(one.get(post).statusCode()).isEqualTo(404);
    }

    @Test
    void letAGuestClaimTheNameThatItWasTheFirstToTake() {
        Browser first = browser();
        first.publish("첫손님", "첫손님의 글");
        first.publish("다른 손님", "다른 이름으로 쓴 글");
        Browser second = browser();
        second.publish("첫손님", "둘째 손님의 글");
        assertThat(second.signUp("첫손님").statusCode()).isEqualTo(409);
        assertThat(second.signUp("첫손님").body()).contains("id=\"username-fault\"");
        assertThat(first.signUp("첫손님").statusCode()).isEqualTo(302);
        Document home = browser().page("/");
        assertThat(home.select("article:contains(첫손님의 글) .badge").text()).isEqualTo("Member");
        assertThat(home.select("article:contains(둘째 손님의 글) .badge").text()).startsWith("guest ");
        String own = post("첫손님의 글");
        assertThat(first.post(own + "/edit", "title", "이제 회원의 글", "content", "c")
                        .statusCode())
                .isEqualTo(302);
        assertThat(first.post(post("다른 이름으로 쓴 글") + "/edit", "title", "다른 이름", "content", "c")
                        .statusCode())
                .isEqualTo(302);
        assertThat(first.post(post("둘째 손님의 글") + "/edit", "title", "훔친 글", "content", "c")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void openByThePasswordAndNothingElse() {
        member("문지기");
        Browser browser = browser();
        HttpResponse<String> wrongPassword = browser.signIn("문지기", OTHER_PASSWORD);
        HttpResponse<String> wrongName = browser.signIn("없는이", OTHER_PASSWORD);
        assertThat(wrongPassword.statusCode()).isEqualTo(400);
        assertThat(wrongName.statusCode()).isEqualTo(400);
        assertThat(wrongName.body()).isEqualTo(wrongPassword.body().replace("문지기", "없는이"));
        assertThat(browser.cookie("session")).isEmpty();
        assertThat(browser.signIn("문지기", RunningBoard.PASSWORD).statusCode()).isEqualTo(302);
        assertThat(browser.page("/account").text()).contains("private@example.com");
    }

    @Test
    void rotateTheSessionAtSignInAndEndItAtSignOut() {
        Browser browser = member("들락날락");
        String first = browser.cookie("session");
        browser.signIn("들락날락", RunningBoard.PASSWORD);
        String second = browser.cookie("session");
        assertThat(second).isNotEqualTo(first).hasSize(43);
        assertThat(account(first)).isEqualTo(401);
        assertThat(account(second)).isEqualTo(200);
        browser.post("/sign-out");
        assertThat(browser.cookie("session")).isEmpty();
        assertThat(account(second)).isEqualTo(401);
        assertThat(browser.get("/account").statusCode()).isEqualTo(401);
    }

    private static int account(String session) {
        return new Browser(BOARD)
                .send("GET", "/account", "", "Cookie", BOARD.cookieName("session") + "=" + session)
                .statusCode();
    }

    @Test
    void endAllOtherSessionsWhenThePasswordChanges() {
        Browser one = member("열쇠장이");
        Browser other = browser();
        other.signIn("열쇠장이", RunningBoard.PASSWORD);
        assertThat(one.post("/account/password", "password", "wrong", "new-password", OTHER_PASSWORD)
                        .statusCode())
                .isEqualTo(400);
        assertThat(one.post("/account/password", "password", RunningBoard.PASSWORD, "new-password", "short")
                        .statusCode())
                .isEqualTo(400);
        assertThat(one.post("/account/password", "password", RunningBoard.PASSWORD, "new-password", OTHER_PASSWORD)
                        .statusCode())
                .isEqualTo(302);
        assertThat(other.get("/account").statusCode()).isEqualTo(401);
        assertThat(one.get("/account").statusCode()).isEqualTo(200);
        assertThat(other.signIn("열쇠장이", RunningBoard.PASSWORD).statusCode()).isEqualTo(400);
        assertThat(other.signIn("열쇠장이", OTHER_PASSWORD).statusCode()).isEqualTo(302);
    }

    @Test
    void listTheirSessionsAndEndEach() {
        Browser one = member("두집살이");
        Browser other = browser();
        other.signIn("두집살이", RunningBoard.PASSWORD);
        String end = one.page("/account").select("form[action$=/end]").attr("action");
        assertThat(member("남의 집").post(end).statusCode()).isEqualTo(404);
        assertThat(one.post(end).statusCode()).isEqualTo(302);
        assertThat(other.get("/account").statusCode()).isEqualTo(401);
        assertThat(one.page("/account").select("form[action$=/end]")).isEmpty();
    }

    @Test
    void giveProgramsTokensThatDoWhatTheyWereMadeFor() {
        Browser owner = member("주인");
        String posting = token(owner, "post");
        String reading = token(owner, "read");
        assertThat(posting).matches("madang_[0-9A-Za-z]{36}");
        String draft = "{\"title\":\"프로그램의 글\",\"content\":\"c\"}";
        HttpResponse<String> published = program(posting, "POST", "/api/posts", draft);
        assertThat(published.statusCode()).isEqualTo(201);
        assertThat(published.body()).contains("\"author\":\"주인\"", "\"author_role\":\"member\"");
        String location = published.headers().firstValue("Location").orElseThrow();
        assertThat(program(reading, "POST", "/api/posts", draft).statusCode()).isEqualTo(403);
        assertThat(program(reading, "DELETE", location, "").statusCode()).isEqualTo(403);
        assertThat(program(reading, "GET", location, "").statusCode()).isEqualTo(200);
        assertThat(program(posting, "GET", location, "").statusCode()).isEqualTo(403);
        assertThat(program(posting, "GET", "/account", "").statusCode()).isEqualTo(403);
        assertThat(program(posting + "0", "GET", location, "").statusCode()).isEqualTo(401);
        assertThat(program(posting, "PATCH", location, "{\"title\":\"고친 글\"}").statusCode())
                .isEqualTo(200);
        owner.post(owner.page("/account").select("form[action$=/end]").attr("action"));
        assertThat(program(posting, "DELETE", location, "").statusCode()).isEqualTo(401);
    }

    private static String token(Browser owner, String scope) {
        HttpResponse<String> made =
                owner.post("/account/tokens/new", "name", "프로그램", "scopes", scope, "password", RunningBoard.PASSWORD);
        assertThat(made.headers().firstValue("Cache-Control")).contains("no-store");
        return Jsoup.parse(made.body()).select("code").text();
    }

    private static HttpResponse<String> program(String token, String method, String path, String json) {
        return new Browser(BOARD).send(method, path, json, "Authorization", "Bearer " + token);
    }

    @Test
    void showAMembersEmailToNobodyButItAndAdmins() {
        Browser owner = member("비밀");
        String user = owner.send("GET", "/api/users?limit=1000", "").body();
        assertThat(user).contains("비밀").doesNotContain("private@example.com");
        String id = user.replaceFirst("(?s).*\"id\":(\\d+),\"username\":\"비밀\".*", "$1");
        assertThat(owner.get("/api/users/" + id).body()).contains("private@example.com");
        BOARD.addMember("관리인", RunningBoard.PASSWORD, Role.ADMIN);
        Browser admin = browser();
        admin.signIn("관리인", RunningBoard.PASSWORD);
        assertThat(admin.get("/api/users/" + id).body()).contains("private@example.com");
        assertThat(browser().get("/api/users/" + id).body()).contains("\"email\":null");
        assertThat(member("이웃").get("/api/users/" + id).body()).contains("\"email\":null");
        assertThat(browser()
                        .get("/user/" + URLEncoder.encode("비밀", StandardCharsets.UTF_8))
                        .body())
                .doesNotContain("private@example.com");
    }

    @Test
    void leaveNoPersonalPageToTheNext() {
        Browser owner = member("다녀간 이");
        assertThat(owner.get("/").headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(owner.get("/").body()).contains("/account");
        assertThat(browser().get("/").body()).doesNotContain("/account").contains("/sign-in");
    }

    @Test
    void leaveNothingInAnyCacheOfWhatTheyAreToldInJson() {
        Browser owner = member("담지 않는 이");
        for (String path : new String[] {"/api/users", "/api/posts", "/api/posts?q=x", "/api/posts/999999"}) {
            assertThat(owner.get(path).headers().firstValue("Cache-Control"))
                    .as(path)
                    .contains("no-store");
            assertThat(browser().get(path).headers().firstValue("Cache-Control"))
                    .as(path)
                    .contains("no-cache");
        }
    }

    @Test
    void renameAMemberWithItsPosts() {
        Browser owner = member("옛이름");
        owner.post("/post/new", "title", "이름이 바뀔 글", "content", "c");
        member("임자 있는 이름");
        assertThat(profile(owner, "임자 있는 이름", RunningBoard.PASSWORD)).isEqualTo(409);
        assertThat(profile(owner, "새이름", "not the lantern they have")).isEqualTo(400);
        assertThat(owner.page("/account").text()).contains("옛이름").doesNotContain("new@example.com");
        assertThat(profile(owner, "새이름", RunningBoard.PASSWORD)).isEqualTo(302);
        assertThat(owner.page("/account").text()).contains("새이름", "new@example.com");
        assertThat(browser()
                        .page("/")
                        .select("article:contains(이름이 바뀔 글) .author")
                        .text())
                .isEqualTo("새이름");
        assertThat(browser().publish("새이름", "사칭").statusCode()).isEqualTo(409);
        assertThat(browser().publish("옛이름", "사칭").statusCode()).isEqualTo(409);
        assertThat(browser().signIn("옛이름", RunningBoard.PASSWORD).statusCode()).isEqualTo(302);
    }

    private static int profile(Browser owner, String name, String password) {
        return owner.post("/account/profile", "username", name, "email", "new@example.com", "password", password)
                .statusCode();
    }
}
