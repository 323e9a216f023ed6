package dev.madang.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.application.publishing.PostDraft;
import dev.madang.application.publishing.PublishPosts;
import dev.madang.bootstrap.RunningBoard;
import dev.madang.domain.account.Caller;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.util.UriUtils;

@Tag("engines")
class SearchTest {

    @RegisterExtension
    private static final RunningBoard BOARD = RunningBoard.empty();

    private final Visitor visitor = new Visitor(BOARD);

    @BeforeAll
    static void publish() {
        BOARD.bean(PublishPosts.class).run(Caller.ANONYMOUS, Drafts.numbered(45, "..", "숫자"));
        BOARD.bean(PublishPosts.class)
                .run(
                        Caller.ANONYMOUS,
                        List.of(
                                draft("민지", "저녁에 걷기", "우물가까지 산책을 했습니다.", "일상", "마을/우물"),
                                draft("민지", "산책로에 핀 꽃", "Flask로 만든 게시판 & <b>꽃</b>", "일상"),
                                draft("하준", "새벽 산책", "수달을 보았습니다. 100%", "마을/우물")));
    }

    private static PostDraft draft(String author, String title, String content, String... tags) {
        return new PostDraft(author, author.hashCode() + "@example.com", title, content, List.of(tags));
    }

    private PageAnswer search(String text) {
        return visitor.get("/search?q=" + UriUtils.encode(text, "UTF-8"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            산책        | 새벽 산책, 산책로에 핀 꽃, 저녁에 걷기
            산책 수달    | 새벽 산책
            flask로     | 산책로에 핀 꽃
            FLASK 꽃    | 산책로에 핀 꽃
            100%       | 새벽 산책
            '<b>'      | 산책로에 핀 꽃
            """)
    void showsTheBestHitsFirst(String text, String titles) {
        PageAnswer found = search(text);

        assertThat(found.status()).isEqualTo(200);
        assertThat(found.texts("article h2")).containsExactly(titles.split(", ", -1));
        assertThat(found.page().title()).isEqualTo("Search: " + text + " · Madang");
        assertThat(found.one("header input[name=q]").val()).isEqualTo(text);
        assertThat(found.texts("dd")).containsExactly(text);
    }

    @Test
    void leadsToAllResultsAndBackToTheFirst() {
        List<String> titles = new ArrayList<>();
        PageAnswer page = search("content");
        assertThat(page.page().select(".back")).isEmpty();
        for (Element next; (next = page.page().selectFirst("a[rel=next]")) != null; ) {
            titles.addAll(page.texts("article h2"));
            page = visitor.get("/search" + next.attr("href"));
        }
        titles.addAll(page.texts("article h2"));

        assertThat(titles)
                .hasSize(45)
                .doesNotHaveDuplicates()
                .startsWith("45", "44")
                .endsWith("2", "1");
        assertThat(page.texts(".back a")).containsExactly("To the first results");
        assertThat(visitor.get("/search" + page.href(".back a")).texts("article h2"))
                .isEqualTo(titles.subList(0, 20));
    }

    @Test
    void searchesWithinATagOrAnAuthorsPosts() {
        PageAnswer tag = visitor.get(
                visitor.get("/tag/%EB%A7%88%EC%9D%84%2F%EC%9A%B0%EB%AC%BC").href(".lead a"));
        assertThat(tag.one("header input[name=tag]").val()).isEqualTo("마을/우물");
        PageAnswer profile = visitor.get(visitor.get("/user/%EB%AF%BC%EC%A7%80").href("dd a"));
        assertThat(profile.one("header input[name=author]").val()).isEqualTo("민지");

        PageAnswer both = visitor.get("/search?q=%EC%82%B0%EC%B1%85"
                + "&tag=%EB%A7%88%EC%9D%84%2F%EC%9A%B0%EB%AC%BC&author=%EB%AF%BC%EC%A7%80");
        assertThat(both.texts("article h2")).containsExactly("저녁에 걷기");
        assertThat(both.texts("dd")).containsExactly("산책", "마을/우물", "민지");
        assertThat(visitor.get(both.href(".lead a")).texts("article h2")).hasSize(3);
    }

    @Test
    void saysWhatToTryWhereNothingIsFound() {
        PageAnswer nothing = search("없는 말");

        assertThat(nothing.status()).isEqualTo(200);
        assertThat(nothing.texts("main .lead")).containsExactly("No posts match.");
        assertThat(nothing.texts("main")).singleElement().asString().contains("Try fewer words");
    }

    @Test
    void leadsBackFromWhereNothingIsLeft() {
        PageAnswer end = visitor.get("/search?q=content&before=b.0");

        assertThat(end.texts("main .lead")).containsExactly("There are no posts here.");
        assertThat(end.texts("main a")).containsExactly("To the first results");
        assertThat(end.href("main a")).isEqualTo("?q=content&");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/search", "/search?q=", "/search?q=%20%20", "/search?q=&before=x&after=x"})
    void asksForWordsWhereThereAreNone(String address) {
        PageAnswer blank = visitor.get(address);

        assertThat(blank.status()).isEqualTo(200);
        assertThat(blank.texts("h1")).containsExactly("Search");
        assertThat(blank.texts(".lead")).singleElement().asString().startsWith("Type a word or two");
        assertThat(blank.page().select("article")).isEmpty();
    }

    @Test
    void keepsWhatIsTooLongToSearchFor() {
        String text = "가".repeat(101);
        PageAnswer again = search(text);

        assertThat(again.status()).isEqualTo(400);
        assertThat(again.one("header input[name=q]").val()).isEqualTo(text);
        assertThat(again.one("header input[aria-invalid=true]").attr("aria-describedby"))
                .isEqualTo(again.one("main [role=alert]").id());
        assertThat(again.texts("main [role=alert]")).containsExactly("At most 100 characters; there are 101 now.");
        assertThat(search("가".repeat(100)).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"before=1_1", "before=x", "after=a.1", "before=a.1&after=a.1"})
    void refusesACursorThatItDidNotMake(String cursor) {
        assertThat(visitor.get("/search?q=x&" + cursor).status()).isEqualTo(400);
    }

    @Test
    void isOnEveryPageInEitherLanguage() {
        for (String address : List.of("/", "/post/1", "/post/new", "/user/nobody", "/search")) {
            PageAnswer page = visitor.get(address, "Accept-Language", "ko");
            assertThat(page.one("header form[role=search]").attr("action")).isEqualTo("/search");
            assertThat(page.texts("label[for=q]")).containsExactly("글 검색");
            assertThat(page.texts("form[role=search] button")).containsExactly("검색");
        }
    }
}
