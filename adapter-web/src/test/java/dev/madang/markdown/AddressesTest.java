package dev.madang.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.domain.Stored;
import dev.madang.domain.post.Content;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes a link, and where it ends. */
class AddressesTest {

    private static String html(String text) {
        return new CommonMarkdown().render(new Content(new Stored(text))).html().value();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "kim@example.com으로 | kim@example.com | mailto:kim@example.com",
                "문의kim@example.com | kim@example.com | mailto:kim@example.com",
                "https://example.com에서 | https://example.com | https://example.com",
                "https://example.com/a를 | https://example.com/a | https://example.com/a",
                "https://example.com/에서 | https://example.com/ | https://example.com/",
                "https://example.com/마당 | https://example.com/마당 | https://example.com/마당",
                "「https://example.com/」を見て | https://example.com/ | https://example.com/",
                "https://example.com/a。次 | https://example.com/a | https://example.com/a",
                "https://example.com/a（参考） | https://example.com/a | https://example.com/a",
                "“https://example.com/a”에서 | https://example.com/a | https://example.com/a",
                "(https://example.com/b)에서 | https://example.com/b | https://example.com/b",
                "https://example.com/a?b=1#c입니다. | https://example.com/a?b=1#c | https://example.com/a?b=1#c",
                "www.example.com입니다 | www.example.com | http://www.example.com",
                "<https://example.com/가에서> | https://example.com/가에서 | https://example.com/가에서"
            })
    void linksAddressesUpToTheirParticles(String text, String shown, String address) {
        var link = Jsoup.parse(html(text)).selectFirst("a");
        assertThat(link).isNotNull();
        assertThat(link.text()).isEqualTo(shown);
        assertThat(link.attr("href")).isEqualTo(address);
        assertThat(link.attr("rel")).isEqualTo("nofollow ugc noopener");
    }

    @Test
    void linksEachOfSeveralAddresses() {
        var page = Jsoup.parse(html("詳しくはhttps://example.com/をご覧。https://example.com/page1を参照、info@example.jpまで"
                + " https://example.com/a,그리고 https://example.com/b←"));
        assertThat(page.select("a").eachText())
                .containsExactly(
                        "https://example.com/",
                        "https://example.com/page1",
                        "info@example.jp",
                        "https://example.com/a",
                        "https://example.com/b");
    }

    @Test
    void linksNoAddressInCode() {
        assertThat(html("`https://example.com` ```x```")).doesNotContain("<a");
        assertThat(html("```\nkim@example.com\n```")).doesNotContain("<a");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[x](javascript:f)",
                "[x](JavaScript:f)",
                "[x](data:text/plain,a)",
                "[x](vbscript:f)",
                "[x](//example.com)",
                "[x](/\\example.com)",
                "[x]()",
                "<javascript:f>",
                "ftp://example.com"
            })
    void linksNothingElse(String text) {
        assertThat(html(text)).doesNotContain("<a").doesNotContain("href");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"[x](/post/7)", "[x](#top)", "[x](?page=2)", "[x](http://example.com:80/)", "[x](mailto:a@b.kr)"
            })
    void linksToTheBoardTheWebAndMail(String text) {
        assertThat(html(text)).contains("<a href=");
    }
}
