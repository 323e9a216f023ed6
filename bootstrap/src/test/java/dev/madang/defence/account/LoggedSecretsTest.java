package dev.madang.defence.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.application.credential.IssueLink;
import dev.madang.application.user.UserQueries;
import dev.madang.bootstrap.RunningBoard;
import dev.madang.defence.Browser;
import dev.madang.defence.CapturedLog;
import dev.madang.domain.account.Caller;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Isolated;
import org.slf4j.LoggerFactory;

/** No password, cookie or token gets into the log, whether it was right, wrong, broken, or met a board that fails. */
@Isolated("hears what all boards log")
class LoggedSecretsTest {

    private static final String PASSWORD = "the-first-lantern-of-many";
    private static final String NEW_PASSWORD = "the-second-lantern-of-many";
    private static final String WRONG_PASSWORD = "no-lantern-at-all-tonight";
    private static final String MADE_UP_SECRET = "Zq".repeat(21) + "Z";
    private static final String MADE_UP_TOKEN = "madang_" + "Yx".repeat(18);
    private static final String BASIC = "Basic bWluYTpsYW50ZXJu";

    @RegisterExtension
    private static final RunningBoard BOARD = RunningBoard.empty().withSlowHashing();

    private CapturedLog log;

    @BeforeEach
    void listen() {
        log = new CapturedLog();
    }

    @AfterEach
    void stopListening() {
        log.close();
    }

    @Test
    void secretsAreNeverLogged() throws SQLException {
        Browser guest = new Browser(BOARD);
        Browser member = new Browser(BOARD);
        String token = act(guest, member);
        long id = BOARD.bean(UserQueries.class).byUsername("회원").orElseThrow().id();
        String link = BOARD.bean(IssueLink.class).run(Caller.OPERATOR, id, "forgotten");
        actWrongly(guest, member, token, link);
        assertThat(incidents()).isZero();
        List<String> secrets = List.of(
                PASSWORD,
                NEW_PASSWORD,
                WRONG_PASSWORD,
                MADE_UP_SECRET,
                MADE_UP_TOKEN,
                BASIC,
                token,
                guest.cookie("guest"),
                member.cookie("session"),
                member.cookie("device"),
                link);
        assertThat(secrets).allMatch(secret -> secret.length() >= 20);
        for (String table : List.of("credentials", "accounts", "users", "posts")) {
            breakTable(table);
            act(guest, member);
            actWrongly(guest, member, token, link);
        }
        assertThat(incidents()).isGreaterThan(20);
        assertThat(secrets).noneMatch(this::isLogged);
    }

    @Test
    void wouldBeFoundIfTheyWere() {
        LoggerFactory.getLogger("dev.madang.Test").info("signing in with {}", PASSWORD);
        LoggerFactory.getLogger("dev.madang.Test").debug("nobody hears of {}", WRONG_PASSWORD);
        LoggerFactory.getLogger("dev.madang.Test").error("fails", new IllegalStateException(new Exception(BASIC)));
        assertThat(List.of(PASSWORD, BASIC)).allMatch(this::isLogged);
        assertThat(isLogged(WRONG_PASSWORD)).isFalse();
    }

    private long incidents() {
        return log.entries().stream()
                .filter(entry -> entry.contains(" SEVERE IncidentLog: "))
                .count();
    }

    private boolean isLogged(String secret) {
        return log.entries().stream().anyMatch(entry -> entry.contains(secret));
    }

    /** @return a token, unless the board fails */
    private static String act(Browser guest, Browser member) {
        guest.publish("손님", "글");
        member.post("/sign-up", "username", "회원", "email", "m@example.com", "password", PASSWORD);
        member.post("/account/password", "password", PASSWORD, "new-password", NEW_PASSWORD);
        member.signIn("회원", NEW_PASSWORD);
        HttpResponse<String> made =
                member.post("/account/tokens/new", "name", "프로그램", "scopes", "read", "password", NEW_PASSWORD);
        String token = Jsoup.parse(made.body()).select("code").text();
        program("Bearer " + token, "GET", "/api/posts", "");
        member.get("/account");
        return token;
    }

    private static void actWrongly(Browser guest, Browser member, String token, String link) {
        guest.signIn("회원", WRONG_PASSWORD);
        guest.signIn("회원\n", WRONG_PASSWORD);
        guest.post("/sign-up", "username", "회원", "email", "m@example.com", "password", WRONG_PASSWORD);
        guest.post("/sign-in?password=" + WRONG_PASSWORD + "&x=%ED%A0%80", "password", WRONG_PASSWORD);
        guest.send("POST", "/sign-in", bytes("username=%zz&password=" + WRONG_PASSWORD), "text/plain");
        guest.send("POST", "/sign-in", bytes("{\"password\":\"" + WRONG_PASSWORD), "application/json");
        guest.send(
                "POST",
                "/sign-in",
                bytes("username=%zz&password=" + WRONG_PASSWORD),
                "application/x-www-form-urlencoded");
        guest.send(
                "POST",
                "/sign-in",
                bytes("password=" + WRONG_PASSWORD + "x".repeat(2 << 20)),
                "application/x-www-form-urlencoded");
        guest.send("POST", "/api/posts", "{\"password\":\"" + WRONG_PASSWORD + "\",\"title\":[]}");
        guest.get("/sign-in/link/" + link);
        guest.post("/sign-in/link/" + link, "password", "short");
        guest.post("/sign-in/link/" + link + "x", "password", WRONG_PASSWORD);
        member.post("/account/password", "password", WRONG_PASSWORD, "new-password", NEW_PASSWORD);
        member.post("/account/password", "password", NEW_PASSWORD, "new-password", "short");
        for (String authorization :
                List.of(BASIC, "Bearer " + MADE_UP_TOKEN, "Bearer " + token + "x", "Bearer " + token + "\tx", token)) {
            program(authorization, "DELETE", "/api/posts/1", "");
            program(authorization, "POST", "/api/posts", "{");
        }
        for (String cookie : List.of(
                BOARD.cookieName("session") + "=" + MADE_UP_SECRET,
                BOARD.cookieName("guest") + "=" + MADE_UP_SECRET,
                BOARD.cookieName("session") + "=\"" + MADE_UP_SECRET,
                BOARD.cookieName("session") + "=" + MADE_UP_SECRET + "\u00e9; =; " + BOARD.cookieName("guest") + "="
                        + MADE_UP_SECRET + "\\")) {
            guest.send("POST", "/post/1/edit", bytes("title=t&content=c"), "text/plain", "Cookie", cookie);
            guest.send("GET", "/account", "", "Cookie", cookie);
        }
        guest.get("/nobody?token=" + MADE_UP_TOKEN + "&session=" + MADE_UP_SECRET);
        guest.get("/?before=" + MADE_UP_TOKEN + "%ED%A0%80");
    }

    private static void program(String authorization, String method, String path, String json) {
        new Browser(BOARD).send(method, path, json, "Authorization", authorization);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void breakTable(String table) throws SQLException {
        try (Connection connection = DriverManager.getConnection(BOARD.databaseUrl());
                var statement = connection.createStatement()) {
            statement.execute("alter table " + table + " rename to gone_" + table);
        }
    }
}
