package dev.madang.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.bootstrap.RunningBoard;
import dev.madang.defence.Browser;
import dev.madang.domain.user.Role;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** People write Markdown, look at what becomes of it, and read it. */
class MarkdownTest {

    @RegisterExtension
    private static final RunningBoard BOARD = RunningBoard.empty();

    private static int posts;

    private final Browser mina = new Browser(BOARD);
    private final Browser reader = new Browser(BOARD);

    @BeforeAll
    static void addMember() {
        BOARD.addMember("미나", RunningBoard.PASSWORD, Role.MEMBER);
    }

    @BeforeEach
    void signIn() {
        mina.signIn("미나", RunningBoard.PASSWORD);
    }

    /** @return the post's path */
    private String publish(String content) {
        String title = "글 " + ++posts;
        mina.post("/post/new", "title", title, "content", content, "tags", "");
        return mina.page("/").select("article h2 a:containsOwn(" + title + ")").attr("href");
    }

    @Test
    void isShownOnAPostsPage() {
        Document page = reader.page(publish("**마당(Madang)**은 `게시판`입니다.\n\n<b>굵지 않다</b>"));
        assertThat(page.select("article .markdown strong").text()).isEqualTo("마당(Madang)");
        assertThat(page.select("article .markdown code").text()).isEqualTo("게시판");
        assertThat(page.select("article .markdown").text()).endsWith("<b>굵지 않다</b>");
        assertThat(page.select("meta[name=description]").attr("content")).startsWith("마당(Madang)은 게시판입니다.");
    }

    @Test
    void isShownWithoutItsMarksInLists() {
        publish("# 제목\n\n- **하나**\n- [둘](https://example.com)");
        assertThat(reader.page("/").expectFirst("article .text").wholeText()).isEqualTo("제목\n하나\n둘");
        publish("가나다 ".repeat(60) + "**수달**");
        assertThat(reader.page("/search?q=%EC%88%98%EB%8B%AC")
                        .select("article .text")
                        .text())
                .contains("수달");
    }

    @Test
    void hasIdsOfItsOwnOnAPage() {
        String footnote = "글[^1]\n\n[^1]: 설명";
        String post = publish(footnote);
        Stream.of(1, 2).forEach(i -> mina.post(post + "/comment/new", "content", footnote + i));
        Document page = reader.page(post);
        List<String> ids = page.select("[id]").eachAttr("id");
        assertThat(ids).doesNotHaveDuplicates();
        List<String> links = page.select(".markdown a").eachAttr("href");
        assertThat(links).hasSize(6).allMatch(link -> ids.contains(link.substring(1)));
    }

    @Test
    void isShownBeforeItIsPublished() {
        HttpResponse<String> shown =
                mina.post("/post/new", "title", "제목", "content", "**굵게**[^1]\n\n[^1]: 각주", "tags", "일상", "preview", "");
        assertThat(shown.statusCode()).isEqualTo(200);
        Document page = Jsoup.parse(shown.body());
        assertThat(page.select(".preview strong").text()).isEqualTo("굵게");
        assertThat(page.select("#title").val()).isEqualTo("제목");
        assertThat(page.select("#content").val()).startsWith("**굵게**");
        assertThat(page.select("#tags").val()).isEqualTo("일상");
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates().contains("preview-1");
        assertThat(page.select("[role=alert]")).isEmpty();
        assertThat(reader.page("/").select("article h2").eachText()).doesNotContain("제목");
    }

    @Test
    void isPreviewedInAFormThatIsAsOldAsBefore() {
        String shown = reader.page("/post/new").select("[name=shown]").val();
        Document previewed = Jsoup.parse(
                reader.post("/post/new", "title", "제목", "content", "내용", "username", "", "shown", shown, "preview", "")
                        .body());
        assertThat(previewed.select("[name=shown]").val()).isEqualTo(shown).isNotEmpty();
    }

