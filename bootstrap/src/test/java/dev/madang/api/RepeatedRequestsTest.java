package dev.madang.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.application.answer.ForgetAnswers;
import dev.madang.application.user.UserQueries;
import dev.madang.bootstrap.Mortal;
import dev.madang.bootstrap.MutableClock;
import dev.madang.bootstrap.RunningBoard;
import dev.madang.domain.account.Scope;
import dev.madang.domain.user.Role;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that are sent again under an {@code Idempotency-Key}. */
class RepeatedRequestsTest {

    private static final String POSTS = "/api/posts";
    private static final MutableClock CLOCK = new MutableClock(Instant.parse("2026-12-01T12:00:00Z"));
    private static final Mortal TRANSACTIONS = new Mortal();

    @RegisterExtension
    static final RunningBoard BOARD = RunningBoard.empty(CLOCK).with(TRANSACTIONS::join);

    private static String[] mina = {};
    private static String[] nami = {};
    private static String[] guest = {};
    private static String[] admin = {};

    private final Client client = new Client(BOARD);
    private final String key = UUID.randomUUID().toString();

    /** Nobody else's, as each test is on the same board. */
    private final String title = key.substring(0, 8);

    @BeforeAll
    static void addMembers() {
        mina = bearer(BOARD.tokenOf("mina", Role.MEMBER, Scope.READ, Scope.POST));
        nami = bearer(BOARD.tokenOf("nami", Role.MEMBER, Scope.READ, Scope.POST));
        admin = bearer(BOARD.tokenOf("an admin", Role.ADMIN, Scope.values()));
        guest = new String[] {"Cookie", BOARD.guestCookie("0123456789abcdefghijklmnopqrstuvwxyzABCDEFG")};
    }

    private static String[] bearer(String token) {
        return new String[] {"Authorization", "Bearer " + token};
    }

    @AfterEach
    void followNoMore() {
        TRANSACTIONS.then(() -> {});
    }

    private Reply send(String[] sender, String path, String json, String... keys) {
        List<String> headers = new ArrayList<>(List.of(sender));
        headers.addAll(List.of("Content-Type", "application/json"));
        for (String each : keys) {
            headers.addAll(List.of("Idempotency-Key", each));
        }
        return client.send("POST", path, json, headers.toArray(String[]::new));
    }

    private String post() {
        return "{\"title\": \"" + title + "\", \"content\": \"안녕\", \"tags\": [\"하나\"]}";
    }

    private String guestsPost() {
        return "{\"author\": \"a guest\", \"email\": \"a@example.com\", \"title\": \"" + title
                + "\", \"content\": \"short\"}";
    }

    private long posts() {
        return client.get("/api/posts?limit=1000").each("title").stream()
                .filter(title::equals)
                .count();
    }

    @Test
    void makeOnePost() {
        Reply first = send(mina, POSTS, post(), key);
        assertThat(first.status()).isEqualTo(201);
        assertThat(first.header("Location")).isNotNull();
        CLOCK.advance(Duration.ofHours(24).minusSeconds(1));
        Reply again = send(mina, POSTS, post(), key);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        for (String header : List.of("Location", "ETag", "Content-Type", "Cache-Control", "Vary")) {
            assertThat(again.header(header)).isNotNull().isEqualTo(first.header(header));
        }
        assertThat(posts()).isEqualTo(1);
    }

    @Test
    void getTheFirstAnswerWhateverHasBecomeOfThePost() {
        Reply first = send(mina, POSTS, post(), key);
        String path = String.valueOf(first.header("Location"));
        client.send("DELETE", path, "", mina);
        assertThat(send(mina, POSTS, post(), key).body()).isEqualTo(first.body());
        assertThat(client.get(path).status()).isEqualTo(404);
    }

    @Test
    void makeOneBulk() {
        String bulk = IntStream.range(0, 40).mapToObj(i -> post()).toList().toString();
        Reply first = send(mina, "/api/posts:bulk", bulk, key);
        assertThat(first.status()).isEqualTo(201);
        assertThat(send(mina, "/api/posts:bulk", bulk, key).body()).isEqualTo(first.body());
        assertThat(posts()).isEqualTo(40);
    }

