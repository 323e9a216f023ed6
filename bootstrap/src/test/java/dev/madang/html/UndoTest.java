package dev.madang.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.bootstrap.RunningBoard;
import dev.madang.defence.Browser;
import dev.madang.domain.user.Role;
import java.net.http.HttpResponse;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** How a moderator hides all that a guest wrote. */
class UndoTest {

    @RegisterExtension
    private static final RunningBoard BOARD = RunningBoard.empty();

    private final Browser moderator = new Browser(BOARD);

    @Test
    void tellsHowManyPostsBeforeItHidesThem() {
        BOARD.addMember("지기", RunningBoard.PASSWORD, Role.MODERATOR);
        moderator.signIn("지기", RunningBoard.PASSWORD);
        moderator.publish("", "회원의 글");
        Browser guest = new Browser(BOARD);
        guest.publish("광고", "첫째 광고");
        guest.publish("광고", "둘째 광고");
        new Browser(BOARD).publish("이웃", "이웃의 글");
        assertThat(undo("회원의 글")).isEmpty();
        String undo = undo("첫째 광고");

        HttpResponse<String> nothing = moderator.get(undo + "?count=true&span=day&lang=ko");
        assertThat(nothing.statusCode()).isEqualTo(400);
        assertThat(Jsoup.parse(nothing.body()).select(".faults a").eachAttr("href"))
                .containsExactly("#extent");
        assertThat(moderator.page(undo).select(".done")).isEmpty();

        Document counted = moderator.page(undo + "?count=true&extent=guest&span=day&reason=spam");
        assertThat(counted.select(".done").text()).isEqualTo("글과 댓글 2개가 숨겨집니다.");
        assertThat(counted.select("[checked]").eachAttr("value")).containsExactly("guest", "day");
        assertThat(counted.select("[name=reason]").val()).isEqualTo("spam");
        assertThat(new Browser(BOARD).page("/").select("article")).hasSize(4);

        moderator.post(undo, "extent", "guest", "span", "day", "reason", "spam");
        assertThat(new Browser(BOARD).page("/").select("article h2").eachText()).containsExactly("이웃의 글", "회원의 글");
        assertThat(moderator
                        .page(undo + "?count=true&extent=guest&span=day")
                        .select(".done")
                        .eachText())
                .contains("숨길 것이 없습니다.");
    }

    private String undo(String title) {
        String post = moderator
                .page("/")
                .select("article h2 a:contains(" + title + ")")
                .attr("href");
        return moderator.page(post + "/moderate").select("a[href$=/undo]").attr("href");
    }
}
