package dev.madang.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.bootstrap.RunningBoard;
import dev.madang.defence.Browser;
import dev.madang.domain.user.Role;
import dev.madang.web.html.Links;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Of two who edit a post at once, the second is told, and nothing is lost. */
class StaleFormsTest {

    @RegisterExtension
    private static final RunningBoard BOARD = RunningBoard.empty();

    private final Browser mina = new Browser(BOARD);
    private final Browser moderator = new Browser(BOARD);
    private String post = "";

    @BeforeAll
    static void addMembers() {
        BOARD.addMember("지기", RunningBoard.PASSWORD, Role.ADMIN);
        BOARD.addMember("미나", RunningBoard.PASSWORD, Role.MEMBER);
    }

    @BeforeEach
    void publish() {
        assertThat(moderator.signIn("지기", RunningBoard.PASSWORD).statusCode()).isEqualTo(302);
        assertThat(mina.signIn("미나", RunningBoard.PASSWORD).statusCode()).isEqualTo(302);
        assertThat(mina.post("/post/new", "title", "모임", "content", "첫 줄\n모임은 금요일입니다.", "tags", "동네")
                        .statusCode())
                .isEqualTo(302);
        post = mina.page("/").select("article h2 a").attr("href");
    }

    private static String version(Document form) {
        return form.select("form[action] [name=version]").val();
    }

    private HttpResponse<String> edit(Browser browser, String version, String title, String content) {
        return browser.post(
                post + "/edit", "title", title, "content", content, "tags", "동네", "reason", "까닭", "version", version);
    }

    private String shown() {
        return mina.page(post).select("article").text();
    }

    @Test
    void showsBothTextsAndWhereTheyDiffer() {
        String seen = version(mina.page(post + "/edit"));
        assertThat(edit(moderator, seen, "모임", "첫 줄\n모임은 토요일입니다.").statusCode()).isEqualTo(302);
        HttpResponse<String> refused = edit(mina, seen, "우리 모임", "첫 줄\r\n모임은 일요일입니다.");
        assertThat(refused.statusCode()).isEqualTo(409);
        Document page = Jsoup.parse(refused.body());
        assertThat(page.select("[role=alert] li").text()).isNotEmpty();
        assertThat(page.select(".versions section")).hasSize(2);
        assertThat(page.select(".versions del").eachText()).containsExactly("토요일입니다");
        assertThat(page.select(".versions ins").eachText()).containsExactly("우리", "일요일입니다");
        assertThat(page.select(".versions section:first-child .text"))
                .extracting(Element::wholeText)
                .containsExactly("모임", "첫 줄\n모임은 토요일입니다.");
        assertThat(page.select("[name=title]").val()).isEqualTo("우리 모임");
        assertThat(page.select("[name=content]").val()).isEqualToNormalizingNewlines("첫 줄\n모임은 일요일입니다.");
        assertThat(shown()).contains("토요일").doesNotContain("우리", "일요일");
    }

    @Test
    void savesOnceTheOtherWasSeen() {
        String seen = version(mina.page(post + "/edit"));
        edit(moderator, seen, "모임", "첫째");
        Document refused = Jsoup.parse(edit(mina, seen, "모임", "둘째").body());
        edit(moderator, version(refused), "모임", "셋째");
        HttpResponse<String> again = edit(mina, version(refused), "모임", "둘째");
        assertThat(again.statusCode()).isEqualTo(409);
        Document page = Jsoup.parse(again.body());
        assertThat(page.select(".versions del").eachText()).containsExactly("셋째");
        assertThat(edit(mina, version(page), "모임", "둘째").statusCode()).isEqualTo(302);
        assertThat(shown()).contains("둘째");
    }

    @Test
    void keepsWhatTheOtherChangedAndOneDidNot() {
        Document form = mina.page(post + "/edit");
        assertThat(moderator
                        .post(
                                post + "/edit",
                                "title",
                                "새 제목",
                                "content",
                                "첫 줄\n모임은 금요일입니다.",
                                "tags",
                                "동네, 소식",
                                "reason",
                                "까닭")
                        .statusCode())
                .isEqualTo(302);
        HttpResponse<String> refused = mina.post(
                post + "/edit",
                "title",
                "모임",
                "content",
                "첫 줄\r\n모임은 일요일입니다.",
                "tags",
                form.select("[name=tags]").val(),
                "tags-seen",
                form.select("[name=tags-seen]").val(),
                "version",
                version(form));
        Document page = Jsoup.parse(refused.body());
        assertThat(page.select("[name=title]").val()).isEqualTo("새 제목");
        assertThat(page.select("[name=tags]").val()).isEqualTo("동네, 소식");
        assertThat(page.select("[name=content]").val()).contains("일요일");
        assertThat(page.select(".versions del").eachText()).containsExactly("금요일입니다");
    }

    @Test
    void takesASecondClickForTheFirst() {
        String seen = version(mina.page(post + "/edit"));
        assertThat(edit(mina, seen, "모임", "고침").statusCode()).isEqualTo(302);
        assertThat(edit(mina, seen, "모임", "고침").statusCode()).isEqualTo(302);
        assertThat(shown()).contains("고침");
    }