    @Test
    void makeAnotherPostAfterADay() {
        send(mina, POSTS, post(), key);
        CLOCK.advance(Duration.ofHours(24));
        assertThat(send(mina, POSTS, post(), key).status()).isEqualTo(201);
        assertThat(posts()).isEqualTo(2);
        BOARD.bean(ForgetAnswers.class).run();
        assertThat(send(mina, POSTS, post(), key).status()).isEqualTo(201);
        assertThat(posts()).isEqualTo(2);
    }

    @Test
    void areRefusedIfTheyAreOthersUnderTheSameKey() {
        send(mina, POSTS, post(), key);
        assertThat(Stream.of(
                        send(mina, POSTS, post().replace("안녕", "잘 가"), key),
                        send(mina, POSTS + "?lang=ko", post(), key),
                        send(mina, "/api/posts:bulk", '[' + post() + ']', key),
                        client.send(
                                "POST", POSTS, post(), with(mina, "Content-Type", "application/json;charset=utf-8"))))
                .allSatisfy(reply -> {
                    assertThat(reply.status()).isEqualTo(422);
                    assertThat(reply.json().get("code").asString()).isEqualTo("key-reused");
                });
        assertThat(posts()).isEqualTo(1);
    }

    private String[] with(String[] sender, String... headers) {
        return Stream.of(sender, headers, new String[] {"Idempotency-Key", key})
                .flatMap(Stream::of)
                .toArray(String[]::new);
    }

    @Test
    void areToldApartByTheirSenders() {
        assertThat(Stream.of(send(mina, POSTS, post(), key), send(nami, POSTS, post(), key))
                        .map(reply -> reply.json().at("/author").asString()))
                .containsExactly("mina", "nami");
        send(guest, POSTS, guestsPost(), key);
        send(new String[] {}, POSTS, guestsPost(), key);
        assertThat(send(admin, POSTS, post(), key).status()).isEqualTo(201);
        assertThat(posts()).isEqualTo(5);
    }

    @Test
    void makeOnePostOfAGuest() {
        Reply first = send(guest, POSTS, guestsPost(), key);
        assertThat(first.status()).isEqualTo(201);
        assertThat(send(guest, POSTS, guestsPost(), key).body()).isEqualTo(first.body());
        assertThat(posts()).isEqualTo(1);
    }

