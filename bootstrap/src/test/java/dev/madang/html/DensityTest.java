package dev.madang.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.bootstrap.RunningBoard;
import dev.madang.defence.Browser;
import dev.madang.domain.user.Role;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How much of each post a list shows is the reader's choice. */
class DensityTest {

    @RegisterExtension
    private static final RunningBoard BOARD = RunningBoard.empty();

    private final Browser reader = new Browser(BOARD);

    @BeforeAll
    static void publish() {
        BOARD.addMember("미나", RunningBoard.PASSWORD, Role.MEMBER);
        Browser author = new Browser(BOARD);
        author.signIn("미나", RunningBoard.PASSWORD);
        for (int i = 1; i <= 35; i++) {
            author.post("/post/new", "title", "글 " + i, "content", "우물 이야기 " + i, "tags", "마을");
        }
    }

    private static List<String> lines(Document page) {
        return page.select("main ol.dense li > a").eachText();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/tag/%EB%A7%88%EC%9D%84", "/user/%EB%AF%B8%EB%82%98", "/search?q=%EC%9A%B0%EB%AC%BC"})
    void isChosenOnAnyListAndRemembered(String list) {
        Document excerpts = reader.page(list);
        assertThat(excerpts.select("main article")).hasSize(20);
        String choice = excerpts.select("main a[href*=density]").attr("href");
        Document chosen = reader.page(list.replaceFirst("\\?.*", "") + choice);
        assertThat(lines(chosen)).hasSize(30).startsWith("글 35", "글 34");
        assertThat(chosen.select("main article, main .text")).isEmpty();
        assertThat(lines(reader.page(list))).hasSize(30);
        String back = chosen.select("main a[href*=density]").attr("href");
        assertThat(reader.page(list.replaceFirst("\\?.*", "") + back).select("main article"))
                .hasSize(20);
        assertThat(reader.page(list).select("main article")).hasSize(20);
    }

    @Test
    void leadsOnWhereThePageEnds() {
        Document first = reader.page("/?density=lines");
        String next = first.select("a[rel=next]").attr("href");
        assertThat(next).doesNotContain("density");
        assertThat(lines(reader.page("/" + next))).containsExactly("글 5", "글 4", "글 3", "글 2", "글 1");
    }

    @Test
    void isEachReadersOwn() {
        Browser other = new Browser(BOARD);
        for (int i = 0; i < 3; i++) {
            reader.page("/?density=lines");
            assertThat(lines(reader.page("/"))).hasSize(30);
            assertThat(other.page("/").select("main article")).hasSize(20);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "", "LINES", "lines&density=excerpts"})
    void isNothingThatTheBoardDoesNotKnow(String density) {
        Document page = reader.page("/?density=" + density);
        assertThat(page.select("main article").size() + lines(page).size()).isIn(20, 30);
        reader.plant("density", "nonsense");
        assertThat(new Browser(BOARD).page("/").select("main article")).hasSize(20);
    }
}
