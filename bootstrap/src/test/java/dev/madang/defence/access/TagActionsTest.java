package dev.madang.defence.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.bootstrap.RunningBoard;
import dev.madang.defence.Browser;
import dev.madang.domain.user.Role;
import java.net.http.HttpResponse;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What an admin does to tags, on their pages. */
class TagActionsTest {

    @RegisterExtension
    private static final RunningBoard BOARD = RunningBoard.empty();

    private static Browser admin;
    private static Browser guest;

    @BeforeAll
    static void publish() {
        BOARD.addMember("관리자", RunningBoard.PASSWORD, Role.ADMIN);
        admin = new Browser(BOARD);
        admin.signIn("관리자", RunningBoard.PASSWORD);
        guest = new Browser(BOARD);
        publish("하나", "js, 웹");
        publish("둘", "JavaScript");
        publish("셋", "쓸모없음");
        publish("넷", "py");
    }

    private static void publish(String title, String tags) {
        guest.post("/post/new", "username", "손님", "title", title, "content", "c", "tags", tags);
    }

    private String action(String tag, String name) {
        return admin.page("/tag/" + tag)
                .select("main .offices a[href$=" + name + "]")
                .attr("href");
    }

    @Test
    void areOnTheTagsPageForAdminsAlone() {
        assertThat(admin.page("/tag/%EC%9B%B9").select("main .offices a")).hasSize(3);
        assertThat(guest.page("/tag/%EC%9B%B9").select("main .offices")).isEmpty();
    }

    @Test
    void mergeATagIntoAnother() {
        String merge = action("js", "merge");
        HttpResponse<String> unknown = admin.post(merge, "into", "Java Script", "reason", "같은 말");
        assertThat(unknown.statusCode()).isEqualTo(400);
        assertThat(Jsoup.parse(unknown.body()).select("#into").attr("value")).isEqualTo("Java Script");

        HttpResponse<String> merged = admin.post(merge, "into", "JavaScript", "reason", "같은 말");

        assertThat(merged.headers().firstValue("Location")).contains("/tag/JavaScript");
        assertThat(guest.page("/tag/JavaScript").select("article h2").eachText())
                .containsExactly("둘", "하나");
        assertThat(guest.get("/tag/js").statusCode()).isEqualTo(404);
        assertThat(guest.page("/log").expectFirst(".entries li").text())
                .contains("같은 말")
                .containsAnyOf("Merged a tag into tag 3", "태그를 다른 태그에 합침: 태그 3");
    }

    @Test
    void sayWhereANameIsTakenThatTagsCanBeMerged() {
        HttpResponse<String> taken = admin.post(action("py", "rename"), "name", "JavaScript", "reason", "같은 말");
        assertThat(taken.statusCode()).isEqualTo(400);
        assertThat(Jsoup.parse(taken.body()).select("#name-fault").text()).containsAnyOf("merge", "합칠");
        assertThat(admin.post(action("py", "rename"), "name", "Python", "reason", "대문자")
                        .headers()
                        .firstValue("Location"))
                .contains("/tag/Python");
    }

    @Test
    void deleteATagFromItsPosts() {
        String tag = "%EC%93%B8%EB%AA%A8%EC%97%86%EC%9D%8C";
        admin.post(action(tag, "delete"), "reason", "아무도 찾지 않음");
        assertThat(guest.get("/tag/" + tag).statusCode()).isEqualTo(404);
        assertThat(guest.page("/").select("article h2").eachText()).contains("셋");
    }
}
