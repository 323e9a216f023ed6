package dev.madang.defence.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.bootstrap.RunningBoard;
import dev.madang.defence.Browser;
import dev.madang.defence.RawClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a request says of where it was sent to, by which way, and in whose place, changes no answer to it. */
class ForgedHeadersTest {

    private static final String PUBLIC_ADDRESS = "https://board.example.com";
    private static final String FORGED = "evil";

    private static final Map<String, String> HEADERS = new TreeMap<>(Map.ofEntries(
            Map.entry("Host", "host.evil.example:666"),
            Map.entry("Forwarded", "for=192.0.2.66;host=forwarded.evil.example;proto=evil;by=evil"),
            Map.entry("X-Forwarded-Host", "forwarded-host.evil.example"),
            Map.entry("X-Forwarded-Server", "server.evil.example"),
            Map.entry("X-Forwarded-Proto", "http"),
            Map.entry("X-Forwarded-Protocol", "evil"),
            Map.entry("X-Forwarded-Scheme", "http"),
            Map.entry("X-Forwarded-Ssl", "off"),
            Map.entry("X-Forwarded-Port", "666"),
            Map.entry("X-Forwarded-Prefix", "/evil-prefix"),
            Map.entry("X-Forwarded-For", "192.0.2.66"),
            Map.entry("X-Real-Ip", "192.0.2.66"),
            Map.entry("X-Host", "x-host.evil.example"),
            Map.entry("X-Http-Host-Override", "override.evil.example"),
            Map.entry("X-Original-Host", "original.evil.example"),
            Map.entry("X-Original-Url", "/evil-original"),
            Map.entry("X-Rewrite-Url", "/evil-rewritten"),
            Map.entry("X-Http-Method", "DELETE"),
            Map.entry("X-Http-Method-Override", "DELETE"),
            Map.entry("X-Method-Override", "DELETE"),
            Map.entry("X-Forwarded-User", "회원"),
            Map.entry("X-Wap-Profile", "http://wap.evil.example/x"),
            Map.entry("Referer", "http://referer.evil.example/x"),
            Map.entry("Via", "1.1 via.evil.example")));

    /** What browsers take for the address of something. */
    private static final Pattern ADDRESS = Pattern.compile(
            "(?i)(?:\\b(?:href|src|action|content)=\"|^(?:Location|Link): <?|\"(?:url|href|id)\":\")"
                    + "((?:https?:)?//[^\">\\s]*)",
            Pattern.MULTILINE);

    @RegisterExtension
    private static final RunningBoard BOARD = RunningBoard.emptyAt(PUBLIC_ADDRESS);

    private static final RawClient CLIENT = new RawClient(BOARD);
    private static String session = "";

    @BeforeAll
    static void prepare() {
        Browser browser = new Browser(BOARD);
        String cookie = browser.signUp("회원").headers().firstValue("Set-Cookie").orElseThrow();
        session = cookie.substring(0, cookie.indexOf(';'));
        for (int i = 0; i < 25; i++) {
            form("/post/new", "title=Post&content=Text&tags=tag", Map.of("Cookie", session));
        }
    }

    private static String form(String path, String form, Map<String, String> headers) {
        Map<String, String> all = new TreeMap<>(headers);
        all.put("Content-Type", "application/x-www-form-urlencoded");
        return CLIENT.send("POST", path, form, all);
    }

    /** All that the board answers, and some that it doesn't. */
    static Stream<String> addresses() {
        Stream<String> known = Writes.routesOf(BOARD).stream()
                .filter(route -> route.startsWith("GET "))
                .map(route -> route.substring("GET ".length())
                        .replace("{id}", "1")
                        .replaceFirst("^/user/\\{\\w+}", "/user/%ED%9A%8C%EC%9B%90")
                        .replaceFirst("^/tag/\\{\\w+}", "/tag/tag")
                        .replaceFirst("\\{\\w+}", "A".repeat(43)));
        Stream<String> others = Stream.of(
                "/api/posts?limit=3",
                "/api/users?limit=1",
                "/api/posts/999",
                "/api/nowhere",
                "/nowhere",
                "/post/999",
                "/?before=x",
                "/search?q=post",
                "/search?q=%zz",
                "//host/path",
                "/post",
                "/post/1/",
                "/user?name=..",
                "/error");
        return Stream.concat(known, others);
    }

