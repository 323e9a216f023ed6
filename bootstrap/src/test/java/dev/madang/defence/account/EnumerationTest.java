package dev.madang.defence.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.bootstrap.RunningBoard;
import dev.madang.defence.Browser;
import dev.madang.domain.user.Role;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody finds out by trying what the board doesn't tell: whose an e-mail is, and what others have. */
class EnumerationTest {

    private static final String WRONG_PASSWORD = "not the lantern they have";

    /** Of a member, and of nobody; as long as each other. */
    private static final String KNOWN = "known@example.com";

    private static final String UNKNOWN = "never@example.com";

    @RegisterExtension
    private static final RunningBoard BOARD = RunningBoard.empty();

    private static final Browser MEMBER = new Browser(BOARD);
    private static int people;

    @BeforeAll
    static void settle() {
        MEMBER.post("/sign-up", "username", "회원하나", "email", KNOWN, "password", RunningBoard.PASSWORD);
        new Browser(BOARD).publish("손님하나", "글");
    }

    /** All that an answer tells; what was typed is shown again. */
    private record Answer(int status, Map<String, List<String>> headers, String body) {

        static Answer of(HttpResponse<String> response, String typed) {
            Map<String, List<String>> headers = new TreeMap<>(response.headers().map());
            headers.remove("date");
            headers.remove(":status");
            headers.computeIfPresent("etag", (name, tags) -> List.of("of the body"));
            headers.computeIfPresent(
                    "set-cookie",
                    (name, cookies) -> cookies.stream()
                            .map(cookie -> cookie.replaceAll("(?i)=[^;]{43,};|expires=[^;]*", "=...;"))
                            .toList());
            headers.computeIfPresent(
                    "location",
                    (name, places) -> places.stream()
                            .map(place -> place.replaceAll("\\d+", "1"))
                            .toList());
            String body = response.body()
                    .replace(typed, "TYPED")
                    .replaceAll("href=\"/sign-(in|up)\\?next=[^\"]*\"", "href=\"/sign-$1\"")
                    .replaceAll("name=\"shown\" value=\"[^\"]*\"", "name=\"shown\"")
                    .replaceAll("\"(id|created_at|date_posted|guest_tag)\":\\s*[^,}]+", "\"$1\":0");
            return new Answer(response.statusCode(), headers, body);
        }
    }

    /** Of members, guests, nobody, reserved, not even possible, and e-mails; each as many bytes in UTF-8. */
    @ParameterizedTest
    @ValueSource(strings = {"회원하나", "손님하나", "마당지기", "1234567890ab", "a\u0001234567890a", "known@exampl"})
    void aSignInFailsAlikeForEveryName(String name) {
        Answer nobody = Answer.of(new Browser(BOARD).signIn("없는사람", WRONG_PASSWORD), "없는사람");
        Answer answer = Answer.of(new Browser(BOARD).signIn(name, WRONG_PASSWORD), name);
        assertThat(nobody.status()).isEqualTo(400);
        assertThat(nobody.headers()).doesNotContainKey("set-cookie");
        assertThat(answer).isEqualTo(nobody);
    }

    @Test
    void canNotSignInByAnEmail() {
        for (String password : List.of(RunningBoard.PASSWORD, WRONG_PASSWORD, "")) {
            Answer known = Answer.of(new Browser(BOARD).signIn(KNOWN, password), KNOWN);
            Answer unknown = Answer.of(new Browser(BOARD).signIn(UNKNOWN, password), UNKNOWN);
            assertThat(known.status()).isEqualTo(400);
            assertThat(known).isEqualTo(unknown);
        }
    }

