package dev.madang.defence.name;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.application.moderation.ChangeMode;
import dev.madang.application.moderation.ReadMode;
import dev.madang.application.moderation.UndoContributions;
import dev.madang.application.moderation.UndoStart;
import dev.madang.application.user.UserQueries;
import dev.madang.bootstrap.MutableClock;
import dev.madang.bootstrap.RunningBoard;
import dev.madang.defence.Browser;
import dev.madang.defence.CapturedLog;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Scope;
import dev.madang.domain.moderation.Mode;
import dev.madang.domain.user.Role;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Isolated;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A member who writes under a name that isn't its own is a guest, but for the trace that leads to it. */
@Isolated("hears what all boards log")
class OtherNamesTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final MutableClock CLOCK = new MutableClock(Instant.parse("2026-11-23T08:38:08Z"));

    @RegisterExtension
    private static final RunningBoard BOARD = RunningBoard.emptyBehindAProxy(CLOCK);

    private static int addresses;
    private static int members;

    private final String name = "회원 이름 " + ++members;
    private final String token = BOARD.tokenOf(name, Role.MEMBER, Scope.READ, Scope.POST);

    @BeforeEach
    void rest() {
        CLOCK.advance(Duration.ofHours(2));
    }

    @AfterEach
    void open() {
        if (BOARD.bean(ReadMode.class).run() != Mode.OPEN) {
            BOARD.bean(ChangeMode.class).run(Caller.OPERATOR, Mode.OPEN, "The test is over");
        }
    }

    private long memberId() {
        return BOARD.bean(UserQueries.class).byUsername(name).orElseThrow().id();
    }

    private static String address() {
        addresses++;
        return "198.51." + addresses / 250 + '.' + addresses % 250;
    }

    private static String draft(String author, String title, String content) {
        return JSON.writeValueAsString(JSON.createObjectNode()
                .put("author", author)
                .put("email", author.hashCode() + "@example.com")
                .put("title", title)
                .put("content", content));
    }

    private HttpResponse<String> send(String path, String json, String address, String... headers) {
        String[] all = new String[headers.length + 4];
        System.arraycopy(headers, 0, all, 4, headers.length);
        all[0] = "X-Forwarded-For";
        all[1] = address;
        all[2] = "Authorization";
        all[3] = "Bearer " + token;
        return new Browser(BOARD).send("POST", path, json, all);
    }

    private int publish(String title, String address) {
        return send("/api/posts", draft("낯선 이", title, "짧다"), address).statusCode();
    }

    private static JsonNode json(HttpResponse<String> response) {
        return JSON.readTree(response.body());
    }

    @Test
    void isCountedAsAGuestFromItsAddress() {
        String here = address();
        for (int i = 0; i < 3; i++) {
            assertThat(publish("글 " + i, here)).isEqualTo(201);
        }
        assertThat(publish("네 번째", here)).isEqualTo(429);
        HttpResponse<String> guests =
                new Browser(BOARD).send("POST", "/api/posts", draft("손님", "같은 곳", "짧다"), "X-Forwarded-For", here);
        assertThat(guests.statusCode()).isEqualTo(429);
    }

    @Test
    void isCountedWhereverItWritesFrom() {
        for (int i = 0; i < 3; i++) {
            assertThat(publish("글 " + i, address())).isEqualTo(201);
        }
        String here = address();
        assertThat(publish("네 번째", here)).isEqualTo(429);
        assertThat(new Browser(BOARD)
                        .send("POST", "/api/posts", draft("손님", "이웃", "짧다"), "X-Forwarded-For", here)
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    void isCountedForUsersAndTagsAsWell() {
        assertThat(send("/api/users", "{\"username\":\"아무개 " + name + "\",\"email\":\"a" + members + "@x\"}", address())
                        .statusCode())
                .isEqualTo(201);
        for (int i = 0; i < 2; i++) {
            assertThat(send("/api/tags", "{\"name\":\"꼬리표 " + i + name + "\"}", address())
                            .statusCode())
                    .isEqualTo(201);
        }
        assertThat(send("/api/tags", "{\"name\":\"넘친 꼬리표\"}", address()).statusCode())
                .isEqualTo(429);
    }

    @Test
    void isNotCountedUnderItsOwnNameInOneRequestWithOthers() {
        StringBuilder posts = new StringBuilder("[");
        for (int i = 0; i < 20; i++) {
            posts.append(draft(name, "내 글 " + i, "짧다")).append(',');
        }
        String three = draft("낯선 이", "하나", "짧다") + ',' + draft("다른 이", "둘", "짧다") + ',' + draft("낯선 이", "셋", "짧다");
        assertThat(send("/api/posts:bulk", posts + three + ']', address()).statusCode())
                .isEqualTo(201);
        assertThat(send("/api/posts:bulk", posts + draft("낯선 이", "넷", "짧다") + ']', address())
                        .statusCode())
                .isEqualTo(429);
        assertThat(send("/api/posts", draft(name, "내 글", "짧다"), address()).statusCode())
                .isEqualTo(201);
    }

    @Test
    void isHeldAsAGuest() {
        HttpResponse<String> held = send("/api/posts", draft("낯선 이", "보세요", "www.a www.b www.c"), address());
        assertThat(held.statusCode()).isEqualTo(202);
        assertThat(send("/api/posts", draft(name, "보세요", "www.a www.b www.c"), address())
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    void aMembersGuestIsTheSameByFormTokenAndSession() {
        JsonNode byToken = json(send("/api/posts", draft("낯선 이", "토큰", "짧다"), address()));
        JsonNode withCookie = json(send(
                "/api/posts",
                draft("다른 이", "쿠키도", "짧다"),
                address(),
                "Cookie",
                BOARD.cookieName("guest") + "=" + "0123456789".repeat(4) + "abc"));
        Browser browser = new Browser(BOARD);
        browser.signIn(name, RunningBoard.PASSWORD);
        browser.plantOwn("guest", "0123456789".repeat(4) + "abd");
        JsonNode bySession =
                json(browser.send("POST", "/api/posts", draft("또 다른 이", "창", "짧다"), "X-Forwarded-For", address()));
        assertThat(List.of(withCookie.get("guest_tag"), bySession.get("guest_tag")))
                .containsOnly(byToken.get("guest_tag"));
        assertThat(BOARD.bean(UndoContributions.class)
                        .run(
                                Caller.OPERATOR,
                                UndoStart.post(byToken.get("id").asLong()),
                                UndoContributions.Extent.GUEST,
                                CLOCK.instant().minusSeconds(1),
                                CLOCK.instant().plusSeconds(1),
                                "Advertising"))
                .isEqualTo(3);
        assertThat(BOARD.bean(UndoContributions.class)
                        .run(
                                Caller.OPERATOR,
                                UndoStart.post(byToken.get("id").asLong()),
                                UndoContributions.Extent.ADDRESS,
                                CLOCK.instant().minusSeconds(1),
                                CLOCK.instant().plusSeconds(1),
                                "Advertising"))
                .isZero();
    }

    @Test
    void isFoundInTheLogByItsId() {
        CapturedLog log = new CapturedLog();
        try {
            long post = json(send("/api/posts", draft("낯선 이", "하나", "짧다"), address()))
                    .get("id")
                    .asLong();
            long user = json(send(
                            "/api/users",
                            "{\"username\":\"누구 " + name + "\",\"email\":\"b" + members + "@x\"}",
                            address()))
                    .get("id")
                    .asLong();
            long tag = json(send("/api/tags", "{\"name\":\"표 " + name + "\"}", address()))
                    .get("id")
                    .asLong();
            send("/api/posts", draft(name, "내 글", "짧다"), address());
            String who = "User " + memberId() + " made ";
            assertThat(log.entries())
                    .filteredOn(line -> line.contains(who))
                    .satisfiesExactly(
                            line -> assertThat(line).contains(who + "post " + post + " "),
                            line -> assertThat(line).contains(who + "user " + user + " "),
                            line -> assertThat(line).contains(who + "tag " + tag + " "));
        } finally {
            log.close();
        }
    }

    @Test
    void isRefusedWhereOnlyMembersWrite() {
        BOARD.bean(ChangeMode.class).run(Caller.OPERATOR, Mode.MEMBERS, "Members' week");
        for (HttpResponse<String> refused : List.of(
                send("/api/posts", draft("낯선 이", "하나", "짧다"), address()),
                send(
                        "/api/posts:bulk",
                        '[' + draft(name, "내 글", "짧다") + ',' + draft("낯선 이", "둘", "짧다") + ']',
                        address()),
                send("/api/users", "{\"username\":\"셋째\",\"email\":\"third@x\"}", address()))) {
            assertThat(refused.statusCode()).isEqualTo(403);
            assertThat(refused.body()).contains("own name");
        }
        assertThat(send("/api/posts", draft("", "내 글", "짧다"), address()).statusCode())
                .isEqualTo(201);
    }

    @Test
    void mayChangeWhatItWroteForADay() {
        long post = json(send("/api/posts", draft("낯선 이", "하나", "짧다"), address()))
                .get("id")
                .asLong();
        assertThat(edit(post, "고쳤다").statusCode()).isEqualTo(200);
        HttpResponse<String> held = edit(post, "www.a www.b www.c");
        assertThat(held.body()).contains("\"visibility\":\"pending-links\"");
        long other = json(send("/api/posts", draft("낯선 이", "둘", "짧다"), address()))
                .get("id")
                .asLong();
        CLOCK.advance(Duration.ofHours(25));
        assertThat(edit(other, "늦었다").statusCode()).isEqualTo(403);
    }

    private HttpResponse<String> edit(long post, String content) {
        return new Browser(BOARD)
                .send(
                        "PATCH",
                        "/api/posts/" + post,
                        "{\"content\":\"" + content + "\"}",
                        "Authorization",
                        "Bearer " + token,
                        "X-Forwarded-For",
                        address());
    }
}
