package dev.madang.defence.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.bootstrap.MutableClock;
import dev.madang.bootstrap.RunningBoard;
import dev.madang.defence.Browser;
import dev.madang.domain.account.Scope;
import dev.madang.domain.user.Role;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What time alone ends. */
class ExpiryTest {

    private static final Duration INSTANT = Duration.ofSeconds(1);
    private static final MutableClock CLOCK = new MutableClock(Instant.parse("2026-11-23T08:38:08Z"));

    @RegisterExtension
    private static final RunningBoard BOARD = RunningBoard.empty(CLOCK);

    private static Browser member(String name) {
        Browser browser = new Browser(BOARD);
        browser.signUp(name);
        return browser;
    }

    private static int account(Browser browser) {
        return browser.get("/account").statusCode();
    }

    @Test
    void aSessionThatNobodyUsedForAWeek() {
        Browser used = member("드나드는 이");
        Browser idle = new Browser(BOARD);
        idle.signIn("드나드는 이", RunningBoard.PASSWORD);
        CLOCK.advance(Duration.ofDays(7).minus(INSTANT));
        assertThat(account(used)).isEqualTo(200);
        CLOCK.advance(INSTANT);
        assertThat(account(idle)).isEqualTo(401);
        assertThat(account(used)).isEqualTo(200);
        assertThat(used.page("/account").expectFirst("ul.credentials").select("li"))
                .hasSize(1);
    }

    @Test
    void aSessionAfterThirtyDaysHoweverMuchItIsUsed() {
        Browser browser = member("붙박이");
        for (int day = 6; day < 30; day += 6) {
            CLOCK.advance(Duration.ofDays(6));
            assertThat(account(browser)).as("day %d", day).isEqualTo(200);
        }
        CLOCK.advance(Duration.ofDays(6).minus(INSTANT));
        assertThat(account(browser)).isEqualTo(200);
        CLOCK.advance(INSTANT);
        assertThat(account(browser)).isEqualTo(401);
    }

    @Test
    void aTokenAfterAYear() {
        String token = BOARD.tokenOf("기계", Role.MEMBER, Scope.READ);
        CLOCK.advance(Duration.ofDays(366).minus(INSTANT));
        assertThat(read(token)).isEqualTo(200);
        CLOCK.advance(INSTANT);
        assertThat(read(token)).isEqualTo(401);
    }

    private static int read(String token) {
        return new Browser(BOARD)
                .send("GET", "/api/posts", "", "Authorization", "Bearer " + token)
                .statusCode();
    }

    @Test
    void whatAGuestMayDoToAPostAfterADay() {
        Browser guest = new Browser(BOARD);
        guest.publish("하루 손님", "하루살이");
        String post = guest.page("/").select("article:contains(하루살이) h2 a").attr("href");
        CLOCK.advance(Duration.ofDays(1).minus(INSTANT));
        assertThat(guest.post(post + "/edit", "title", "아직", "content", "c").statusCode())
                .isEqualTo(302);
        CLOCK.advance(INSTANT);
        assertThat(guest.post(post + "/edit", "title", "늦음", "content", "c").statusCode())
                .isEqualTo(401);
        assertThat(guest.post(post + "/delete").statusCode()).isEqualTo(401);
    }
}
