package dev.madang.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.bootstrap.RunningBoard;
import dev.madang.domain.user.Role;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A board under a path of a site, whose proxy takes that path off requests, or leaves it on. */
class PathPrefixTest {

    private static final String PREFIX = "/our/board";

    @RegisterExtension
    private static final RunningBoard BOARD =
            RunningBoard.emptyAt("https://example.com" + PREFIX + "/").withSlowHashing();

    private final Visitor visitor = new Visitor(BOARD);

    @BeforeAll
    static void register() {
        PageAnswer made = new Visitor(BOARD)
                .send(
                        "POST",
                        PREFIX + "/api/users",
                        "{\"username\": \"mina\", \"email\": \"mina@example.com\"}",
                        "Content-Type",
                        "application/json");
        assertThat(made.header("Location")).isEqualTo(PREFIX + "/api/users/1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", PREFIX})
    void linksToItself(String left) {
        PageAnswer posted = publish(left, "첫 글 " + left);
        assertThat(posted.header("Location")).startsWith(PREFIX + "/api/posts/");
        String post =
                posted.header("Location").substring((PREFIX + "/api").length()).replace("posts", "post");
        assertThat(visitor.post(left + "/post/new", Drafts.form("title", "둘째 글 " + left))
                        .header("Location"))
                .isEqualTo(PREFIX + "/");
        for (String path :
                List.of("/", post, post + "/edit", "/tags", "/sign-in?next=/tags", "/search?q=없는말", "/nope")) {
            PageAnswer page = visitor.get(left + path);
            List<String> links = page.page().select("[href], [src], [action]").stream()
                    .map(element -> element.attr("href") + element.attr("src") + element.attr("action"))
                    .toList();
            assertThat(links)
                    .as(path)
                    .hasSizeGreaterThan(8)
                    .allMatch(link -> link.matches("([?#].*)|" + PREFIX + "/.*"));
        }
    }

    private PageAnswer publish(String left, String title) {
        return visitor.send(
                "POST",
                left + "/api/posts",
                "{\"author\": \"mina\", \"title\": \"" + title + "\", \"content\": \"글\"}",
                "Content-Type",
                "application/json");
    }

    @ParameterizedTest
    @CsvSource({
        PREFIX + ", 200",
        PREFIX + "/, 200",
        PREFIX + "/%70ost/new, 200",
        PREFIX + "er, 404",
        PREFIX + PREFIX + "/, 404",
        "/our, 404"
    })
    void isThereAndNowhereElse(String path, int status) {
        assertThat(visitor.get(path).status()).isEqualTo(status);
    }

    @Test
    void findsItsStyleSheet() {
        String style = visitor.get("/").href("link[rel=stylesheet]");
        assertThat(style).startsWith(PREFIX + "/assets/");
        assertThat(visitor.get(style).header("Content-Type")).startsWith("text/css");
    }

    @Test
    void leadsOnAfterSigningIn() {
        BOARD.addMember("jimin", RunningBoard.PASSWORD, Role.MEMBER);
        PageAnswer form = visitor.get(PREFIX + "/tags");
        String signIn = form.href("header a[href*=sign-in]");
        assertThat(signIn).isEqualTo(PREFIX + "/sign-in?next=%2Ftags");
        String action = visitor.get(signIn).one("main form").attr("action");
        PageAnswer signedIn = visitor.post(action, Map.of("username", "jimin", "password", RunningBoard.PASSWORD));
        assertThat(signedIn.header("Location")).isEqualTo(PREFIX + "/tags");
        assertThat(signedIn.header("Set-Cookie")).contains("__Host-", "Path=/;");
        assertThat(visitor.get("/?lang=ko").header("Set-Cookie")).contains("Path=" + PREFIX + ";", "Secure");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/..", "/../other", "/..//evil.example", "/post/%2e%2E/../x", "/./..?a", "//x", "/a/..#b"})
    void leadsNowhereElseAfterSigningIn(String next) {
        PageAnswer form = visitor.get("/sign-in?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8));
        assertThat(form.one("main form").attr("action")).isEqualTo(PREFIX + "/sign-in");
    }

    @Test
    void tellsProgramsWhereThingsAre() {
        publish("", "하나");
        publish(PREFIX, "둘");
        assertThat(visitor.get(PREFIX + "/api/posts?limit=1").header("Link")).startsWith("<" + PREFIX + "/api/posts?");
        assertThat(visitor.get("/openapi.json").body()).contains("\"url\" : \"" + PREFIX + "\"");
        assertThat(visitor.get(PREFIX + "/api/nope").header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(visitor.get("/robots.txt").body())
                .contains(
                        "Disallow: " + PREFIX + "/search?\n", "Sitemap: https://example.com" + PREFIX + "/sitemap.xml");
    }
}
