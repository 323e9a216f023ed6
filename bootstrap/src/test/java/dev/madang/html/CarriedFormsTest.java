package dev.madang.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.bootstrap.RunningBoard;
import dev.madang.defence.Browser;
import dev.madang.domain.user.Role;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a guest has typed, and goes on with as a member. */
class CarriedFormsTest {

    @RegisterExtension
    private static final RunningBoard BOARD = RunningBoard.withSampleData();

    private final Browser browser = new Browser(BOARD);

    @BeforeAll
    static void addMembers() {
        BOARD.addMember("미나", RunningBoard.PASSWORD, Role.MEMBER);
        BOARD.addMember("나미", RunningBoard.PASSWORD, Role.MEMBER);
    }

    private static String[] fields(Element form, String... more) {
        List<String> fields = new ArrayList<>(List.of(more));
        form.select("input[name], textarea[name]").stream()
                .filter(field -> !List.of(more).contains(field.attr("name")))
                .forEach(field -> fields.addAll(List.of(field.attr("name"), field.val())));
        return fields.toArray(String[]::new);
    }

    private HttpResponse<String> goOnAsMina(String path, String text) {
        String next = "?next=" + path;
        HttpResponse<String> signIn = browser.post(
                "/sign-in" + next + "&carry", "title", "제목 " + text, "content", text, "username", "손님", "email", "");
        Element form = Jsoup.parse(signIn.body()).selectFirst("form#form");
        assertThat(form).isNotNull();
        HttpResponse<String> signedIn =
                browser.post("/sign-in" + next, fields(form, "username", "미나", "password", RunningBoard.PASSWORD));
        assertThat(signedIn.statusCode()).isEqualTo(200);
        return signedIn;
    }

    @ParameterizedTest
    @ValueSource(strings = {"/post/new", "/post/1/comment/new"})
    void areSentByWhomeverHasSignedIn(String path) {
        Element form = Jsoup.parse(goOnAsMina(path, "미나의 글 " + path).body()).selectFirst("form[action=" + path + "]");
        assertThat(form).isNotNull();
        assertThat(browser.post(path, fields(form)).statusCode()).isEqualTo(302);
        assertThat(new Browser(BOARD).page("/post/1").text()
                        + new Browser(BOARD).page("/").text())
                .contains("미나의 글 " + path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/post/new", "/post/1/comment/new"})
    void areNotSentByTheNextWhoSignsIn(String path) {
        Element form = Jsoup.parse(goOnAsMina(path, "남의 글 " + path).body()).selectFirst("form[action=" + path + "]");
        assertThat(form).isNotNull();
        browser.signIn("나미", RunningBoard.PASSWORD);
        HttpResponse<String> refused = browser.post(path, fields(form));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(Jsoup.parse(refused.body()).select("textarea[name=content]").val())
                .isEqualTo("남의 글 " + path);
        assertThat(new Browser(BOARD).page("/post/1").text()
                        + new Browser(BOARD).page("/").text())
                .doesNotContain("남의 글 " + path);
    }
}
