package dev.madang.markdown.code;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** What readers of code have choked on. */
final class NastyCode {

    static final List<String> LANGUAGES = List.of(
            "java", "js", "ts", "kotlin", "c", "c#", "go", "rust", "php", "python", "ruby", "bash", "sql", "json",
            "yaml", "css", "html", "diff", "unheard");

    static final List<String> FRAGMENTS = List.of(
            "\"",
            "'",
            "`",
            "\"\"\"",
            "'''",
            "\\",
            "/",
            "*",
            "/*",
            "*/",
            "//",
            "#",
            "--",
            "-",
            "+",
            "@",
            "$",
            "<",
            ">",
            "<!--",
            "-->",
            "<![CDATA[",
            "<a ",
            "</",
            "<script>",
            "</script>",
            "<style>",
            "<a b=",
            "=",
            ":",
            "a:",
            "\"a\":",
            "'a'",
            "'a",
            "@a",
            "$a'",
            "@\"",
            "r#\"",
            "R\"(",
            "#{",
            "${",
            "=begin",
            "\n",
            "\r",
            "\t",
            " ",
            " #",
            "\0",
            "\uD83D",
            "\uDE00",
            "😀",
            "가",
            "나다 ",
            "\u0301",
            "if",
            "if ",
            "null\n",
            "0",
            "1.",
            "1e",
            "1e+",
            "0x",
            "1'",
            "_",
            ".",
            "@@",
            "\n--- ",
            "\n+++ ",
            "\ndiff ");

    private NastyCode() {}

    static Stream<String> languages() {
        return LANGUAGES.stream();
    }

    static String random(Random random) {
        StringBuilder code = new StringBuilder();
        for (int i = random.nextInt(40); i >= 0; i--) {
            code.append(FRAGMENTS.get(random.nextInt(FRAGMENTS.size())));
        }
        return code.toString();
    }
}
