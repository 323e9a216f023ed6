package dev.madang.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.application.publishing.PostDraft;
import dev.madang.application.publishing.PublishPosts;
import dev.madang.bootstrap.RunningBoard;
import dev.madang.domain.account.Caller;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.List;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.web.util.UriUtils;

/** What the search's page shows of its hits: how many, and the words that were found. */
class SearchResultsTest {

    private static final String FILLER = "긴 이야기가 이어집니다. ".repeat(200);

    @RegisterExtension
    private static final RunningBoard BOARD = RunningBoard.empty();

    private final Visitor visitor = new Visitor(BOARD);

    @BeforeAll
    static void publish() {
        PublishPosts publishPosts = BOARD.bean(PublishPosts.class);
        publishPosts.run(Caller.ANONYMOUS, Drafts.numbered(45, "..", "숫자"));
        publishPosts.run(
                Caller.ANONYMOUS,
                List.of(
                        draft("새벽 산책", "산책로에서 수달을 보았습니다. <b>ＦＬＡＳＫ</b> & Flask"),
                        draft(Normalizer.normalize("나들이", Form.NFD), "Straße"),
                        draft("먼 곳", FILLER + "등대 &amp; 바다가 보입니다. " + FILLER),
                        draft("끝", FILLER + "마침표")));
    }

    private static PostDraft draft(String title, String content) {
        return new PostDraft("민지", "minji@example.com", title, content, List.of());
    }

    private PageAnswer search(String text, String language) {
        return visitor.get("/search?q=" + UriUtils.encode(text, "UTF-8"), "Accept-Language", language);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            flask   | ko | 검색 결과 1건
            flask   | en | 1 result
            이야기가  | ko | 검색 결과 2건
            이야기가  | en | 2 results
            content | ko | 검색 결과 20건 이상
            content | en | At least 20 results
            """)
    void tellsHowManyThereAreAsFarAsItKnows(String text, String language, String sentence) {
        assertThat(search(text, language).texts("main .lead")).containsExactly(sentence);
    }

    @Test
    void tellsOfFurtherPagesHowManyAreThere() {
        PageAnswer second = visitor.get("/search" + search("content", "en").href("a[rel=next]"));
        assertThat(second.texts("main .lead")).containsExactly("20 results on this page");
        PageAnswer last = visitor.get("/search" + second.href("a[rel=next]"), "Accept-Language", "ko");
        assertThat(last.texts("main .lead")).containsExactly("이 페이지의 검색 결과 5건");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            산책       | 산책,산책
            flask     | ＦＬＡＳＫ,Flask
            수달 책로에 | 책로에,수달
            '<b>'     | '<b>'
            STRAßE    | Straße
            """)
    void marksWhatWasFoundAsItsAuthorWroteIt(String text, String marked) {
        PageAnswer found = search(text, "ko");
        assertThat(found.texts("main mark")).containsExactly(marked.split(","));
        assertThat(found.page().select("main b")).isEmpty();
    }

    @Test
    void leavesTheTextAsItIs() {
        PageAnswer found = search("나들이", "ko");
        assertThat(found.one("article h2 mark").text()).isEqualTo(Normalizer.normalize("나들이", Form.NFC));
        Element walk = search("산책 flask", "ko").one("article");
        assertThat(walk.select("h2").text()).isEqualTo("새벽 산책");
        assertThat(walk.select(".text").text()).isEqualTo("산책로에서 수달을 보았습니다. <b>ＦＬＡＳＫ</b> & Flask");
        assertThat(walk.select(".more")).isEmpty();
    }

    @Test
    void showsThePartOfALongTextThatHasTheWord() {
        Element found = search("등대", "ko").one("article");
        String text = found.select(".text").text();
        assertThat(text).startsWith("…").contains("이어집니다. 등대 &amp; 바다가 보입니다. 긴").endsWith("…");
        assertThat(text.indexOf("등대")).isBetween(20, 42);
        assertThat(text.length()).isBetween(90, 140);
        assertThat(found.select(".more a")).hasSize(1);
        assertThat(search("마침표", "ko").one("article .text").text())
                .startsWith("…")
                .endsWith("마침표");
        assertThat(search("먼 긴", "ko").one("article .text").text())
                .startsWith("긴 이야기가")
                .endsWith("…");
    }

    @Test
    void marksNothingInOtherLists() {
        assertThat(visitor.get("/").page().select("mark")).isEmpty();
        assertThat(visitor.get("/search").page().select("mark")).isEmpty();
    }
}