    @Test
    void areSentToEveryAddress() {
        assertThat(addresses()).contains("/", "/post/1", "/account", "/api/posts", "/openapi.json", "/favicon.ico");
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void changeNoAnswer(String address) {
        for (String method : List.of("GET", "HEAD", "OPTIONS", "PUT")) {
            for (Map<String, String> who : List.of(
                    Map.<String, String>of(), Map.of("Cookie", session), Map.of("Accept", "application/json"))) {
                String forged = CLIENT.send(method, address, "", with(who, HEADERS));
                String plain = CLIENT.send(method, address, "", who);
                assertThat(undated(forged)).isEqualTo(undated(plain));
                assertTellsNothingForged(forged);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void changeNoAnswerOneByOne(String address) {
        String plain = undated(CLIENT.send("GET", address, "", Map.of()));
        HEADERS.forEach((name, value) -> assertThat(undated(CLIENT.send("GET", address, "", Map.of(name, value))))
                .as(name)
                .isEqualTo(plain));
    }

    @Test
    void changeNothingOfWhereAFormLeads() {
        assertThat(form("/post/new", "title=t&content=c", with(Map.of("Cookie", session), HEADERS)))
                .startsWith("HTTP/1.1 302 ")
                .contains("\r\nLocation: /\r\n");
        String signedUp =
                form("/sign-up", "username=mina&email=m%40example.com&password=a+lantern+by+the+old+well", HEADERS);
        assertThat(signedUp)
                .contains("\r\nLocation: /account\r\n")
                .containsPattern("\r\nSet-Cookie: __Host-madang-session-[0-9a-f]+=[^\r]*; Secure");
        String published = CLIENT.send(
                "POST",
                "/api/posts",
                "{\"author\":\"guest\",\"email\":\"g@example.com\",\"title\":\"t\",\"content\":\"c\"}",
                with(HEADERS, Map.of("Content-Type", "application/json")));
        assertThat(published).startsWith("HTTP/1.1 201 ").containsPattern("\r\nLocation: /api/posts/\\d+\r\n");
        assertThat(List.of(signedUp, published)).allSatisfy(ForgedHeadersTest::assertTellsNothingForged);
    }

    @Test
    void makeNoRequestAnother() {
        String form = "_method=DELETE&title=Changed&content=c";
        assertThat(form("/post/2/edit?_method=DELETE", form, with(Map.of("Cookie", session), HEADERS)))
                .startsWith("HTTP/1.1 302 ");
        assertThat(CLIENT.send("GET", "/post/2", "", Map.of())).contains("Changed");
        assertThat(form("/api/posts/3", "_method=DELETE", with(Map.of("Cookie", session), HEADERS)))
                .startsWith("HTTP/1.1 405 ");
        assertThat(CLIENT.send("GET", "/post/3", "", Map.of())).startsWith("HTTP/1.1 200 ");
    }

    /** A rule that nobody has seen fail is no rule. */
    @Test
    void wouldBeFoundInAnAnswer() {
        assertThat(addresses("Location: https://evil.example/\r\n\r\n<a href=\"//evil.example/x\">"))
                .containsExactly("https://evil.example/", "//evil.example/x");
        assertThat(addresses("Location: /account\r\n\r\n<a href=\"/x\">https://evil.example"))
                .isEmpty();
    }

    private static void assertTellsNothingForged(String answer) {
        assertThat(answer.toLowerCase(Locale.ROOT)).doesNotContain(FORGED, "192.0.2.66", ":666");
        assertThat(addresses(answer)).allMatch(address -> address.startsWith(PUBLIC_ADDRESS));
    }

    private static List<String> addresses(String answer) {
        return ADDRESS.matcher(answer)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    private static Map<String, String> with(Map<String, String> some, Map<String, String> others) {
        Map<String, String> all = new TreeMap<>(some);
        all.putAll(others);
        return all;
    }

    /** Without what another moment or another incident would change. */
    private static String undated(String answer) {
        List<String> lines = new ArrayList<>(answer.lines().toList());
        lines.removeIf(
                line -> line.startsWith("Date: ") || line.contains("name=\"shown\"") || line.contains("name=\"key\""));
        return String.join("\n", lines);
    }
}
