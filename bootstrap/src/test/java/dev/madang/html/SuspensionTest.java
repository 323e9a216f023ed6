package dev.madang.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.application.moderation.ModerateMember;
import dev.madang.application.user.UserQueries;
import dev.madang.bootstrap.MutableClock;
import dev.madang.bootstrap.RunningBoard;
import dev.madang.defence.Browser;
import dev.madang.domain.account.Caller;
import dev.madang.domain.user.Role;
import java.net.http.HttpResponse;
import java.time.Instant;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whom it concerns is told until when a member is suspended, in the board's time. */
class SuspensionTest {

    private static final String END = "2026년 12월 4일 01:30 KST";

    @RegisterExtension
    private static final RunningBoard BOARD =
            RunningBoard.emptyCalled("마당", "Asia/Seoul", new MutableClock(Instant.parse("2026-11-30T16:30:00Z")));

    private final Browser member = new Browser(BOARD);

    @BeforeAll
    static void suspend() {
        BOARD.addMember("mina", RunningBoard.PASSWORD, Role.MEMBER);
        BOARD.addMember("운영", RunningBoard.PASSWORD, Role.MODERATOR);
        long id = BOARD.bean(UserQueries.class).byUsername("mina").orElseThrow().id();
        BOARD.bean(ModerateMember.class).run(Caller.OPERATOR, id, ModerateMember.Action.SUSPEND, "도배", 3);
    }

    @Test
    void theMemberIsToldWhereItIsRefused() {
        member.signIn("mina", RunningBoard.PASSWORD);
        HttpResponse<String> refused = member.get("/post/new?lang=ko");
        assertThat(refused.statusCode()).isEqualTo(403);
        Document page = Jsoup.parse(refused.body());
        assertThat(page.select("h1").text()).isEqualTo("활동이 정지된 계정입니다");
        assertThat(page.select("main").text())
                .contains("운영진이 " + END + "까지 이 계정의 활동을 정지했습니다.", "운영 기록")
                .doesNotContain("권한", "관리자");
    }

    @Test
    void programsAreToldInUtc() {
        member.signIn("mina", RunningBoard.PASSWORD);
        String post = "{\"author\": \"mina\", \"title\": \"t\", \"content\": \"c\"}";
        assertThat(member.send("POST", "/api/posts", post, "Accept-Language", "en")
                        .body())
                .contains("A moderator has suspended this account until 3 December 2026, 16:30\u00a0UTC.");
    }

    @Test
    void theMemberIsToldOnEveryPageAndWithItsAccount() {
        member.signIn("mina", RunningBoard.PASSWORD);
        assertThat(member.page("/?lang=ko").select(".notice").text()).isEqualTo(END + "까지 활동이 정지되어 읽기만 할 수 있습니다.");
        assertThat(member.page("/account?lang=ko").select(".facts div").eachText())
                .contains("활동 정지 " + END + "까지");
        assertThat(member.page("/account/warning?lang=ko").select("main p").eachText())
                .contains(END + "까지 활동이 정지되어 읽기만 할 수 있습니다.", "도배");
    }

    @Test
    void moderatorsAreToldOnItsProfile() {
        Browser moderator = new Browser(BOARD);
        moderator.signIn("운영", RunningBoard.PASSWORD);
        assertThat(moderator.page("/user/mina?lang=ko").select(".facts div").eachText())
                .contains("활동 정지 " + END + "까지");
        assertThat(new Browser(BOARD).page("/user/mina?lang=ko").text()).doesNotContain("활동 정지");
    }
}
