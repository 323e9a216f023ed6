package dev.madang.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.bootstrap.RunningBoard;
import dev.madang.defence.Browser;
import dev.madang.domain.user.Role;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The page of a member whose name guests had used before. */
class MemberPageTest {

    @RegisterExtension
    private static final RunningBoard BOARD = RunningBoard.empty();

    private final Browser reader = new Browser(BOARD);

    @Test
    void hasTheMembersOwnPostsAndALinkToThoseOfTheOthers() {
        String name = "하나 & 둘?";
        Browser owner = new Browser(BOARD);
        owner.publish(name, "손님일 때 쓴 글");
        new Browser(BOARD).publish(name, "다른 손님의 글");
        owner.signUp(name);

        String page = "/user/%ED%95%98%EB%82%98%20%26%20%EB%91%98%3F";
        Document own = reader.page(page + "?lang=ko");
        assertThat(own.select("article h2").eachText()).containsExactly("손님일 때 쓴 글");
        assertThat(own.select(".facts dd").eachText()).anyMatch(fact -> fact.startsWith("1개"));

        var link = own.select("main a:contains(이 회원이 가입하기 전에 다른 손님이 이 이름으로 쓴 글 1개)");
        Document others = reader.page(link.attr("href"));
        assertThat(others.select("article h2").eachText()).containsExactly("다른 손님의 글");
        assertThat(others.select(".lead a").attr("href")).isEqualTo(page);

        BOARD.addMember("지기", RunningBoard.PASSWORD, Role.ADMIN);
        Browser admin = new Browser(BOARD);
        admin.signIn("지기", RunningBoard.PASSWORD);
        String delete = admin.page(page).select("a[href$=delete]").attr("href");
        assertThat(admin.page(delete + "?lang=ko").select(".about").text())
                .isEqualTo(name + " · 게시판에 있는 글 1개가 지워집니다. 다른 손님이 이 이름으로 쓴 글 1개는 남습니다.");
    }

    @Test
    void leadsAnAdminToTheOtherRolesOfTheMember() {
        BOARD.addMember("도움이", RunningBoard.PASSWORD, Role.MODERATOR);
        BOARD.addMember("관리하는 이", RunningBoard.PASSWORD, Role.ADMIN);
        Browser admin = new Browser(BOARD);
        admin.signIn("관리하는 이", RunningBoard.PASSWORD);
        String change = admin.page("/user/%EB%8F%84%EC%9B%80%EC%9D%B4")
                .select("a[href$=role]")
                .attr("href");
        Document form = admin.page(change + "?lang=ko");
        assertThat(form.select(".about").text()).isEqualTo("도움이 · 운영자");
        assertThat(form.select("[name=role]").eachAttr("value")).containsExactly("member", "admin");
        assertThat(form.select("[name=role][checked]")).isEmpty();

        Document again = Jsoup.parse(admin.post(change, "role", "admin").body());
        assertThat(again.select("[name=role][checked]").eachAttr("value")).containsExactly("admin");
        assertThat(again.select(".faults a").eachAttr("href")).containsExactly("#reason");
    }

    @Test
    void tellsOfAFormerMemberInTheReadersLanguage() {
        Browser owner = new Browser(BOARD);
        owner.signUp("떠날 이");
        owner.publish("", "남는 글");
        owner.post("/account/leave", "password", RunningBoard.PASSWORD, "posts", "stay");
        String author = reader.page("/?lang=ko")
                .select("article:contains(남는 글) .author")
                .text();
        assertThat(author).matches("탈퇴한 회원 [0-9]+");
        assertThat(reader.page("/?lang=en")
                        .select("article:contains(남는 글) .author")
                        .text())
                .matches("[Ff]ormer member [0-9]+");
    }

    @Test
    void hasNoSuchLinkWhereNobodyElseUsedTheName() {
        Browser owner = new Browser(BOARD);
        owner.signUp("."); // a name that no path can hold
        owner.publish("", "혼자 쓰는 이름");

        Document page = reader.page("/user?name=.&lang=ko");
        assertThat(page.select("article h2").eachText()).containsExactly("혼자 쓰는 이름");
        assertThat(page.select("main a[href*=writer]")).isEmpty();
        assertThat(reader.page("/user?name=.&writer=guest").select("article")).isEmpty();
    }

    @Test
    void tellsTheMemberAloneWhichOfItsPostsAreHidden() {
        BOARD.addMember("살피는 이", RunningBoard.PASSWORD, Role.MODERATOR);
        Browser moderator = new Browser(BOARD);
        moderator.signIn("살피는 이", RunningBoard.PASSWORD);
        Browser owner = new Browser(BOARD);
        owner.publish("숨은 이", "숨길 글");
        new Browser(BOARD).publish("숨은 이", "다른 손님의 숨길 글");
        owner.signUp("숨은 이");
        assertThat(owner.page("/account").text()).doesNotContain("숨길 글");
        for (String post :
                reader.page("/").select("article h2 a:contains(숨길 글)").eachAttr("href")) {
            moderator.post(post + "/moderate", "action", "hide", "reason", "광고");
        }
        Document account = owner.page("/account?lang=ko");
        assertThat(account.select(".credentials li:contains(숨길 글)").eachText()).containsExactly("숨길 글 운영진이 숨겼습니다.");
        assertThat(account.select("main a[href=/log]")).hasSize(1);
        assertThat(reader.page("/user/%EC%88%A8%EC%9D%80%20%EC%9D%B4").text()).doesNotContain("숨길 글");
    }
}