    @Test
    void isPreviewedOnlyIfItIsAContent() {
        HttpResponse<String> refused = mina.post("/post/new", "title", "", "content", " ", "preview", "");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(Jsoup.parse(refused.body()).select("#content-fault")).hasSize(1);
    }

    @Test
    void isPreviewedOnlyIfAnyOfItIsSeen() {
        for (String button : new String[] {"preview", "publish"}) {
            HttpResponse<String> refused =
                    mina.post("/post/new", "title", "제목", "content", "#", "tags", "", button, "");
            assertThat(refused.statusCode()).isEqualTo(400);
            assertThat(Jsoup.parse(refused.body()).select("#content-fault")).hasSize(1);
        }
    }

    @Test
    void isPreviewedWithWhatIsWrongWithTheRest() {
        String post = publish("처음 글");
        for (String path : new String[] {"/post/new", post + "/edit"}) {
            HttpResponse<String> shown = mina.post(
                    path, "title", " ", "content", "*글*", "tags", "a".repeat(51), "version", "1", "preview", "");
            assertThat(shown.statusCode()).isEqualTo(400);
            Document page = Jsoup.parse(shown.body());
            assertThat(page.select(".preview em").text()).isEqualTo("글");
            assertThat(page.select("#title-fault, #tags-fault")).hasSize(2);
        }
        Document comment = Jsoup.parse(
                reader.post(post + "/comment/new", "username", "", "email", "", "content", "*글*", "preview", "")
                        .body());
        assertThat(comment.select(".preview em").text()).isEqualTo("글");
        assertThat(comment.select("#username-fault")).hasSize(1);
    }

    @Test
    void isPreviewedInTheOtherLanguageToo() {
        String post = publish("처음 글");
        for (String path : new String[] {"/post/new", post + "/edit", post + "/comment/new"}) {
            String[] form = {"title", "제목", "content", "*글*", "tags", "", "version", "1", "preview", ""};
            Document shown = Jsoup.parse(mina.post(path, form).body());
            String field = shown.expectFirst("[form=form][type=hidden]").attr("name");
            form[8] = field;
            Document other =
                    Jsoup.parse(mina.post(path + "?carry&lang=en", form).body());
            assertThat(other.expectFirst("html").attr("lang")).isEqualTo("en");
            assertThat(other.select(".preview em").text()).isEqualTo("글");
            assertThat(other.select("#content").val()).isEqualTo("*글*");
            form[8] = "other";
            assertThat(Jsoup.parse(mina.post(path + "?carry&lang=ko", form).body())
                            .select(".preview"))
                    .isEmpty();
        }
    }

    @Test
    void isPreviewedWhereverItIsWritten() {
        String post = publish("처음 글");
        String edit = post + "/edit";
        Document edited = Jsoup.parse(
                mina.post(edit, "title", "제목", "content", "*고친 글*", "tags", "", "version", "1", "preview", "")
                        .body());
        assertThat(edited.select(".preview em").text()).isEqualTo("고친 글");
        assertThat(reader.page(post).select("article .markdown").text()).isEqualTo("처음 글");
        Document comment = Jsoup.parse(mina.post(post + "/comment/new", "content", "*댓글*", "preview", "")
                .body());
        assertThat(comment.select(".preview em").text()).isEqualTo("댓글");
        assertThat(comment.select("#content").val()).isEqualTo("*댓글*");
        assertThat(reader.page(post).select(".thread li")).isEmpty();
        mina.post(post + "/comment/new", "content", "댓글");
        String id = reader.page(post).expectFirst(".thread li").id().replace("comment-", "");
        Document again =
                Jsoup.parse(mina.post("/comment/" + id + "/edit", "content", "*다시*", "version", "1", "preview", "")
                        .body());
        assertThat(again.select(".preview em").text()).isEqualTo("다시");
        assertThat(reader.page(post).select(".thread .markdown").text()).isEqualTo("댓글");
    }
}
