package dev.madang.defence.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.application.credential.IssueLink;
import dev.madang.application.user.UserQueries;
import dev.madang.bootstrap.RunningBoard;
import dev.madang.defence.Browser;
import dev.madang.defence.Dump;
import dev.madang.domain.account.Caller;
import dev.madang.web.access.Signer;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A stolen copy of the database lets nobody act as anybody. */
class DumpTest {

    private static final String OLD_PASSWORD = "an old lantern by the well";
    private static final String PASSWORD = "a new lantern by the well!";
    private static final String NEXT_PASSWORD = "yet another lantern there";
    private static final String WRONG_PASSWORD = "a mistyped lantern, perhaps";
    private static final HexFormat HEX = HexFormat.of();
    private static final Base64.Encoder BASE_64_URL = Base64.getUrlEncoder().withoutPadding();

    @RegisterExtension
    private static final RunningBoard BOARD = RunningBoard.empty().withSlowHashing();

    private static final Browser GUEST = new Browser(BOARD);
    private static final Browser MEMBER = new Browser(BOARD);
    private static String endedSession = "";
    private static String token = "";
    private static String link = "";
    private static String post = "";
    private static Set<String> strings = Set.of();
    private static byte[] files = {};

    @BeforeAll
    static void useAndSteal() throws IOException {
        GUEST.publish("손님", "글");
        post = GUEST.page("/").expectFirst("article h2 a").attr("href");
        MEMBER.post("/sign-up", "username", "회원", "email", "m@example.com", "password", OLD_PASSWORD);
        endedSession = MEMBER.cookie("session");
        MEMBER.post("/account/password", "password", OLD_PASSWORD, "new-password", PASSWORD);
        MEMBER.signIn("회원", WRONG_PASSWORD);
        HttpResponse<String> made =
                MEMBER.post("/account/tokens/new", "name", "프로그램", "scopes", "post", "password", PASSWORD);
        token = Jsoup.parse(made.body()).select("code").text();
        long id = BOARD.bean(UserQueries.class).byUsername("회원").orElseThrow().id();
        link = BOARD.bean(IssueLink.class).run(Caller.OPERATOR, id, "forgotten");
        strings = strings(Dump.of(BOARD));
        files = files();
    }

    /** What a row has, whole, in words, and as bytes in another form. */
    private static Set<String> strings(Dump dump) {
        Set<String> strings = new TreeSet<>();
        for (String row : dump.rows()) {
            for (String value : row.split(" \\w+=", -1)) {
                strings.add(value);
                strings.addAll(List.of(value.split("[^0-9A-Za-z_+/-]+", -1)));
            }
        }
        strings.stream()
                .filter(string -> string.matches("[0-9a-f]{64}"))
                .map(hash -> BASE_64_URL.encodeToString(HEX.parseHex(hash)))
                .toList()
                .forEach(strings::add);
        strings.remove("");
        return strings;
    }

    /** The database's, and the log of what isn't in it yet. To read them drops the board's locks, which nobody else minds here. */
    private static byte[] files() throws IOException {
        Path database =
                Path.of(BOARD.databaseUrl().replaceFirst("jdbc:sqlite:", "").replaceFirst("\\?.*", ""));
        byte[] main = Files.readAllBytes(database);
        byte[] log = Files.readAllBytes(database.resolveSibling(database.getFileName() + "-wal"));
        byte[] both = Arrays.copyOf(main, main.length + log.length);
        System.arraycopy(log, 0, both, main.length, log.length);
        return both;
    }

    private static Stream<String> passwords() {
        return Stream.of(OLD_PASSWORD, PASSWORD, WRONG_PASSWORD);
    }

    private static Stream<String> randomSecrets() {
        return Stream.of(
                MEMBER.cookie("session"),
                endedSession,
                MEMBER.cookie("device").replaceFirst("^\\d+\\.", ""),
                GUEST.cookie("guest"),
                token,
                link);
    }

