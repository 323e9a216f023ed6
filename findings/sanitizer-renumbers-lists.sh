#!/usr/bin/env bash
# A date as Koreans write it at the start of a line, "2026. 11. 28.", is three nested ordered lists to CommonMark, and
# commonmark-java keeps its numbers in the attribute start. All ready-made policies of OWASP's Java HTML sanitizer together drop
# that attribute: the reader sees 1. 1. 1. in its place. The pair is often used as it is; neither is wrong by itself.
#
# commonmark 0.28.0 and owasp-java-html-sanitizer 20240325.1, on any Java from 17 on. Seen:
#     rendered:  start="2026" start="11" start="28"
#     sanitized: ol ol ol
set -euo pipefail
expected=$'rendered: start="2026" start="11" start="28"\nsanitized: ol ol ol'

maven=$(cd "$(dirname "$0")/.." && pwd)/mvnw
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
for artifact in org.commonmark:commonmark:0.28.0 \
  com.googlecode.owasp-java-html-sanitizer:owasp-java-html-sanitizer:20240325.1 \
  com.googlecode.owasp-java-html-sanitizer:java8-shim:20240325.1 \
  com.googlecode.owasp-java-html-sanitizer:java10-shim:20240325.1; do
  "$maven" -q --batch-mode org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy \
    -Dartifact=$artifact -DoutputDirectory="$folder" >/dev/null
done
cat >Lists.java <<'JAVA'
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.Sanitizers;

class Lists {

    public static void main(String[] arguments) {
        String html = HtmlRenderer.builder().build().render(Parser.builder().build().parse("2026. 11. 28. 회의록\n"));
        String safe = Sanitizers.BLOCKS
                .and(Sanitizers.FORMATTING)
                .and(Sanitizers.LINKS)
                .and(Sanitizers.TABLES)
                .and(Sanitizers.IMAGES)
                .and(Sanitizers.STYLES)
                .sanitize(html);
        System.out.println("rendered: " + found("start=\"[0-9]+\"", html));
        System.out.println("sanitized: " + found("start=\"[0-9]+\"|(?<=<)ol(?=>)", safe));
    }

    private static String found(String pattern, String html) {
        return Pattern.compile(pattern).matcher(html).results()
                .map(match -> match.group())
                .collect(Collectors.joining(" "));
    }
}
JAVA
seen=$(java -Dfile.encoding=UTF-8 -cp "$(printf '%s:' "$folder"/*.jar)" Lists.java)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "This has changed: it was" "$expected" >&2; exit 1; }
