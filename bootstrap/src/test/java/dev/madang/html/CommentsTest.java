package dev.madang.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.application.commenting.CommentDraft;
import dev.madang.application.commenting.WriteComment;
import dev.madang.bootstrap.RunningBoard;
import dev.madang.defence.Browser;
import dev.madang.domain.account.Caller;
import dev.madang.domain.user.Role;
import java.net.http.HttpResponse;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** People answer posts, and one another. */
class CommentsTest {

    @RegisterExtension
    private static final RunningBoard BOARD = RunningBoard.empty();

    private static int posts;

    private final Browser guest = new Browser(BOARD);
    private final Browser mina = new Browser(BOARD);
    private final Browser moderator = new Browser(BOARD);
    private String post = "";

    @BeforeAll
    static void addMembers() {
        BOARD.addMember("미나", RunningBoard.PASSWORD, Role.MEMBER);
        BOARD.addMember("지기", RunningBoard.PASSWORD, Role.MODERATOR);
    }

    @BeforeEach
    void publish() {
        mina.signIn("미나", RunningBoard.PASSWORD);
        moderator.signIn("지기", RunningBoard.PASSWORD);
        mina.post("/post/new", "title", "모임 " + ++posts, "content", "금요일에 만나요.", "tags", "");
        post = mina.page("/").select("article h2 a").attr("href");
        guest.get("/?lang=ko");
        moderator.get("/?lang=ko");
        mina.get("/?lang=ko");
    }

    /** @return where the comment is */
    private String write(Browser browser, String content, String... more) {
        String[] fields = new String[2 + more.length];
        fields[0] = "content";
        fields[1] = content;
        System.arraycopy(more, 0, fields, 2, more.length);
        HttpResponse<String> written = browser.post(post + "/comment/new", fields);
        assertThat(written.statusCode()).isEqualTo(302);
        return written.headers().firstValue("Location").orElseThrow();
    }

    private static String id(String place) {
        return place.substring(place.lastIndexOf('/') + 1);
    }

    private static String form(String place, String action) {
        return "/comment/" + id(place) + "/" + action;
    }

    private Document thread() {
        return guest.page(post);
    }

    @Test
    void areWrittenByGuestsInAFormOfTheirOwn() {
        assertThat(thread().select("#comments form")).isEmpty();
        Document form = guest.page(thread().select("#comments a.button").attr("href"));
        assertThat(form.select("[name=shown]").val()).isNotEmpty();
        HttpResponse<String> refused = guest.post(post + "/comment/new", "username", "", "content", "저도 가요.");
        assertThat(refused.statusCode()).isEqualTo(400);
        Document again = Jsoup.parse(refused.body());
        assertThat(again.select("[role=alert] li").text()).contains("이름");
        assertThat(again.select("textarea").val()).isEqualTo("저도 가요.");
        String place = write(guest, "저도 가요.\n몇 시예요?", "username", "손님", "email", "");
        Element comment = thread().selectFirst("#comment-" + id(place));
        assertThat(comment).isNotNull();
        assertThat(comment.select(".markdown").text()).isEqualTo("저도 가요. 몇 시예요?");
        assertThat(comment.select(".markdown br")).hasSize(1);
        assertThat(comment.select(".author").text()).isEqualTo("손님");
        assertThat(comment.select("a[href$=/edit]")).hasSize(1);
        assertThat(new Browser(BOARD).page(post).select("#comments a[href$=/edit]"))
                .isEmpty();
        assertThat(guest.page("/")
                        .select("article:contains(모임 " + posts + ") .meta")
                        .text())
                .contains("댓글 1");
        assertThat(guest.get(place).headers().firstValue("Location")).hasValue(post + "#comment-" + id(place));
    }

    @Test
    void areWrittenByMembersOnThePage() {
        assertThat(mina.page(post).select("#comments form textarea")).hasSize(1);
        String first = write(mina, "첫째 줄\n둘째 줄");
        Document quoting = mina.page(mina.page(post)
                .select("#comment-" + id(first) + " a[href$=quote]")
                .attr("href"));
        assertThat(quoting.select("textarea").val()).isEqualToNormalizingNewlines("> 첫째 줄\n> 둘째 줄");
        assertThat(quoting.select("blockquote .markdown").text()).contains("첫째 줄");
        String lengthy = write(mina, "길다 ".repeat(5_000));
        assertThat(mina.page(post + "/comment/new?quote&parent_id=" + id(lengthy))
                        .select("textarea")
                        .val())
                .hasSizeBetween(900, 1_010)
                .endsWith("…");
        mina.post(form(lengthy, "delete"));
        String parent = quoting.select("[name=parent_id]").val();
        assertThat(parent).isEqualTo(id(first));
        write(mina, "둘째 댓글");
        String answer = write(mina, "답글", "parent_id", parent);
        assertThat(thread().select(".thread li").eachAttr("id"))
                .containsExactly(
                        "comment-" + id(first), "comment-" + id(answer), "comment-" + (Long.parseLong(id(answer)) - 1));
        assertThat(thread().select("#comment-" + id(answer)).hasClass("depth-2"))
                .isTrue();
    }

