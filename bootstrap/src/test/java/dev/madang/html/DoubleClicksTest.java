package dev.madang.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.bootstrap.RunningBoard;
import dev.madang.defence.Browser;
import dev.madang.domain.user.Role;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whoever sends a form twice, by two clicks or a step back, has said it once. */
class DoubleClicksTest {

    @RegisterExtension
    private static final RunningBoard BOARD = RunningBoard.withSampleData();

    private final Browser member = new Browser(BOARD);

    @BeforeAll
    static void addMember() {
        BOARD.addMember("미나", RunningBoard.PASSWORD, Role.MEMBER);
    }

    private String[] filledIn(String page, String title, String content) {
        member.signIn("미나", RunningBoard.PASSWORD);
        Element key = member.page(page).selectFirst("main form [name=key]");
        assertThat(key).isNotNull();
        return new String[] {"title", title, "content", content, "tags", "", "key", key.val()};
    }

    private List<String> sentAtOnce(String path, String... fields) {
        return Stream.generate(() -> CompletableFuture.supplyAsync(() -> member.post(path, fields)))
                .limit(4)
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .map(response -> response.statusCode() + " "
                        + response.headers().firstValue("Location").orElse(""))
                .toList();
    }

    @Test
    void makeOnePost() {
        String[] form = filledIn("/post/new", "두 번 누른 글", "짧은 글");
        assertThat(sentAtOnce("/post/new", form)).containsOnly("302 /");
        assertThat(member.page("/").select("article:contains(두 번 누른 글)")).hasSize(1);
        HttpResponse<String> again = member.post("/post/new", form);
        assertThat(again.statusCode()).isEqualTo(302);
        assertThat(member.page("/").select(".done").text()).isNotEmpty();
        form[3] = "뒤로 가서 고쳐 쓴 글";
        assertThat(member.post("/post/new", form).statusCode()).isEqualTo(302);
        assertThat(member.page("/").select("article:contains(두 번 누른 글)")).hasSize(2);
    }

    /** A guest's with many links waits for a moderator. */
    @Test
    void leadToWhereItIsSaidThatItWaits() {
        Browser guest = new Browser(BOARD);
        String links = "https://a.example https://b.example https://c.example";
        for (String path : new String[] {"/post/new", "/post/1/comment/new"}) {
            String[] form = {"username", "links", "title", "Links", "content", links + path, "key", "key" + path};
            for (int i = 0; i < 2; i++) {
                assertThat(guest.post(path, form).headers().firstValue("Location"))
                        .contains("/post/pending");
            }
        }
    }

    @Test
    void makeOneComment() {
        String[] form = filledIn("/post/1", "", "짧은 댓글");
        assertThat(sentAtOnce("/post/1/comment/new", form))
                .allMatch(answer -> answer.startsWith("302 /post/1"))
                .filteredOn(answer -> answer.startsWith("302 /post/1/comment/"))
                .hasSize(1);
        assertThat(member.page("/post/1").select(".thread li")).hasSize(1);
    }
}