    /** Its first answer is lost, and the cookie in it; or only the rest. */
    @Test
    void makeOnePostOfAGuestThatHasNoCookieYet() {
        Reply first = send(new String[] {}, POSTS, guestsPost(), key);
        String cookie = String.valueOf(first.header("Set-Cookie")).replaceFirst(";.*", "");
        Reply again = send(new String[] {}, POSTS, guestsPost(), key);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.header("Set-Cookie")).isNull();
        assertThat(send(new String[] {"Cookie", cookie}, POSTS, guestsPost(), key)
                        .body())
                .isEqualTo(first.body());
        assertThat(posts()).isEqualTo(1);
    }

    @Test
    void areTriedAnewAfterARefusal() {
        Reply refused = send(mina, POSTS + "/99999/comments", "{\"content\": \"hello\"}", key);
        assertThat(refused.status()).isEqualTo(404);
        assertThat(send(mina, POSTS, "{}", key).status()).isEqualTo(400);
        assertThat(send(bearer("madang_none"), POSTS, post(), key).status()).isEqualTo(401);
        assertThat(send(mina, POSTS, post(), key).status()).isEqualTo(201);
    }

    @Test
    void costNothingWithoutAKey() {
        List<String> transactions = new ArrayList<>();
        TRANSACTIONS.then(() -> transactions.add("one"));
        send(guest, POSTS, guestsPost());
        assertThat(transactions).hasSize(1);
        send(guest, POSTS, guestsPost(), key);
        assertThat(transactions).hasSize(1 + 3);
        send(guest, POSTS, guestsPost(), key);
        assertThat(transactions).hasSize(1 + 3 + 1);
    }

    @Test
    void areRefusedWhileTheFirstIsUnderWay() {
        AtomicInteger transactions = new AtomicInteger();
        List<Reply> meanwhile = new ArrayList<>();
        TRANSACTIONS.then(() -> {
            if (transactions.incrementAndGet() == 2) {
                meanwhile.add(CompletableFuture.supplyAsync(() -> send(guest, POSTS, guestsPost(), key))
                        .join());
            }
        });
        assertThat(send(guest, POSTS, guestsPost(), key).status()).isEqualTo(201);
        assertThat(meanwhile).singleElement().satisfies(refused -> {
            assertThat(refused.status()).isEqualTo(409);
            assertThat(refused.header("Retry-After")).isEqualTo("1");
            assertThat(refused.json().get("code").asString()).isEqualTo("in-progress");
        });
        assertThat(posts()).isEqualTo(1);
    }

    @Test
    void makeOnePostOfManyAtTheSameMoment() {
        List<Reply> replies = Stream.generate(() -> CompletableFuture.supplyAsync(() -> send(mina, POSTS, post(), key)))
                .limit(8)
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        Reply made = send(mina, POSTS, post(), key);
        assertThat(made.status()).isEqualTo(201);
        assertThat(replies)
                .allSatisfy(reply -> assertThat(reply.status()).isIn(201, 409))
                .filteredOn(reply -> reply.status() == 201)
                .isNotEmpty()
                .allSatisfy(reply -> assertThat(reply.body()).isEqualTo(made.body()));
        assertThat(posts()).isEqualTo(1);
    }

    @Test
    void mayHaveTheirKeysInQuotationMarks() {
        String odd = "a\\\"b\\\\" + key;
        Reply first = send(mina, POSTS, post(), '"' + odd + '"');
        assertThat(first.status()).isEqualTo(201);
        assertThat(send(mina, POSTS, post(), odd.replaceAll("\\\\(.)", "$1")).body())
                .isEqualTo(first.body());
        assertThat(posts()).isEqualTo(1);
        assertThat(send(mina, POSTS, post(), (key + key + "x".repeat(255)).substring(0, 255))
                        .status())
                .isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\"\"",
                "\"",
                "\"a",
                "\"a\"b\"",
                "\"a\\b\"",
                "a b",
                "\"a\"; b=1",
                "LONG",
                "\"LONG\"",
                "\"VERY\""
            })
    void areRefusedIfTheirKeysAreNone(String none) {
        Reply refused =
                send(mina, POSTS, post(), none.replace("LONG", "x".repeat(256)).replace("VERY", "x".repeat(6_000)));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.faults()).containsExactly("Idempotency-Key malformed");
        assertThat(posts()).isEqualTo(0);
    }

    @Test
    void haveAnyStringForAKey() {
        List<String> keys = List.of(
                '"' + title + " \\\"a\\\\ b\"",
                '"' + title + " ".repeat(247) + '"',
                '"' + title + "\\\"".repeat(247) + '"');
        for (String each : keys) {
            assertThat(send(mina, POSTS, post(), each).status()).isEqualTo(201);
            assertThat(send(mina, POSTS, post(), each).status()).isEqualTo(201);
        }
        assertThat(posts()).isEqualTo(3);
        assertThat(send(mina, POSTS, post(), '"' + title + " ".repeat(248) + '"')
                        .status())
                .isEqualTo(400);
    }

    @Test
    void areRefusedIfTheyHaveTwoKeys() {
        assertThat(send(mina, POSTS, post(), key, key).faults()).containsExactly("Idempotency-Key malformed");
    }

    /** A link is a secret. Another takes its place. */
    @Test
    void areDoneAnewWhereTheAnswerIsASecret() {
        long id = BOARD.bean(UserQueries.class).byUsername("nami").orElseThrow().id();
        String path = "/api/users/" + id + "/link";
        Reply first = send(admin, path, "{\"reason\": \"why\"}", key);
        assertThat(first.status()).isEqualTo(201);
        assertThat(send(admin, path, "{\"reason\": \"why\"}", key).body()).isNotEqualTo(first.body());
    }

    @Test
    void mayHaveAnyKeyIfTheyAreNoPosts() {
        assertThat(client.get(POSTS, "Idempotency-Key", "a b").status()).isEqualTo(200);
        assertThat(client.exchange("OPTIONS", POSTS, BodyPublishers.noBody(), "Idempotency-Key", key)
                        .status())
                .isEqualTo(200);
    }
}