    @Test
    void areChangedByWhomTheyAreOfAndNothingIsLost() {
        String place = write(mina, "토요일이 좋아요.");
        String edit = form(place, "edit");
        String seen = mina.page(edit).select("[name=version]").val();
        assertThat(mina.post(edit, "content", "일요일이 좋아요.", "version", seen).statusCode())
                .isEqualTo(302);
        HttpResponse<String> stale = mina.post(edit, "content", "월요일이 좋아요.", "version", seen);
        assertThat(stale.statusCode()).isEqualTo(409);
        Document page = Jsoup.parse(stale.body());
        assertThat(page.select(".versions del").text()).contains("일요일");
        assertThat(page.select(".versions ins").text()).contains("월요일");
        assertThat(page.select("textarea").val()).isEqualTo("월요일이 좋아요.");
        assertThat(mina.post(
                                edit,
                                "content",
                                "월요일이 좋아요.",
                                "version",
                                page.select("[name=version]").val())
                        .statusCode())
                .isEqualTo(302);
        assertThat(thread().select(".thread .markdown").eachText()).containsExactly("월요일이 좋아요.");
        assertThat(guest.get(edit).statusCode()).isEqualTo(401);
        assertThat(moderator.get(edit).statusCode()).isEqualTo(403);
    }

    @Test
    void leaveTheirPlaceToTheAnswers() {
        String first = write(mina, "지울 댓글");
        write(guest, "남는 답글", "username", "손님", "parent_id", id(first));
        assertThat(mina.page(form(first, "delete")).select("main").text()).contains("지울 댓글");
        assertThat(mina.post(form(first, "delete")).headers().firstValue("Location"))
                .hasValue(post);
        assertThat(thread().select(".thread li").eachText()).first().isEqualTo("볼 수 없는 댓글입니다.");
        assertThat(thread().select(".thread .markdown").eachText()).containsExactly("남는 답글");
        assertThat(guest.get(first).statusCode()).isEqualTo(404);
        assertThat(mina.post(post + "/comment/new", "content", "늦은 답글", "parent_id", id(first))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void waitForModeratorsWhoDecideOnThem() {
        String links = "https://a.example https://b.example https://c.example " + posts;
        assertThat(guest.post(post + "/comment/new", "username", "광고", "content", links)
                        .headers()
                        .firstValue("Location"))
                .hasValue("/post/pending");
        assertThat(thread().select(".thread li")).isEmpty();
        assertThat(moderator.page("/").select("nav a[href=/moderation]").text()).endsWith("(1)");
        assertThat(moderator
                        .page("/moderation")
                        .select("main a[href=/moderation/comments]")
                        .text())
                .endsWith("(1)");
        String moderate = moderator
                .page("/moderation/comments")
                .select("article a[href$=/moderate]")
                .attr("href");
        HttpResponse<String> without = moderator.post(moderate, "action", "restore");
        assertThat(without.statusCode()).isEqualTo(400);
        assertThat(moderator
                        .post(moderate, "action", "restore", "reason", "광고가 아님")
                        .statusCode())
                .isEqualTo(302);
        assertThat(thread().select(".thread .markdown").text()).isEqualTo(links);
        moderator.post(moderate, "action", "hide", "reason", "광고가 맞음");
        assertThat(thread().select(".thread li")).isEmpty();
        assertThat(moderator.page("/moderation/comments").select("article")).isEmpty();
        assertThat(moderator
                        .page("/moderation/comments/hidden")
                        .select("article .text")
                        .text())
                .isEqualTo(links);
        assertThat(guest.page("/log").text()).contains("댓글을 숨김", "광고가 맞음");
        moderator.post(moderate, "action", "delete", "reason", "광고가 맞음");
        assertThat(moderator.page("/moderation/comments/hidden").select("article"))
                .isEmpty();
    }

    @Test
    void areTakenNoLongerByALockedPost() {
        write(mina, "마지막 댓글");
        moderator.post(post + "/moderate", "action", "lock", "reason", "그만");
        assertThat(mina.page(post).select("#comments form, #comments a[href*=new]"))
                .isEmpty();
        assertThat(thread().select("#comments").text()).contains("잠근 글");
        HttpResponse<String> late = mina.post(post + "/comment/new", "content", "늦은 댓글");
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(Jsoup.parse(late.body()).select("textarea").val()).isEqualTo("늦은 댓글");
        moderator.post(post + "/moderate", "action", "hide", "reason", "그만");
        assertThat(mina.post(post + "/comment/new", "content", "늦은 댓글").statusCode())
                .isEqualTo(404);
    }

    @Test
    void areOnPagesThatEachIsFoundOn() {
        WriteComment writeComment = BOARD.bean(WriteComment.class);
        long id = Long.parseLong(post.substring("/post/".length()));
        long last = 0;
        for (int i = 1; i <= 103; i++) {
            last = writeComment
                    .run(Caller.ANONYMOUS, id, null, new CommentDraft("수다쟁이", "", "댓글 " + i))
                    .id();
        }
        Document first = thread();
        assertThat(first.select("#comments-heading").text()).isEqualTo("댓글 103개");
        assertThat(first.select(".thread li")).hasSize(100);
        Document second =
                guest.page(first.select("#comments .pager a").attr("href").replaceFirst("#.*", ""));
        assertThat(second.select(".thread .markdown").eachText()).containsExactly("댓글 101", "댓글 102", "댓글 103");
        assertThat(second.select("#comments > p:has(+ ol) > a").attr("href")).isEqualTo(post + "#comments");
        String found = guest.get(post + "/comment/" + last)
                .headers()
                .firstValue("Location")
                .orElseThrow();
        assertThat(guest.page(found.replaceFirst("#.*", "")).select("#comment-" + last))
                .hasSize(1);
        assertThat(guest.get(post + "?comments=x").statusCode()).isEqualTo(400);
    }

    @Test
    void areInWhatTheirMemberTakesAlong() {
        write(mina, "내 댓글 " + posts);
        write(guest, "남의 댓글 " + posts, "username", "손님");
        assertThat(mina.get("/account/data").body())
                .contains("\"comments\":[", "내 댓글 " + posts)
                .doesNotContain("남의 댓글 " + posts);
    }

    /** A page ends early where its comments are long. */
    @Test
    void areFoundAmongLongOnesToo() {
        String text = "가".repeat(20_000);
        for (int i = 0; i < 6; i++) {
            String place = write(mina, i + text);
            String found = guest.get(place).headers().firstValue("Location").orElseThrow();
            assertThat(guest.page(found.replaceFirst("#.*", "")).select("#comment-" + id(place)))
                    .hasSize(1);
        }
    }

    @Test
    void leadToNothingThatIsGone() {
        String above = write(mina, "1");
        String answered = above;
        for (int i = 2; i <= 6; i++) {
            answered = above;
            above = write(mina, "" + i, "parent_id", id(above));
        }
        assertThat(thread().select("#comment-" + id(above) + " a[href=" + answered + "]"))
                .hasSize(1);
        String form = post + "/comment/new?parent_id=" + id(answered);
        assertThat(mina.get(form).statusCode()).isEqualTo(200);
        mina.post(form(answered, "delete"));
        assertThat(thread().select(".thread .markdown").eachText()).containsExactly("1", "2", "3", "4", "6");
        assertThat(thread().select("#comments a[href=" + answered + "]")).isEmpty();
        assertThat(mina.get(form).statusCode()).isEqualTo(404);
        Document refused = Jsoup.parse(mina.post(post + "/comment/new", "content", "늦은 답글", "parent_id", id(answered))
                .body());
        assertThat(refused.select("[role=alert] li").text()).contains("다시 보내면");
        assertThat(refused.select("[role=alert] a, [name=parent_id]")).isEmpty();
        moderator.post(post + "/moderate", "action", "lock", "reason", "그만");
        assertThat(mina.get(post + "/comment/new").statusCode()).isEqualTo(409);
    }

    @Test
    void areModeratedWhileTheirPostIsHidden() {
        String place = write(mina, "숨긴 글의 댓글");
        moderator.post(post + "/moderate", "action", "hide", "reason", "까닭");
        String moderate = form(place, "moderate");
        assertThat(moderator.page(moderate).select("main").text()).contains("글이 게시판에 없어서");
        for (String action : new String[] {"hide", "restore", "delete"}) {
            HttpResponse<String> done = moderator.post(moderate, "action", action, "reason", "까닭");
            assertThat(moderator
                            .get(done.headers().firstValue("Location").orElseThrow())
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void areReportedToTheModerators() {
        String place = write(mina, "거친 댓글 " + posts);
        String report =
                thread().select("#comment-" + id(place) + " a[href$=/report]").attr("href");
        assertThat(mina.page(post).select("#comment-" + id(place) + " a[href$=/report]"))
                .isEmpty();
        assertThat(guest.page(report).select("main").text()).contains("거친 댓글");
        assertThat(guest.post(report, "text", "거칩니다").statusCode()).isEqualTo(302);
        assertThat(guest.post(report, "text", "거칩니다").headers().firstValue("Location"))
                .contains("/post/" + post.substring(6) + "/comment/" + id(place));
        String moderate = moderator
                .page("/moderation/reports")
                .select("article:contains(거칩니다) h2 a")
                .attr("href");
        assertThat(moderate).isEqualTo(form(place, "moderate"));
        assertThat(moderator.page(moderate).text()).contains("거칩니다");
        moderator.post(moderate, "action", "keep", "reason", "괜찮음");
        assertThat(moderator.page("/moderation/reports").select("article")).isEmpty();
        assertThat(guest.page("/log").text()).contains("댓글을 그대로 두고 신고를 닫음: 1건");
    }
}