    private static boolean isStored(byte[] bytes) {
        String all = new String(files, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        return all.contains(new String(bytes, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT))
                || strings.stream().anyMatch(string -> string.contains(new String(bytes, StandardCharsets.UTF_8)));
    }

    private static boolean isStored(String text) {
        return isStored(text.getBytes(StandardCharsets.UTF_8));
    }

    /** As it is, and as what anybody turns back into it. */
    private static Stream<String> forms(String secret) {
        byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
        return Stream.of(
                secret,
                new StringBuilder(secret).reverse().toString(),
                URLEncoder.encode(secret, StandardCharsets.UTF_8),
                HEX.formatHex(bytes),
                Base64.getEncoder().withoutPadding().encodeToString(bytes),
                BASE_64_URL.encodeToString(bytes));
    }

    @Test
    void holdsNoSecret() {
        assertThat(Stream.concat(passwords(), randomSecrets()))
                .hasSize(9)
                .allMatch(secret -> secret.length() >= 26)
                .noneMatch(secret -> forms(secret).anyMatch(DumpTest::isStored));
        assertThat(randomSecrets()
                        .map(secret -> secret.replaceFirst("^madang_", "").substring(0, 20)))
                .noneMatch(DumpTest::isStored);
    }

    @Test
    void holdsNoHashOfAPasswordThatTablesOfHashesHave() throws NoSuchAlgorithmException {
        for (String algorithm : List.of("MD5", "SHA-1", "SHA-256", "SHA-512", "SHA3-256")) {
            for (String password : passwords().toList()) {
                byte[] hash = MessageDigest.getInstance(algorithm).digest(password.getBytes(StandardCharsets.UTF_8));
                assertThat(isStored(hash)).isFalse();
                assertThat(Stream.of(
                                HEX.formatHex(hash),
                                Base64.getEncoder().withoutPadding().encodeToString(hash),
                                BASE_64_URL.encodeToString(hash)))
                        .noneMatch(DumpTest::isStored);
            }
        }
    }

    /** Else the tests above would find nothing, wherever they looked. */
    @Test
    void holdsWhatIsNoSecret() throws NoSuchAlgorithmException {
        assertThat(List.of("회원", "손님", "m@example.com", "$argon2id$v=19$m=", "프로그램"))
                .allMatch(DumpTest::isStored);
        String cookie = GUEST.cookie("guest");
        String guest = BOARD.bean(Signer.class).sign("guest key", cookie.substring(0, cookie.indexOf('.')));
        for (String secret : List.of(MEMBER.cookie("session"), token, guest)) {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
            assertThat(isStored(HEX.formatHex(hash))).isTrue();
        }
    }

    @Test
    void opensNothing() {
        assertThat(strings).hasSizeGreaterThan(50);
        for (String string : strings) {
            String value = URLEncoder.encode(string, StandardCharsets.UTF_8);
            assertThat(account(BOARD.cookieName("session") + "=" + value))
                    .as(string)
                    .isEqualTo(401);
            assertThat(edit(BOARD.cookieName("guest") + "=" + value)).as(string).isEqualTo(401);
            assertThat(publish(value)).as(string).isEqualTo(401);
            assertThat(publish("madang_" + value)).as(string).isEqualTo(401);
            assertThat(new Browser(BOARD)
                            .post("/sign-in/link/" + value, "password", NEXT_PASSWORD)
                            .statusCode())
                    .as(string)
                    .isBetween(400, 404);
        }
        assertThat(strings)
                .filteredOn(string -> string.length() >= 20)
                .allSatisfy(string -> assertThat(
                                new Browser(BOARD).signIn("회원", string).statusCode())
                        .isIn(400, 429));
    }

    @Test
    void isOpenedByTheSecretsThemselves() {
        assertThat(account(BOARD.cookieName("session") + "=" + MEMBER.cookie("session")))
                .isEqualTo(200);
        assertThat(edit(BOARD.cookieName("guest") + "=" + GUEST.cookie("guest")))
                .isEqualTo(302);
        assertThat(publish(token)).isEqualTo(201);
        assertThat(new Browser(BOARD).signIn("회원", PASSWORD).statusCode()).isEqualTo(302);
        assertThat(new Browser(BOARD).get("/sign-in/link/" + link).statusCode()).isEqualTo(200);
    }

    private static int account(String cookie) {
        return new Browser(BOARD).send("GET", "/account", "", "Cookie", cookie).statusCode();
    }

    private static int edit(String cookie) {
        byte[] form = "title=t&content=c".getBytes(StandardCharsets.UTF_8);
        return new Browser(BOARD)
                .send("POST", post + "/edit", form, "application/x-www-form-urlencoded", "Cookie", cookie)
                .statusCode();
    }

    private static int publish(String bearer) {
        return new Browser(BOARD)
                .send("POST", "/api/posts", "{\"title\":\"t\",\"content\":\"c\"}", "Authorization", "Bearer " + bearer)
                .statusCode();
    }
}
