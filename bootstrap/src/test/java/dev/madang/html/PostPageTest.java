package dev.madang.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.bootstrap.RunningBoard;
import dev.madang.defence.Browser;
import dev.madang.domain.user.Role;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostPageTest {

    @RegisterExtension
    private static final RunningBoard BOARD = RunningBoard.withSampleData();

    private final Visitor visitor = new Visitor(BOARD);

    @Test
    void hasAPageOfItsOwn() {
        PageAnswer post = visitor.get("/post/1");

        assertThat(post.status()).isEqualTo(200);
        assertThat(post.page().title()).isEqualTo("Flask 시작하기 · Madang");
        assertThat(post.texts("h1")).containsExactly("Flask 시작하기");
        assertThat(post.texts(".markdown")).containsExactly("Flask는 Python의 마이크로 웹 프레임워크입니다.");
        assertThat(post.href("a.author")).isEqualTo("/user/admin");
        assertThat(post.texts("a[rel=tag]")).containsExactly("Python", "Flask");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/post/0",
                "/post/999",
                "/post/9223372036854775808",
                "/post/99999999999999999999",
                "/post/-1",
                "/post/1.5",
                "/post/abc",
                "/post/%EF%BC%91",
                "/post/",
                "/post/1/",
                "/post/1/other"
            })
    void isNotFoundWhereThereIsNone(String address) {
        PageAnswer answer = visitor.get(address);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.texts("h1")).containsExactly("Not found");
    }

    @Test
    void tellsItsAuthorWhyItIsNotThereAndNobodyElse() {
        Browser author = signedIn("쓴 이", Role.MEMBER);
        author.post("/post/new", "title", "숨길 글", "content", "글", "tags", "");
        String post = author.page("/").expectFirst("article h2 a").attr("href");
        Browser moderator = signedIn("살피는 이", Role.MODERATOR);
        moderator.post(post + "/moderate", "action", "hide", "reason", "까닭");
        for (Browser browser : List.of(author, moderator, new Browser(BOARD), signedIn("다른 이", Role.MEMBER))) {
            HttpResponse<String> missing = browser.get(post);
            assertThat(missing.statusCode()).isEqualTo(404);
            assertThat(missing.body().contains("A moderator has hidden this post."))
                    .isEqualTo(browser == author || browser == moderator);
        }
    }

    private static Browser signedIn(String name, Role role) {
        BOARD.addMember(name, RunningBoard.PASSWORD, role);
        Browser browser = new Browser(BOARD);
        browser.signIn(name, RunningBoard.PASSWORD);
        return browser;
    }

    @Test
    void leadsToThePreviousAndTheNextPost() {
        PageAnswer post = visitor.get("/post/2", "Accept-Language", "ko");
        assertThat(post.texts("main nav div")).containsExactly("다음 글 RESTful API 설계", "이전 글 Flask 시작하기");
        PageAnswer first = visitor.get(post.href("a[rel=prev]"));
        assertThat(first.texts("h1")).containsExactly("Flask 시작하기");
        assertThat(first.page().select("a[rel=prev]")).isEmpty();
        assertThat(visitor.get(first.href("a[rel=next]")).texts("h1")).isEqualTo(post.texts("h1"));
    }

    @Test
    void tellsWhenItWasEdited() {
        PageAnswer published = visitor.post("/post/new", Drafts.form("title", "처음"));
        String guest =
                published.headers().firstValue("Set-Cookie").orElseThrow().replaceAll(";.*", "");
        String post = visitor.get("/").href("article h2 a");
        assertThat(visitor.get(post).texts(".meta time")).hasSize(1);

        PageAnswer edited = visitor.send(
                "POST",
                post + "/edit",
                "title=second&content=thoughts",
                "Content-Type",
                "application/x-www-form-urlencoded",
                "Cookie",
                guest);

        assertThat(edited.status()).isEqualTo(302);
        assertThat(visitor.get(post).texts("h1")).containsExactly("second");
        assertThat(visitor.get(post).texts(".meta time")).hasSize(2);
        assertThat(visitor.get(post).texts(".meta").get(0)).contains("edited");
    }

    @Test
    void showsMarkupAsText() {
        String script = "<script>alert('\"&amp;')</script>";
        for (String field : new String[] {"username", "email", "title", "content", "tags"}) {
            var form = Drafts.form(field, field.equals("email") ? script + "@example.com" : script);
            form.putIfAbsent("email", "mina@example.com");
            if (field.equals("username")) {
                form.put("email", "script@example.com");
            }
            if (field.equals("email")) {
                form.put("username", "another");
            }
            assertThat(visitor.post("/post/new", form).status()).as(field).isEqualTo(302);
            PageAnswer post = visitor.get(visitor.get("/").href("article h2 a"));
            PageAnswer profile = visitor.get(post.href("a.author"));
            assertThat(post.page().select("script")).isEmpty();
            assertThat(profile.page().select("script")).isEmpty();
            assertThat(post.page().text() + profile.page().text()).contains(script);
        }
    }
}
