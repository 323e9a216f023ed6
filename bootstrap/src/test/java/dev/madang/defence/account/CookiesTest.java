package dev.madang.defence.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.bootstrap.RunningBoard;
import dev.madang.defence.Browser;
import dev.madang.web.access.SecretCookie;
import dev.madang.web.access.Signer;
import java.net.HttpCookie;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** No script reads the cookies of members and guests, no other site sends them; over TLS, no other host sets them. */
class CookiesTest {

    @RegisterExtension
    private static final RunningBoard LOOPBACK = RunningBoard.empty();

    @RegisterExtension
    private static final RunningBoard PUBLIC = RunningBoard.emptyAt("https://board.example.com");

    private static String header(HttpResponse<String> response, String name) {
        return response.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith(name + '='))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " isn't in " + response.headers()));
    }

    /** In lower case, without those that have a value. */
    private static List<String> flags(String cookie) {
        return Arrays.stream(cookie.toLowerCase(Locale.ROOT).split("; ?"))
                .skip(1)
                .filter(attribute -> !attribute.startsWith("expires="))
                .toList();
    }

    @Test
    void areSecureAndTheHostsOwnWhereTheBoardHasAPublicAddressWithTls() {
        Browser browser = new Browser(PUBLIC);
        String session = header(browser.signUp("미나"), "__Host-" + PUBLIC.cookieName("session"));
        String guest = header(new Browser(PUBLIC).publish("손님", "글"), "__Host-" + PUBLIC.cookieName("guest"));
        assertThat(flags(session))
                .containsExactlyInAnyOrder("path=/", "max-age=2592000", "secure", "httponly", "samesite=lax");
        assertThat(flags(guest))
                .containsExactlyInAnyOrder("path=/", "max-age=31536000", "secure", "httponly", "samesite=lax");
    }

    @Test
    void arePlainOnLoopbackWhereThereIsNoTls() {
        String session = header(new Browser(LOOPBACK).signUp("미나"), LOOPBACK.cookieName("session"));
        String guest = header(new Browser(LOOPBACK).publish("손님", "글"), LOOPBACK.cookieName("guest"));
        assertThat(flags(session)).containsExactlyInAnyOrder("path=/", "max-age=2592000", "httponly", "samesite=lax");
        assertThat(flags(guest)).containsExactlyInAnyOrder("path=/", "max-age=31536000", "httponly", "samesite=lax");
    }

    /** As HTTP/2 has them. */
    @Test
    void mayComeInSeveralLines() {
        String session = value(new Browser(LOOPBACK).signUp("여러 줄"), LOOPBACK.cookieName("session"));
        String own = LOOPBACK.cookieName("session") + "=" + session;
        for (List<String> lines : List.of(List.of("lang=en", own), List.of(own, "lang=en"), List.of("a=b; c=d", own))) {
            HttpResponse<String> home =
                    new Browser(LOOPBACK).send("GET", "/", "", "Cookie", lines.get(0), "Cookie", lines.get(1));
            assertThat(home.body()).as("%s", lines).contains("/account\"");
        }
    }

    /** Browsers send those of every program of a host, whatever its port. */
    @Test
    void areNotThoseOfOtherProgramsOrBoards() {
        String session = value(new Browser(LOOPBACK).signUp("이웃"), LOOPBACK.cookieName("session"));
        for (String others : List.of("session", "guest", "madang-session", "madang-session-ffffff")) {
            String lines =
                    others + "=" + "0123456789".repeat(5) + "; " + LOOPBACK.cookieName("session") + "=" + session;
            assertThat(account(LOOPBACK, lines)).as(others).isEqualTo(200);
        }
        assertThat(SecretCookie.markOf(new Signer("one secret".getBytes(StandardCharsets.UTF_8))))
                .isNotEqualTo(SecretCookie.markOf(new Signer("another".getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void ofAGuestAreGivenAnewWithEachPost() {
        Browser guest = new Browser(LOOPBACK);
        String first = undated(guest.publish("단골손님", "첫 글"));
        assertThat(undated(guest.publish("단골손님", "다음 글"))).isEqualTo(first);
        assertThat(undated(guest.send("POST", "/api/posts", "{\"author\":\"단골손님\",\"title\":\"t\",\"content\":\"c\"}")))
                .isEqualTo(first);
        guest.signUp("단골손님의 친구");
        assertThat(guest.publish("", "회원의 글").headers().allValues("Set-Cookie"))
                .singleElement()
                .asString()
                .startsWith("done=published;");
    }

    /** Without when it ends, which its age says too. */
    private static String undated(HttpResponse<String> response) {
        return header(response, LOOPBACK.cookieName("guest")).replaceFirst("Expires=[^;]*; ", "");
    }

    @Test
    void openNothingUnderTheOtherName() {
        String secure = value(new Browser(PUBLIC).signUp("하나"), "__Host-" + PUBLIC.cookieName("session"));
        String plain = value(new Browser(LOOPBACK).signUp("하나"), LOOPBACK.cookieName("session"));
        assertThat(account(PUBLIC, "__Host-" + PUBLIC.cookieName("session") + "=" + secure))
                .isEqualTo(200);
        assertThat(account(PUBLIC, PUBLIC.cookieName("session") + "=" + secure)).isEqualTo(401);
        assertThat(account(LOOPBACK, LOOPBACK.cookieName("session") + "=" + plain))
                .isEqualTo(200);
        assertThat(account(LOOPBACK, "__Host-" + LOOPBACK.cookieName("session") + "=" + plain))
                .isEqualTo(401);
        assertThat(account(LOOPBACK, "Session=" + plain)).isEqualTo(401);
    }

    @Test
    void areClearedAsTheyWereSet() {
        String secure = value(new Browser(PUBLIC).signUp("둘"), "__Host-" + PUBLIC.cookieName("session"));
        HttpResponse<String> signedOut = new Browser(PUBLIC)
                .send("POST", "/sign-out", "", "Cookie", "__Host-" + PUBLIC.cookieName("session") + "=" + secure);
        String cleared = header(signedOut, "__Host-" + PUBLIC.cookieName("session"));
        assertThat(cleared)
                .startsWith("__Host-" + PUBLIC.cookieName("session") + "=;")
                .contains("Expires=Thu, 01 Jan 1970");
        assertThat(flags(cleared)).containsExactlyInAnyOrder("path=/", "secure", "httponly", "samesite=lax");
    }

    private static int account(RunningBoard board, String cookie) {
        return new Browser(board).send("GET", "/account", "", "Cookie", cookie).statusCode();
    }

    private static String value(HttpResponse<String> response, String name) {
        return HttpCookie.parse(header(response, name)).get(0).getValue();
    }
}
