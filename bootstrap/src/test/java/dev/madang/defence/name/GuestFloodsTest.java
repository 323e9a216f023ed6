package dev.madang.defence.name;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.bootstrap.MutableClock;
import dev.madang.bootstrap.RunningBoard;
import dev.madang.defence.Browser;
import dev.madang.domain.user.Role;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Guests post only so much from one address; behind a proxy, which says what that is. */
class GuestFloodsTest {

    private static final MutableClock CLOCK = new MutableClock(Instant.parse("2026-11-23T08:38:08Z"));

    @RegisterExtension
    private static final RunningBoard PROXIED = RunningBoard.emptyBehindAProxy(CLOCK);

    @RegisterExtension
    private static final RunningBoard OPEN = RunningBoard.empty();

    private static HttpResponse<String> publish(RunningBoard board, String title, String forwardedFor) {
        return new Browser(board)
                .send(
                        "POST",
                        "/api/posts",
                        "{\"author\":\"guest\",\"email\":\"g@example.com\",\"title\":\"" + title
                                + "\",\"content\":\"short\"}",
                        "X-Forwarded-For",
                        forwardedFor);
    }

    @Test
    void arePerAddressAndEndWithTime() {
        for (int i = 0; i < 3; i++) {
            assertThat(publish(PROXIED, "Post " + i, "192.0.2.1").statusCode()).isEqualTo(201);
        }
        HttpResponse<String> refused = publish(PROXIED, "One more", "192.0.2.1");
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).contains("10");
        assertThat(refused.body()).contains("\"code\":\"too-many-requests\"");
        assertThat(publish(PROXIED, "From elsewhere", "192.0.2.2").statusCode()).isEqualTo(201);
        CLOCK.advance(Duration.ofSeconds(10));
        assertThat(publish(PROXIED, "Later", "192.0.2.1").statusCode()).isEqualTo(201);
        assertThat(publish(PROXIED, "Too soon", "192.0.2.1").statusCode()).isEqualTo(429);
    }

    @Test
    void endBeforeMoreIsReadThanTheyLetPass() {
        String body = "[" + " ".repeat(3 << 19) + "]";
        Browser guest = new Browser(PROXIED);
        assertThat(guest.send("POST", "/api/posts:bulk", body, "X-Forwarded-For", "192.0.2.9")
                        .statusCode())
                .isEqualTo(413);
        assertThat(new Browser(OPEN).send("POST", "/api/posts:bulk", body).statusCode())
                .isEqualTo(201);
    }

    @Test
    void areTenAnHour() {
        int posted = 0;
        for (int i = 0; i < 59; i++) {
            posted += publish(PROXIED, "Slow " + i, "198.51.100.7").statusCode() == 201 ? 1 : 0;
            CLOCK.advance(Duration.ofMinutes(1));
        }
        assertThat(posted).isEqualTo(10);
        assertThat(publish(PROXIED, "Too soon", "198.51.100.7").headers().firstValueAsLong("Retry-After"))
                .hasValue(60);
        CLOCK.advance(Duration.ofMinutes(1));
        assertThat(publish(PROXIED, "An hour later", "198.51.100.7").statusCode())
                .isEqualTo(201);
    }

    @Test
    void requestsThatSendNothingAreNotLimited() {
        assertThat(new Browser(PROXIED)
                        .send("POST", "/api/posts:bulk", "[]", "X-Forwarded-For", "198.51.100.8")
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    void countANetworkOfIpv6AsOne() {
        for (int i = 0; i < 3; i++) {
            assertThat(publish(PROXIED, "v6 " + i, "2001:db8:1:2::" + i).statusCode())
                    .isEqualTo(201);
        }
        assertThat(publish(PROXIED, "v6", "2001:db8:1:2:ffff::1").statusCode()).isEqualTo(429);
        assertThat(publish(PROXIED, "v6", "2001:db8:1:3::1").statusCode()).isEqualTo(201);
    }

    @Test
    void areThoseOfASiteOnIpv6Too() {
        int posted = 0;
        for (int i = 0; i < 40; i++) {
            posted += publish(PROXIED, "site " + i, "2001:db8:77:" + Integer.toHexString(i) + "::1")
                                    .statusCode()
                            == 201
                    ? 1
                    : 0;
        }
        assertThat(posted).isEqualTo(30);
        assertThat(publish(PROXIED, "next site", "2001:db8:78::1").statusCode()).isEqualTo(201);
    }

    @Test
    void refusedNamesAndEmailsCostNothing() {
        PROXIED.addMember("이름 임자", RunningBoard.PASSWORD, Role.MEMBER);
        new Browser(PROXIED)
                .send(
                        "POST",
                        "/api/users",
                        "{\"username\":\"먼저 온 손님\",\"email\":\"taken@example.com\"}",
                        "X-Forwarded-For",
                        "192.0.2.210");
        Browser seeker = new Browser(PROXIED);
        for (int i = 0; i < 6; i++) {
            assertThat(publishAs(seeker, "이름 임자", "free@example.com").statusCode())
                    .isEqualTo(409);
            assertThat(publishAs(seeker, "새 이름", "taken@example.com").statusCode())
                    .isEqualTo(400);
            assertThat(signUp(seeker, "이름 임자").statusCode()).isEqualTo(409);
            assertThat(signUp(seeker, "먼저 온 손님").statusCode()).isEqualTo(409);
        }
        assertThat(publishAs(seeker, "새 이름", "free@example.com").statusCode()).isEqualTo(201);
        assertThat(signUp(seeker, "빈 이름").statusCode()).isEqualTo(302);
    }

    private static HttpResponse<String> publishAs(Browser browser, String author, String email) {
        return browser.send(
                "POST",
                "/api/posts",
                "{\"author\":\"" + author + "\",\"email\":\"" + email + "\",\"title\":\"t\",\"content\":\"c\"}",
                "X-Forwarded-For",
                "192.0.2.211");
    }

    private static HttpResponse<String> signUp(Browser browser, String name) {
        String form = "username=" + URLEncoder.encode(name, StandardCharsets.UTF_8) + "&email=a%40b&password="
                + URLEncoder.encode(RunningBoard.PASSWORD, StandardCharsets.UTF_8);
        return browser.send(
                "POST",
                "/sign-up",
                form.getBytes(StandardCharsets.UTF_8),
                "application/x-www-form-urlencoded",
                "X-Forwarded-For",
                "192.0.2.211");
    }

    /** A thousand texts cost their sender nothing, as it can't send so many, and take nothing from others' count. */
    @Test
    void refusedBulksDoNotMakeTheBoardForgetALimit() {
        for (int i = 0; i < 10; i++) {
            publish(PROXIED, "Victim " + i, "192.0.2.220");
            CLOCK.advance(Duration.ofSeconds(10));
        }
        String draft = "{\"author\":\"guest\",\"title\":\"t\",\"content\":\"A text that nobody has sent before, %d\"}";
        String drafts = IntStream.range(0, 1000).mapToObj(draft::formatted).collect(Collectors.joining(",", "[", "]"));
        for (int i = 0; i < 4; i++) {
            HttpResponse<String> refused =
                    new Browser(PROXIED).send("POST", "/api/posts:bulk", drafts, "X-Forwarded-For", "192.0.2.221");
            assertThat(refused.statusCode()).isEqualTo(400);
            assertThat(refused.body()).contains("At most 3.");
        }
        assertThat(publish(PROXIED, "Three at most", "192.0.2.221").statusCode())
                .isEqualTo(201);
        assertThat(publish(PROXIED, "Victim", "192.0.2.220").statusCode()).isEqualTo(429);
    }

    @Test
    void letAGuestPostAgainWhatItHasDeleted() {
        String text = "The same text again, put right where it was wrong";
        Browser guest = new Browser(PROXIED);
        String json = "{\"author\":\"guest\",\"title\":\"Hello\",\"content\":\"" + text + "\"}";
        String id = guest.send("POST", "/api/posts", json, "X-Forwarded-For", "192.0.2.230")
                .headers()
                .firstValue("Location")
                .orElseThrow();
        assertThat(guest.send("DELETE", id, "", "X-Forwarded-For", "192.0.2.230")
                        .statusCode())
                .isEqualTo(204);
        assertThat(guest.send("POST", "/api/posts", json, "X-Forwarded-For", "192.0.2.230")
                        .statusCode())
                .isEqualTo(201);
        assertThat(guest.send("POST", "/api/posts", json, "X-Forwarded-For", "192.0.2.230")
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void linksThatAMemberAddsToAPostAsAGuestAreHeld() {
        Browser guest = new Browser(PROXIED);
        String post = guest.send(
                        "POST",
                        "/api/posts",
                        "{\"author\":\"guest\",\"title\":\"t\",\"content\":\"c\"}",
                        "X-Forwarded-For",
                        "192.0.2.240")
                .headers()
                .firstValue("Location")
                .orElseThrow();
        PROXIED.addMember("들어온 손님", RunningBoard.PASSWORD, Role.MEMBER);
        assertThat(guest.signIn("들어온 손님", RunningBoard.PASSWORD).statusCode()).isEqualTo(302);
        assertThat(guest.send("PATCH", post, "{\"content\":\"www.a www.b www.c\"}")
                        .body())
                .contains("\"visibility\":\"pending-links\"");
        assertThat(new Browser(PROXIED).get(post).statusCode()).isEqualTo(404);
    }

    @Test
    void believeTheLastOfTheForwardedAddresses() {
        for (int i = 0; i < 3; i++) {
            assertThat(publish(PROXIED, "Forged " + i, "203.0.113." + i + ", 192.0.2.33")
                            .statusCode())
                    .isEqualTo(201);
        }
        assertThat(publish(PROXIED, "Forged", "203.0.113.99, 192.0.2.33").statusCode())
                .isEqualTo(429);
        for (int i = 0; i < 3; i++) {
            publish(PROXIED, "Rubbish " + i, "rubbish" + i);
        }
        assertThat(publish(PROXIED, "Rubbish", "rubbish").statusCode()).isEqualTo(429);
    }

    @Test
    void areNotForTheOwnersOwnMachine() {
        for (int i = 0; i < 20; i++) {
            assertThat(publish(OPEN, "Post " + i, "192.0.2." + i).statusCode()).isEqualTo(201);
        }
    }

    @Test
    void refuseTheSameTextWithinTheHour() {
        String text = "Cheap watches, only today, at half the price";
        assertThat(publish(PROXIED, text, "192.0.2.101").statusCode()).isEqualTo(201);
        HttpResponse<String> again = publish(PROXIED, text, "192.0.2.102");
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("\"code\":\"duplicate\"");
        CLOCK.advance(Duration.ofMinutes(61));
        assertThat(publish(PROXIED, text, "192.0.2.102").statusCode()).isEqualTo(201);
    }

    @Test
    void areCountedAnewAfterARestartButForTextsThatWerePosted() {
        String text = "Cheap lanterns, only today, at half the price";
        for (int i = 0; i < 3; i++) {
            assertThat(publish(PROXIED, text + " " + i, "192.0.2.150").statusCode())
                    .isEqualTo(201);
        }
        assertThat(publish(PROXIED, "Too soon", "192.0.2.150").statusCode()).isEqualTo(429);
        PROXIED.restart();
        HttpResponse<String> again = publish(PROXIED, text + " 0", "192.0.2.150");
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("\"code\":\"duplicate\"");
        assertThat(publish(PROXIED, "Soon", "192.0.2.150").statusCode()).isEqualTo(201);
    }

    @Test
    void keepTheFormAndSayWhenToComeBack() {
        Browser guest = new Browser(PROXIED);
        HttpResponse<String> refused = guest.publish("손님", "제목");
        for (int i = 0; i < 9 && refused.statusCode() == 302; i++) {
            refused = guest.publish("손님", "제목 " + i);
        }
        assertThat(refused.statusCode()).isEqualTo(429);
        var page = Jsoup.parse(refused.body());
        assertThat(page.select(".faults li").text()).contains("seconds");
        assertThat(page.select("[name=title]").val()).startsWith("제목");
    }

    @Test
    void holdAFormThatComesBackSoonerThanPeopleWrite() {
        Browser robot = new Browser(PROXIED);
        CLOCK.advance(Duration.ofHours(2));
        String shown = robot.page("/post/new").select("[name=shown]").val();
        assertThat(send(robot, "빠르다", shown, "")).isEqualTo("/post/pending");
        CLOCK.advance(Duration.ofSeconds(2));
        assertThat(send(robot, "천천히", shown, "")).isEqualTo("/");
        assertThat(send(robot, "지어냈다", "1" + shown, "")).isEqualTo("/post/pending");
        CLOCK.advance(Duration.ofMinutes(1));
        assertThat(send(robot, "채웠다", shown, "https://spam.example")).isEqualTo("/post/pending");
        assertThat(new Browser(PROXIED).get("/").body()).contains("천천히").doesNotContain("빠르다", "지어냈다", "채웠다");
    }

    @Test
    void holdNoFormForAClockThatWasSetBack() {
        CLOCK.advance(Duration.ofHours(2));
        Browser writer = new Browser(PROXIED);
        String shown = writer.page("/post/new").select("[name=shown]").val();
        CLOCK.advance(Duration.ofMinutes(-30));
        assertThat(send(writer, "시계가 틀렸었다", shown, "")).isEqualTo("/");
        CLOCK.advance(Duration.ofHours(2));
    }

    private static String send(Browser browser, String title, String shown, String trap) {
        return browser.post(
                        "/post/new",
                        "username",
                        "손",
                        "email",
                        "s@example.com",
                        "title",
                        title,
                        "content",
                        "짧다",
                        "shown",
                        shown,
                        "website",
                        trap)
                .headers()
                .firstValue("Location")
                .orElse("");
    }
}