    static List<BiFunction<String, String, HttpResponse<String>>> usesOfAnEmail() {
        return List.of(
                (name, email) -> new Browser(BOARD)
                        .post("/sign-up", "username", name, "email", email, "password", RunningBoard.PASSWORD),
                (name, email) ->
                        new Browser(BOARD).post("/sign-up", "username", name, "email", email, "password", "short"),
                (name, email) -> new Browser(BOARD)
                        .post("/sign-up", "username", "회원하나", "email", email, "password", RunningBoard.PASSWORD),
                (name, email) -> new Browser(BOARD)
                        .post("/post/new", "username", name, "email", email, "title", "", "content", "c"),
                (name, email) -> signedUp(name)
                        .post("/account/profile", "username", name, "email", email, "password", RunningBoard.PASSWORD),
                (name, email) -> new Browser(BOARD).get("/search?q=" + email),
                (name, email) -> new Browser(BOARD).get("/api/posts?q=" + email),
                (name, email) -> new Browser(BOARD).get("/api/posts?author=" + email),
                (name, email) -> new Browser(BOARD).get("/user/" + email));
    }

    private static Browser signedUp(String name) {
        Browser browser = new Browser(BOARD);
        browser.signUp(name);
        browser.get("/account"); // is told once that it signed up
        return browser;
    }

    @ParameterizedTest
    @MethodSource("usesOfAnEmail")
    void hearTheSameOfAMembersEmailAsOfAnother(BiFunction<String, String, HttpResponse<String>> use) {
        assertSame(use);
    }

    /** A guest's e-mail is for everybody to see, so that who takes a member's shows only what it typed itself. */
    @Test
    void canBeGuestsWithAMembersEmail() {
        BiFunction<String, String, HttpResponse<String>> user = (name, email) -> new Browser(BOARD)
                .send("POST", "/api/users", "{\"username\":\"" + name + "\",\"email\":\"" + email + "\"}");
        BiFunction<String, String, HttpResponse<String>> again =
                (name, email) -> new Browser(BOARD).get("/api/users?limit=1000");
        String known = person();
        assertThat(user.apply(known, KNOWN).statusCode()).isEqualTo(201);
        assertThat(user.apply(person(), UNKNOWN).statusCode()).isEqualTo(201);
        assertThat(again.apply("", "").body()).contains(KNOWN, UNKNOWN);
        assertThat(user.apply(person(), KNOWN).statusCode()).isEqualTo(400);
        assertThat(user.apply(person(), UNKNOWN).statusCode()).isEqualTo(400);
    }

    private static void assertSame(BiFunction<String, String, HttpResponse<String>> use) {
        String one = person();
        String other = person();
        HttpResponse<String> known = use.apply(one, KNOWN);
        HttpResponse<String> unknown = use.apply(other, UNKNOWN);
        assertThat(known.statusCode()).isLessThan(500);
        assertThat(Answer.of(known, KNOWN).body().replace(one, "NAME"))
                .isEqualTo(Answer.of(unknown, UNKNOWN).body().replace(other, "NAME"));
        assertThat(Answer.of(known, KNOWN).headers())
                .isEqualTo(Answer.of(unknown, UNKNOWN).headers());
        assertThat(known.statusCode()).isEqualTo(unknown.statusCode());
    }

    private static String person() {
        return "person" + (100 + ++people);
    }

    @Test
    void findNothingOfWhatIsOthers() {
        MEMBER.post("/account/tokens/new", "name", "프로그램", "scopes", "read", "password", RunningBoard.PASSWORD);
        List<String> others =
                MEMBER.page("/account").select("form[action$=/end]").eachAttr("action");
        assertThat(others).isNotEmpty();
        BOARD.addMember("관리인", RunningBoard.PASSWORD, Role.ADMIN);
        Browser admin = new Browser(BOARD);
        admin.signIn("관리인", RunningBoard.PASSWORD);
        for (Browser browser : List.of(signedUp(person()), admin)) {
            Answer missing = Answer.of(browser.post("/account/credentials/987654321/end"), "");
            assertThat(missing.status()).isEqualTo(404);
            assertThat(others)
                    .allSatisfy(other ->
                            assertThat(Answer.of(browser.post(other), "")).isEqualTo(missing));
        }
        Browser nobody = new Browser(BOARD);
        Answer refused = Answer.of(nobody.post("/account/credentials/987654321/end"), "");
        assertThat(refused.status()).isEqualTo(401);
        assertThat(Answer.of(nobody.post(others.get(0)), "")).isEqualTo(refused);
        assertThat(MEMBER.page("/account").select("form[action$=/end]").eachAttr("action"))
                .isEqualTo(others);
    }
}
