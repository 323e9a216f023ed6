package dev.madang.defence.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.bootstrap.RunningBoard;
import dev.madang.defence.Browser;
import dev.madang.domain.account.Scope;
import dev.madang.domain.user.Role;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A session's id opens one account, from one sign-in, until something ends it; nobody can choose it. */
class SessionsTest {

    private static final String MADE_UP = "A".repeat(43);

    @RegisterExtension
    private static final RunningBoard BOARD = RunningBoard.empty().withSlowHashing();

    private static Browser member(String name) {
        Browser browser = new Browser(BOARD);
        browser.signUp(name);
        return browser;
    }

    /** The status of the account page in this session. */
    private static int account(String session) {
        return new Browser(BOARD)
                .send("GET", "/account", "", "Cookie", BOARD.cookieName("session") + "=" + session)
                .statusCode();
    }

    @Test
    void neverHaveAnIdThatSomebodyElseChose() {
        member("심은 이");
        for (String path : List.of("/sign-in", "/sign-up")) {
            Browser victim = new Browser(BOARD);
            victim.plantOwn("session", MADE_UP);
            if (path.equals("/sign-in")) {
                victim.signIn("심은 이", RunningBoard.PASSWORD);
            } else {
                victim.signUp("새로 온 이");
            }
            assertThat(victim.cookie("session")).hasSize(43).isNotEqualTo(MADE_UP);
            assertThat(victim.get("/account").statusCode()).isEqualTo(200);
            assertThat(account(MADE_UP)).isEqualTo(401);
        }
    }

    @Test
    void leaveNothingBehindInTheBrowserThatSignsOut() {
        Browser browser = member("나가는 이");
        var answer = browser.post("/sign-out");
        assertThat(answer.headers().firstValue("Clear-Site-Data")).contains("\"cache\", \"storage\"");
        assertThat(browser.cookie("session")).isEmpty();
    }

    @Test
    void neverBecomeAnotherMembers() {
        String attackers = member("공격자").cookie("session");
        member("피해자");
        Browser victim = new Browser(BOARD);
        victim.plantOwn("session", attackers);
        victim.signIn("피해자", RunningBoard.PASSWORD);
        assertThat(victim.cookie("session")).isNotEqualTo(attackers);
        assertThat(victim.page("/account").text()).contains("피해자").doesNotContain("공격자");
        assertThat(account(attackers)).isEqualTo(401);
    }

    @Test
    void stayAsTheyAreWhereSigningInFails() {
        Browser member = member("그대로");
        String before = member.cookie("session");
        assertThat(member.signIn("그대로", "not the password at all").statusCode()).isEqualTo(400);
        assertThat(member.cookie("session")).isEqualTo(before);
        assertThat(account(before)).isEqualTo(200);
    }

    @Test
    void rotateWithThePassword() {
        Browser member = member("새 열쇠");
        String before = member.cookie("session");
        member.post("/account/password", "password", RunningBoard.PASSWORD, "new-password", "a rusty key, in a jar");
        assertThat(member.cookie("session")).hasSize(43).isNotEqualTo(before);
        assertThat(account(before)).isEqualTo(401);
        assertThat(account(member.cookie("session"))).isEqualTo(200);
    }

    @Test
    void endWithTheRoleAndSoDoTokens() {
        String token = BOARD.tokenOf("승진", Role.MEMBER, Scope.POST);
        Browser browser = new Browser(BOARD);
        browser.signIn("승진", RunningBoard.PASSWORD);
        String before = browser.cookie("session");
        BOARD.changeRole("승진", Role.MODERATOR);
        assertThat(account(before)).isEqualTo(401);
        assertThat(tag(token)).isEqualTo(401);
        browser.signIn("승진", RunningBoard.PASSWORD);
        assertThat(browser.cookie("session")).isNotEqualTo(before);
        assertThat(browser.page("/account").select("dd").eachText()).contains("Moderator");
    }

    private static int tag(String token) {
        return new Browser(BOARD)
                .send("POST", "/api/tags", "{\"name\":\"t\"}", "Authorization", "Bearer " + token)
                .statusCode();
    }

    @Test
    void endWithTheMember() {
        Browser leaving = member("떠날 이");
        String token = BOARD.tokenOf("관리인", Role.ADMIN, Scope.ADMIN);
        String id = new Browser(BOARD)
                .get("/api/users?limit=1000")
                .body()
                .replaceFirst("(?s).*\"id\":(\\d+),\"username\":\"떠날 이\".*", "$1");
        assertThat(new Browser(BOARD)
                        .send(
                                "DELETE",
                                "/api/users/" + id + "?reason=Asked+for",
                                "",
                                "Authorization",
                                "Bearer " + token)
                        .statusCode())
                .isEqualTo(204);
        assertThat(account(leaving.cookie("session"))).isEqualTo(401);
        assertThat(new Browser(BOARD).signIn("떠날 이", RunningBoard.PASSWORD).statusCode())
                .isEqualTo(400);
    }

    @Test
    void endForGoodAtSignOut() {
        Browser member = member("나가는 이");
        String session = member.cookie("session");
        member.post("/sign-out");
        member.plantOwn("session", session);
        assertThat(member.get("/account").statusCode()).isEqualTo(401);
        assertThat(member.post("/post/new", "title", "t", "content", "c").statusCode())
                .isEqualTo(401);
    }

    @Test
    void areNoTokensAndTokensAreNoSessions() {
        Browser member = member("헷갈림");
        String token = BOARD.tokenOf("헷갈림의 벗", Role.MEMBER, Scope.values());
        String session = member.cookie("session");
        assertThat(tag(session)).isEqualTo(401);
        assertThat(account(token)).isEqualTo(401);
        assertThat(new Browser(BOARD)
                        .send("GET", "/account", "", "Cookie", BOARD.cookieName("guest") + "=" + session)
                        .statusCode())
                .isEqualTo(401);
    }
}
