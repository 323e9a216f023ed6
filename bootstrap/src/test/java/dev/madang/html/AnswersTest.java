package dev.madang.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.bootstrap.RunningBoard;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every address: errors are pages, headers protect, assets may be kept. */
class AnswersTest {

    @RegisterExtension
    private static final RunningBoard BOARD = RunningBoard.empty();

    private final Visitor visitor = new Visitor(BOARD);

    @ParameterizedTest
    @CsvSource({
        "GET, /nowhere, 404",
        "DELETE, /nowhere, 404",
        "GET, //host/path, 404",
        "DELETE, /post/1, 405",
        "POST, /, 405",
        "PUT, /post/new, 405",
        "GET, /assets/none.css, 404"
    })
    void errorsArePages(String method, String address, int status) {
        PageAnswer answer = visitor.send(method, address, "");

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).isEqualTo("text/html;charset=UTF-8");
        assertThat(answer.texts(".status")).containsExactly(Integer.toString(status));
        assertThat(answer.page().select("main a[href=/]")).hasSize(1);
        assertThat(answer.body()).doesNotContainIgnoringCase("exception", "dev.madang", "springframework", "tomcat");
    }

    @Test
    void sayWhichMethodsAnAddressTakes() {
        assertThat(visitor.send("DELETE", "/post/new", "").header("Allow")).contains("GET", "POST");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/nowhere", "/favicon.ico", "/user/nobody", "/?before=x", "/search?q=x", "/api/nowhere"})
    void carryTheHeadersThatProtect(String address) {
        PageAnswer answer = visitor.get(address);

        assertThat(answer.header("Content-Security-Policy"))
                .isEqualTo("default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                        + "font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; "
                        + "frame-ancestors 'none'");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("strict-origin-when-cross-origin");
        assertThat(answer.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(answer.header("Strict-Transport-Security")).isEmpty();
    }

    @Test
    void letBrowsersKeepWhatPagesReferTo() {
        PageAnswer home = visitor.get("/");

        PageAnswer style = visitor.get(home.href("link[rel=stylesheet]"));
        assertThat(style.header("Content-Type")).isEqualTo("text/css;charset=UTF-8");
        assertThat(style.header("Cache-Control")).contains("max-age=31536000", "public", "immutable");
        assertThat(style.body().getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(12_288);
        PageAnswer icon = visitor.get(home.href("link[rel=icon]"));
        assertThat(icon.header("Content-Type")).isEqualTo("image/svg+xml");
        assertThat(visitor.get("/favicon.ico").body()).isEqualTo(icon.body());
        assertThat(home.page().select("script, style, [style]")).isEmpty();
    }

    @Test
    void inviteToAnEmptyBoard() {
        PageAnswer home = visitor.get("/");

        assertThat(home.status()).isEqualTo(200);
        assertThat(home.texts("h1")).containsExactly("The yard is still quiet");
        assertThat(home.texts("main a[href=/post/new]")).containsExactly("Write the first post");
        assertThat(visitor.get("/", "Accept-Language", "ko").texts("main a")).containsExactly("첫 글 쓰기");
    }
}
