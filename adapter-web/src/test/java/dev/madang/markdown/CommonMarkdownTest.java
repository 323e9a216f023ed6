package dev.madang.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.domain.Stored;
import dev.madang.domain.post.Content;
import dev.madang.domain.post.Rendering;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommonMarkdownTest {

    private static final CommonMarkdown MARKDOWN = new CommonMarkdown();

    private static Rendering render(String text) {
        return MARKDOWN.render(new Content(new Stored(text)));
    }

    private static String html(String text) {
        return render(text).html().value();
    }

    /** The only paragraph's. */
    private static String line(String text) {
        return html(text).replaceAll("^<p>|</p>$", "");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "**마당(Madang)**은 게시판 | <strong>마당(Madang)</strong>은 게시판",
                "**「제목」**을 고쳤다 | <strong>「제목」</strong>을 고쳤다",
                "**주의!**라고 썼다 | <strong>주의!</strong>라고 썼다",
                "값이 **20%**가 됐다 | 값이 <strong>20%</strong>가 됐다",
                "**`git push`**를 했다 | <strong><code>git push</code></strong>를 했다",
                "이것은*(중요)*합니다 | 이것은<em>(중요)</em>합니다",
                "가나**(다라)**마바 | 가나<strong>(다라)</strong>마바",
                "**“말”**이라고 | <strong>“말”</strong>이라고",
                "**끝났다.**다음은 | <strong>끝났다.</strong>다음은",
                "**10,000₩**을 | <strong>10,000₩</strong>을",
                "**[문서](/about)**를 | <strong><a href=\"/about\" rel=\"nofollow ugc noopener\">문서</a></strong>를",
                "これは**「強調」**です | これは<strong>「強調」</strong>です",
                "**重要。**次に | <strong>重要。</strong>次に",
                "~~취소(cancel)~~는 | <del>취소(cancel)</del>는",
                "***둘 다(both)***은 | <em><strong>둘 다(both)</strong></em>은",
                "**굵게 *기울임(x)*은 안**에 | <strong>굵게 <em>기울임(x)</em>은 안</strong>에",
                "**(가)**, **(나)**는 | <strong>(가)</strong>, <strong>(나)</strong>는",
                "*강조*는 가나**다라**마바 | <em>강조</em>는 가나<strong>다라</strong>마바",
                "**[공지]**12월 1일 | <strong>[공지]</strong>12월 1일",
                "정가 ~~10,000원~~8,000원 | 정가 <del>10,000원</del>8,000원",
                "**굵게 *기울임*** | <strong>굵게 <em>기울임</em></strong>",
                "a*(b)*c **hello(world)**foo | a*(b)*c **hello(world)**foo",
                "\\*\\*아니다(no)\\*\\*는 | **아니다(no)**는",
                "**50%**2개 | <strong>50%</strong>2개",
                "할인 **50%**OFF | 할인 <strong>50%</strong>OFF",
                "정가 ~~10%~~5% 할인 | 정가 <del>10%</del>5% 할인",
                "2*(3-4)*5, (1)*3이다 | 2*(3-4)*5, (1)*3이다",
                "_강조_는 snake_case_name | <em>강조</em>는 snake_case_name",
                "__굵게__는 **_둘 다_를** (_강조_의) | <strong>굵게</strong>는 <strong><em>둘 다</em>를</strong> (<em>강조</em>의)",
                "_예시(example)_는 _snake_case_가 | <em>예시(example)</em>는 <em>snake_case</em>가",
                "_`코드`_를 `_코드_를` | <em><code>코드</code></em>를 <code>_코드_를</code>",
                "한_글_이름 _snake_이름_ | 한_글_이름 <em>snake_이름</em>",
                "\\_강조_는 /_글_은 _강조\\_는 _ 강조 _는 | _강조_는 /_글_은 _강조_는 _ 강조 _는",
                "_강조는 __강조_는 | _강조는 __강조_는",
                "(*중요*) (*좋아요♥*) (*★중요*)는 | (<em>중요</em>) (<em>좋아요♥</em>) (<em>★중요</em>)는",
                "**_(가)_** foo-_(bar)_ *!a* (*‘말’*) | <strong><em>(가)</em></strong> foo-<em>(bar)</em> <em>!a</em> (<em>‘말’</em>)"
            })
    void emphasisesBesideParticles(String text, String expected) {
        assertThat(line(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10~20시, 주말은 12~18시",
                "감사합니다*^^* 반가워요 *^_^*",
                "2026. 11. 28. 회의록",
                "10. 3. 개천절",
                "2026.11.28. 3.1절 가. 나.",
                "[답변]: 네",
                "[1]: 참고",
                "ㅠ_ㅠ -_-;;",
                "와~~!! 대박~~!! 예~~라고 9~~12시, 14~~18시",
                "5,000원*2명, 3,000원*1명, 2*3*4",
                "010-****-5678, 1234-****-****-5678",
                "홍*동님과 김*수님, mina***님, kim***님",
                "^_^ 안녕 ^_^",
                "-_- 음 -_- ^_- 네 -_^ ;_; 엉엉 ;_; ._. ^__^ 하하 ^__^안녕",
                "(*≧▽≦*) 안녕 (*^^*) 또 (*´ω´*)",
                "(*≧▽≦)ノ 안녕 ヽ(≧▽≦*) *^^ 반가워요 ^^*",
                "(*^▽^*) (*_*) *_* 헉 *_* (-_-) *≧▽≦* *.* *♥*",
                "[출처]: 신문",
                "[^출처]: 한국일보",
                "#공지 오늘"
            })
    void leavesWhatIsNoMarkAsItIs(String text) {
        assertThat(line(text)).isEqualTo(text);
    }

    @Test
    void takesTildesForAFenceOnlyWhereAnotherClosesIt() {
        assertThat(html("우승!\n~~~~~~~~~~\n\n다들 **축하**해요"))
                .isEqualTo("<p>우승!<br />\n~~~~~~~~~~</p>\n<p>다들 <strong>축하</strong>해요</p>");
        assertThat(html("~~~~~~~~~~")).isEqualTo("<p>~~~~~~~~~~</p>");
        assertThat(html("~~~ 축하 ~~~\n- ~~~~\n\n> ~~~\n> 말"))
                .doesNotContain("<pre")
                .contains("<p>~~~ 축하 ~~~</p>", "<li>~~~~</li>", "~~~<br />\n말");
        assertThat(html("- ~~~~ 와\n\n끝\n~~~~\n**y**")).contains("<li>~~~~ 와</li>", "<strong>y</strong>");
        assertThat(html("~~~~\n**x**\n~~~\n~~~~\n~~~\n**y**"))
                .contains("**x**\n~~~\n</code></pre>", "<p>~~~<br />\n<strong>y</strong></p>");
        assertThat(html("```\n~~~\n```\n와\n~~~~~~\n**y**")).contains("~~~\n</code></pre>", "<strong>y</strong>");
        assertThat(html("> ~~~ java\n> int a;\n> ~~~\n\n- ~~~\n  **b**\n  ~~~\n\n끝"))
                .contains("<span class=\"code-keyword\">int</span> a;\n</code>", "**b**\n</code>", "<p>끝</p>");
    }

    @Test
    void keepsDatesWithinListsAndQuotations() {
        assertThat(html("- 2026. 11. 28. 회의\n- 12. 1. 회식"))
                .isEqualTo("<ul><li>2026. 11. 28. 회의</li><li>12. 1. 회식</li></ul>");
        assertThat(html("1. 2026. 11. 28. 회의")).isEqualTo("<ol><li>2026. 11. 28. 회의</li></ol>");
        assertThat(html("> 2026. 11. 28.")).contains("<p>2026. 11. 28.</p>");
        assertThat(html("회의는\n1. 5.에 열린다")).isEqualTo("<p>회의는<br />\n1. 5.에 열린다</p>");
        assertThat(html("1. 2인분\n2. 1.5리터\n3. 3.5kg")).isEqualTo("<ol><li>2인분</li><li>1.5리터</li><li>3.5kg</li></ol>");
        assertThat(html("13. 하나\n14. 둘")).isEqualTo("<ol start=\"13\"><li>하나</li><li>둘</li></ol>");
    }

    @Test
    void takesALineOfHyphensForARuleAndSpacesForSpaces() {
        assertThat(html("본문 끝.\n---\n다음")).isEqualTo("<p>본문 끝.</p>\n<hr />\n<p>다음</p>");
        assertThat(html("첫 줄\n\n    들여쓴 줄")).isEqualTo("<p>첫 줄</p>\n<p>들여쓴 줄</p>");
    }

    @Test
    void showsWhatIsDefinedButUsedNowhere() {
        assertThat(Jsoup.parse(html("요약\n\n[출처]: https://example.com/1\n[메일]: a@b.kr"))
                        .text())
                .isEqualTo("요약 [출처]: https://example.com/1 [메일]: a@b.kr");
        assertThat(html("[출처]\n\n[출처]: https://example.com/1"))
                .contains("<a href=\"https://example.com/1\"")
                .doesNotContain(":</");
    }

    @Test
    void showsHtmlAsItWasTyped() {
        assertThat(Jsoup.parse(html("<b onclick=\"f\">굵게</b>\n\n<div>\n<p>블록\n</div>"))
                        .text())
                .isEqualTo("<b onclick=\"f\">굵게</b> <div> <p>블록 </div>");
        assertThat(Jsoup.parse(html("<b>x</b> <script>y</script>")).select("b, script"))
                .isEmpty();
    }

    @Test
    void loadsNoPictureButLinksToIt() {
        assertThat(html("![그림](https://example.com/a.png)"))
                .isEqualTo("<p><a href=\"https://example.com/a.png\" rel=\"nofollow ugc noopener\">그림</a></p>");
        assertThat(html("[![그림](https://example.com/a.png)](/about)"))
                .isEqualTo("<p><a href=\"/about\" rel=\"nofollow ugc noopener\">그림</a></p>");
        assertThat(Jsoup.parse(html("![](https://example.com/a.png)")).text()).isEqualTo("https://example.com/a.png");
    }

    @Test
    void keepsTablesTasksListsFootnotesAndCode() {
        assertThat(html("| 이름 | 값 |\n|:-:|--:|\n| 가 | `a\\|b` |"))
                .contains(
                        "<div class=\"wide\" tabindex=\"0\">",
                        "<th class=\"center\">이름",
                        "<td class=\"right\"><code>a|b");
        assertThat(html("- [x] 끝\n- [ ] 아직"))
                .contains(
                        "<li class=\"task\"><input type=\"checkbox\" disabled=\"\" checked=\"\" aria-label=\"[x]\" /> 끝")
                .contains("<input type=\"checkbox\" disabled=\"\" aria-label=\"[ ]\" /> 아직");
        assertThat(html("3. 셋\n4. 넷")).startsWith("<ol start=\"3\">");
        assertThat(html("```java\nint 마당 = 1; // **안녕(x)**은\n```"))
                .contains("<span class=\"code-keyword\">int</span> 마당", "// **안녕(x)**은</span>\n</code></pre>");
        assertThat(html("# 하나\n## 둘\n###### 여섯")).contains("<h2>하나</h2>", "<h3>둘</h3>", "<h6>여섯</h6>");
    }

    @Test
    void givesFootnotesNumbersOfTheirOwn() {
        String html = html("가[^각주] 나[^2] 가[^각주]\n\n[^각주]: 하나\n[^2]: 둘");
        List<String> ids = new ArrayList<>(Jsoup.parse(html).select("[id]").eachAttr("id"));
        assertThat(ids).doesNotHaveDuplicates().hasSize(5).allMatch(id -> id.matches("-[0-9]+"));
        assertThat(Jsoup.parse(html).select("a[href]").eachAttr("href"))
                .hasSize(6)
                .allMatch(link -> ids.contains(link.substring(1)));
    }

    @Test
    void beginsWithTheTextWithoutItsMarks() {
        assertThat(render(
                                "# 제목\n\n**굵게**와 [링크](/about), `코드`\n- 하나\n- 둘\n\n| 가 | 나 |\n|--|--|\n| 1 | 2 |[^1]\n\n[^1]: 각주")
                        .opening())
                .isEqualTo("제목\n굵게와 링크, 코드\n하나\n둘\n가 나\n1 2");
        assertThat(render("말".repeat(600)).opening()).hasSize(Rendering.MAX_OPENING);
        String faces = "x" + "😀".repeat(600);
        assertThat(render(faces).opening()).hasSize(Rendering.MAX_OPENING - 1);
        assertThat(render(faces + "\n*a*".repeat(9_000)).opening()).hasSize(Rendering.MAX_OPENING - 1);
        String family = "👨‍👩‍👧‍👦";
        assertThat(render("글" + family.repeat(50)).opening()).isEqualTo("글" + family.repeat(45));
        assertThat(render("글".repeat(499) + "❤️").opening()).isEqualTo("글".repeat(499));
        assertThat(render("글".repeat(499) + "\u200D글").opening()).isEqualTo("글".repeat(499));
        assertThat(render("👨&zwj;").opening()).isEqualTo("👨");
        assertThat(render("❤️").opening()).isEqualTo("❤️");
        assertThat(render("가 &#xD800; 나").opening()).isEqualTo("가 \uFFFD 나");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#",
                "&nbsp;",
                "[a]()",
                "---",
                "> ",
                "- \n- ",
                "**&#8203;**",
                "```\n```",
                "<!-- -->",
                "\\\n",
                "[a]: /b\n[b][a]"
            })
    void saysWhetherAnyTextIsSeen(String text) {
        boolean seen = !Jsoup.parse(html(text))
                .text()
                .replace("\u200B", "")
                .replace("\u00A0", "")
                .isBlank();
        assertThat(render(text).showsText()).isEqualTo(seen);
    }

    /** What a program could try to break out of a page with, in any order. */
    @Test
    void letsNothingThroughThatCanActOnAPage() {
        String[] pieces = {
            "<",
            ">",
            "\"",
            "'",
            "`",
            "```",
            "\n",
            "*",
            "**",
            "[",
            "](",
            ")",
            "javascript:",
            "onload=",
            "<img src=x ",
            "<svg ",
            "&#60;",
            "{{",
            "]]>",
            "<!--",
            "-->",
            "id=\"-1\"",
            "http://a.kr",
            "\uFDD0",
            "\uD800",
            "|",
            "-|-",
            "> ",
            "- ",
            "[^1]",
            "[^1]: ",
            "~~",
            "가",
            "style=",
            "\\",
            "\t",
            "1. ",
            "# "
        };
        Random random = new Random(7);
        Pattern unsafe = Pattern.compile("(?i)javascript:|\\bon[a-z]+\\s*=|style\\s*=");
        for (int i = 0; i < 3_000; i++) {
            StringBuilder text = new StringBuilder();
            random.ints(random.nextInt(1, 30), 0, pieces.length).forEach(piece -> text.append(pieces[piece]));
            String html = html(text.toString());
            var page = Jsoup.parseBodyFragment(html);
            assertThat(page.select("script, style, img, svg, iframe, object, form, button, textarea, link, meta"))
                    .as("of %s", text)
                    .isEmpty();
            page.body()
                    .getAllElements()
                    .forEach(element -> element.attributes().forEach(attribute -> {
                        assertThat(unsafe.matcher(attribute.getKey() + '=').find())
                                .as("%s", html)
                                .isFalse();
                        assertThat(attribute
                                        .getValue()
                                        .toLowerCase(java.util.Locale.ROOT)
                                        .startsWith("javascript:"))
                                .as("%s", html)
                                .isFalse();
                    }));
            assertThat(html).doesNotContain("\uFDD0");
        }
    }
}
