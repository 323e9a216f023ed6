package dev.madang.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.bootstrap.RunningBoard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTest {

    @RegisterExtension
    private static final RunningBoard BOARD = RunningBoard.withSampleData();

    private final Visitor visitor = new Visitor(BOARD);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ko-KR,ko;q=0.9,en;q=0.8 | ko
            en-GB,ko;q=0.9          | en
            ja,ko;q=0.5             | ko
            ko;q=0.2,en;q=0.9       | en
            fr,de                   | en
            *                       | en
            'ja,zh,fr,de,es,it,pt,nl,sv,fi,pl,cs,hu,ko;q=0.5' | ko
            """)
    void isTheFirstThatTheBrowserWants(String acceptLanguage, String language) {
        PageAnswer home = visitor.get("/", "Accept-Language", acceptLanguage);

        assertThat(home.one("html").attr("lang")).isEqualTo(language);
        assertThat(home.header("Content-Language")).isEqualTo(language);
        assertThat(home.header("Vary")).isEqualTo("Accept-Language, Cookie, Accept-Encoding");
        assertThat(home.headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void isEnglishWhereNobodySaysAnything() {
        assertThat(visitor.get("/").texts("h1")).containsExactly("Latest posts");
    }

    @Test
    void isRememberedOnceSwitched() {
        PageAnswer switched = visitor.get("/?lang=ko", "Accept-Language", "en");

        assertThat(switched.texts("h1")).containsExactly("새로 올라온 글");
        assertThat(switched.header("Set-Cookie"))
                .startsWith("lang=ko;")
                .contains("Path=/", "Max-Age=31536000", "HttpOnly", "SameSite=Lax");
        assertThat(visitor.get("/", "Accept-Language", "en", "Cookie", "lang=ko")
                        .texts("h1"))
                .containsExactly("새로 올라온 글");
        assertThat(visitor.get("/?lang=en", "Cookie", "lang=ko").texts("h1")).containsExactly("Latest posts");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "fr", "KO", "ko%00", "<script>"})
    void ignoresWhatItDoesNotSpeak(String unknown) {
        PageAnswer home =
                visitor.get("/?lang=" + unknown.replace("<", "%3C").replace(">", "%3E"), "Cookie", "lang=" + unknown);

        assertThat(home.status()).isEqualTo(200);
        assertThat(home.one("html").attr("lang")).isEqualTo("en");
        assertThat(home.headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void switchesOnTheSamePage() {
        PageAnswer page = visitor.get("/user?name=admin&lang=ko&before=zzzzzzzzz_1");

        assertThat(page.texts("html[lang=ko] a.switch[lang=en][hreflang=en]")).containsExactly("English");
        assertThat(page.href("a.switch")).isEqualTo("?name=admin&before=zzzzzzzzz_1&lang=en");
    }

    @ParameterizedTest
    @CsvSource({
        "/nowhere, 찾을 수 없습니다",
        "/user/nobody, 찾을 수 없습니다",
        "/?before=x, 받을 수 없는 내용이 있습니다",
        "/post/new, 글쓰기",
        "/search?q=x, 검색",
        "/user/admin, admin",
        "/tag/Python, Python"
    })
    void isKoreanOnEveryPage(String address, String heading) {
        PageAnswer page = visitor.get(address, "Accept-Language", "ko");

        assertThat(page.texts("h1")).containsExactly(heading);
        assertThat(page.texts(".skip")).containsExactly("본문으로 바로 가기");
    }
}
