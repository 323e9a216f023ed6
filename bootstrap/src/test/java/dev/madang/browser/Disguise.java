package dev.madang.browser;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.web.util.UriUtils;

/** How a script may look like something else, until somebody decodes it once too often. */
enum Disguise {
    PERCENT(text -> UriUtils.encode(text, StandardCharsets.UTF_8)),
    PERCENT_TWICE(text -> PERCENT.of(PERCENT.of(text))),
    PERCENT_UNICODE(text -> each(text, "%%u%04x"::formatted)),
    OVERLONG(text -> text.replace("<", "%C0%BC").replace(">", "%C0%BE")),
    NAMED_ENTITIES(text -> text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")),
    NAMED_ENTITIES_TWICE(text -> NAMED_ENTITIES.of(NAMED_ENTITIES.of(text))),
    OPEN_ENTITIES(text -> text.replace("<", "&LT").replace(">", "&GT")),
    DECIMAL_ENTITIES(text -> each(text, "&#%d;"::formatted)),
    LONG_DECIMAL_ENTITIES(text -> text.replace("<", "&#0000060").replace(">", "&#0000062 ")),
    HEX_ENTITIES(text -> each(text, "&#x%X;"::formatted)),
    JSON(text -> each(text, "\\u%04x"::formatted)),
    HEX(text -> text.replace("<", "\\x3c").replace(">", "\\x3e")),
    CSS(text -> text.replace("<", "\\3c ").replace(">", "\\3e ")),
    UTF_7(text -> text.replace("<", "+ADw-").replace(">", "+AD4-")),
    FULL_WIDTH(text -> each(text, c -> Character.toString(c > ' ' && c < 0x7F ? c + 0xFEE0 : c))),
    SMALL(text -> text.replace('<', '\uFE64').replace('>', '\uFE65')),
    STRUCK_THROUGH(text -> text.replace("<", "<\u0338").replace(">", ">\u0338")),
    LONG_S(text -> text.replace('s', '\u017F').replace('k', '\u212A')),
    DOTLESS_I(text -> text.replace('i', '\u0131').replace('I', '\u0130')),
    ZERO_WIDTH(text -> text.replace("<", "<\u200B")),
    AFTER_A_MARK(text -> '\uFEFF' + text),
    AFTER_A_NUL(text -> '\u0000' + text),
    WITH_A_NUL(text -> text.replace("s", "s\u0000")),
    AFTER_A_LINE_END(text -> "x\u2028" + text),
    AFTER_AN_ESCAPE(text -> "\u001B[1A" + text),
    BACKWARDS(text -> '\u202E' + new StringBuilder(text).reverse().toString()),
    AFTER_HANGUL(text -> "한글" + text),
    AFTER_A_SURROGATE_PAIR(text -> "😀" + text);

    private final UnaryOperator<String> look;

    Disguise(UnaryOperator<String> look) {
        this.look = look;
    }

    static Stream<String> allOf(String script) {
        return Arrays.stream(values()).map(disguise -> disguise.of(script));
    }

    private String of(String text) {
        return look.apply(text);
    }

    private static String each(String text, IntFunction<String> look) {
        return text.codePoints().mapToObj(look).collect(Collectors.joining());
    }
}