    @Test
    void keepsTheVersionInTheOtherLanguageAndThroughASignIn() {
        String seen = version(mina.page(post + "/edit"));
        edit(moderator, seen, "모임", "그사이");
        HttpResponse<String> switched =
                mina.post(post + "/edit?carry&lang=en", "title", "모임", "content", "내 글", "tags", "동네", "version", seen);
        Document english = Jsoup.parse(switched.body());
        assertThat(version(english)).isEqualTo(seen);
        mina.post("/sign-out");
        HttpResponse<String> ended = edit(mina, seen, "모임", "내 글");
        assertThat(ended.statusCode()).isEqualTo(401);
        Element form = Jsoup.parse(ended.body()).expectFirst("main form");
        assertThat(form.select("[name=sent.version]").val()).isEqualTo(seen);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "x", "99999999999999999999", "1.0", " 1", "２"})
    void takesNoOtherVersionForTheOneThatThereIs(String version) {
        assertThat(edit(mina, version, "모임", "고침").statusCode()).isEqualTo(409);
        assertThat(shown()).contains("금요일");
    }

    /** As the tutorial's own form, which knows no versions. */
    @Test
    void takesAFormWithoutAVersion() {
        assertThat(edit(moderator, "", "모임", "그사이").statusCode()).isEqualTo(302);
        assertThat(mina.post(post + "/edit", "title", "모임", "content", "내 글", "tags", "")
                        .statusCode())
                .isEqualTo(302);
        assertThat(shown()).contains("내 글");
    }

    /** Renaming is no edit, and takes no version. */
    @Test
    void leavesATagAsItWasRenamedMeanwhile() {
        mina.post(post + "/edit", "title", "모임", "content", "글", "tags", "동네 " + post + ", 모임, 옛날");
        Document form = mina.page(post + "/edit");
        String tag =
                moderator.page("/tags").select("a:contains(동네 " + post + ")").attr("href");
        String rename = moderator.page(tag).select("a[href$=/rename]").attr("href");
        assertThat(moderator.post(rename, "name", "이웃 " + post, "reason", "까닭").statusCode())
                .isEqualTo(302);
        String seen = form.select("[name=tags-seen]").val();
        assertThat(save(version(form), seen, seen).statusCode()).isEqualTo(302);
        assertThat(tags()).containsExactly("이웃 " + post, "모임", "옛날");
        String changed = seen.replace(", 옛날", ", 새날");
        assertThat(save(version(mina.page(post + "/edit")), seen, changed).statusCode())
                .isEqualTo(302);
        assertThat(tags()).containsExactly("이웃 " + post, "모임", "새날");
    }

    private HttpResponse<String> save(String version, String tagsSeen, String tags) {
        return mina.post(
                post + "/edit",
                "title",
                "모임",
                "content",
                "다른 글",
                "tags",
                tags,
                "version",
                version,
                "tags-seen",
                tagsSeen);
    }

    private List<String> tags() {
        return mina.page(post).select("article .tags a").eachText();
    }

    @Test
    void keepsWhatWasChangedElsewhereOfAProfile() {
        String name = "나리 " + post;
        BOARD.addMember(name, RunningBoard.PASSWORD, Role.MEMBER);
        Browser nari = new Browser(BOARD);
        nari.signIn(name, RunningBoard.PASSWORD);
        String path =
                moderator.page(Links.user(name)).select("a[href$=/profile]").attr("href");
        Document admins = moderator.page(path);
        Document own = nari.page("/account/profile");
        assertThat(save(nari, "/account/profile", own, "email", "new@example.com")
                        .statusCode())
                .isEqualTo(302);
        assertThat(save(moderator, path, admins, "username", "다른 " + name).statusCode())
                .isEqualTo(302);
        assertThat(moderator.page(path).select("[name=email]").val()).isEqualTo("new@example.com");
        HttpResponse<String> stale = save(moderator, path, admins, "email", "old@example.com");
        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(save(moderator, path, Jsoup.parse(stale.body())).statusCode())
                .isEqualTo(302);
        assertThat(moderator.page(path).select("[name=email]").val()).isEqualTo("old@example.com");
        assertThat(save(nari, "/account/profile", own, "username", "나리다 " + post)
                        .statusCode())
                .isEqualTo(302);
        assertThat(moderator.page(path).select("[name=email]").val()).isEqualTo("old@example.com");
    }

    /** @param changed a field and what is typed into it */
    private static HttpResponse<String> save(Browser browser, String path, Document shown, String... changed) {
        Document form = shown.clone();
        form.select("form#form input[name=reason]").val("까닭");
        form.select("form#form input[type=password]").val(RunningBoard.PASSWORD);
        for (int i = 0; i < changed.length; i += 2) {
            form.select("form#form input[name=" + changed[i] + "]").val(changed[i + 1]);
        }
        return browser.post(
                path,
                form.select("form#form input[name]").stream()
                        .flatMap(field -> Stream.of(field.attr("name"), field.val()))
                        .toArray(String[]::new));
    }

    @Test
    void renamesNoTagThatHasAnotherNameByNow() {
        mina.post(post + "/edit", "title", "모임", "content", "글", "tags", "골목 " + post);
        String tag =
                moderator.page("/tags").select("a:contains(골목 " + post + ")").attr("href");
        String path = moderator.page(tag).select("a[href$=/rename]").attr("href");
        Document form = moderator.page(path);
        assertThat(save(moderator, path, form, "name", "큰길 " + post).statusCode())
                .isEqualTo(302);
        assertThat(save(moderator, path, form, "name", "오솔길 " + post).statusCode())
                .isEqualTo(409);
        assertThat(tags()).containsExactly("큰길 " + post);
    }
}
