package dev.madang.defence.name;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.application.user.UserQueries;
import dev.madang.bootstrap.RunningBoard;
import dev.madang.defence.Browser;
import dev.madang.domain.user.Role;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** A claimed name, written so that readers take it for the same, at every way in. */
class SpoofsTest {

    @RegisterExtension
    private static final RunningBoard BOARD = RunningBoard.empty();

    @BeforeAll
    static void claim() {
        BOARD.addMember("admin", RunningBoard.PASSWORD, Role.ADMIN);
        BOARD.addMember("김민수", RunningBoard.PASSWORD, Role.MEMBER);
        BOARD.addMember("Админ", RunningBoard.PASSWORD, Role.MEMBER);
        BOARD.addMember("田中一郎", RunningBoard.PASSWORD, Role.MEMBER);
        BOARD.addMember("Paul", RunningBoard.PASSWORD, Role.MEMBER);
    }

    static List<String> spoofs() {
        return List.of(
                "admin",
                "Admin",
                "ADMIN",
                "aDMIN",
                "admın",
                "adm\u0456n",
                "\u0430dmin",
                "\u0410dmin",
                "\u0430dm\u0456n",
                "ａｄｍｉｎ",
                "ＡＤＭＩＮ",
                "𝐚𝐝𝐦𝐢𝐧",
                "𝒂𝒅𝒎𝒊𝒏",
                "𝕒𝕕𝕞𝕚𝕟",
                "ⓐⓓⓜⓘⓝ",
                "ᴀᴅᴍɪɴ",
                "🅰🅳🅼🅸🅽",
                "adm\u0131\u0307n",
                "admin\u2800",
                "admin\uFFFC",
                "ad\uFFFCmin",
                "admin\uD834\uDD59",
                "admin\u1039",
                "αdmin",
                "adrnin",
                "a d m i n",
                "ad min",
                "ad-min",
                "ad_min",
                "ad.min",
                "admin\u00A0",
                " admin ",
                "\u3000admin",
                "ad\u200Bmin",
                "admin\u200D",
                "\u202Eadmin",
                "ad\u2060min",
                "ad\u00ADmin",
                "admin\u3164",
                "\u115Fadmin",
                "김민수",
                "\u1100\u1175\u11B7\u1106\u1175\u11AB\u1109\u116E",
                "김 민수",
                "김민수\uFFA0",
                "김\u200B민수",
                "АДМИН",
                "AДМИН",
                "aдмин",
                "田中—郎",
                "田中一郞",
                "PauI",
                "Pau1",
                "paul",
                "PAUL",
                "Ρaul",
                "Pau\u04CF",
                "Раul");
    }

    private static long users() {
        return BOARD.bean(UserQueries.class).page(0, 1000).size();
    }

    @ParameterizedTest
    @MethodSource("spoofs")
    void aSpoofedNameAddsNoUserAndNoPost(String spoof) {
        Browser browser = new Browser(BOARD);
        String json = new JsonMapper().writeValueAsString(spoof);
        long before = users();
        for (HttpResponse<String> refused : List.of(
                browser.publish(spoof, "spoofed"),
                browser.post(
                        "/post/new",
                        "username",
                        spoof,
                        "username",
                        "free",
                        "email",
                        "x@y",
                        "title",
                        "spoofed",
                        "content",
                        "c"),
                browser.post("/sign-up", "username", spoof, "email", "x@y", "password", RunningBoard.PASSWORD),
                browser.send("POST", "/api/users", "{\"username\":" + json + ",\"email\":\"x@y\"}"),
                browser.send(
                        "POST",
                        "/api/posts",
                        "{\"author\":" + json + ",\"email\":\"x@y\",\"title\":\"spoofed\",\"content\":\"c\"}"),
                browser.send(
                        "POST",
                        "/api/posts",
                        "{\"author\":\"free\",\"author\":" + json
                                + ",\"email\":\"x@y\",\"title\":\"spoofed\",\"content\":\"c\"}"),
                browser.send(
                        "POST",
                        "/api/posts:bulk",
                        "[{\"author\":\"free\",\"email\":\"free@y\",\"title\":\"spoofed\",\"content\":\"c\"},{\"author\":"
                                + json + ",\"email\":\"x@y\",\"title\":\"spoofed\",\"content\":\"c\"}]"))) {
            assertThat(refused.statusCode()).as(refused.body()).isIn(400, 409);
        }
        assertThat(users()).isEqualTo(before);
        assertThat(browser.get("/api/posts").body()).doesNotContain("spoofed");
    }
}
