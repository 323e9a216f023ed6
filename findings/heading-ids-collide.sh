#!/usr/bin/env bash
# commonmark-java's extension for heading anchors gives two headings of one document the same id, although it numbers
# repeated ones: the number that it adds may be what another heading ends in. A link to the third heading leads to the second.
#
# commonmark and commonmark-ext-heading-anchor 0.28.0, on any Java from 17 on. Seen:
#     질문 질문-1 질문-1
#     note note-1 note-1
set -euo pipefail
version=0.28.0
expected=$'질문 질문-1 질문-1\nnote note-1 note-1'

maven=$(cd "$(dirname "$0")/.." && pwd)/mvnw
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
for artifact in commonmark commonmark-ext-heading-anchor; do
  "$maven" -q --batch-mode org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy \
    -Dartifact=org.commonmark:$artifact:$version -DoutputDirectory="$folder" >/dev/null
done
cat >Ids.java <<'JAVA'
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonmark.ext.heading.anchor.HeadingAnchorExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

class Ids {

    public static void main(String[] arguments) throws Exception {
        var extensions = List.of(HeadingAnchorExtension.create());
        for (String word : List.of("질문", "note")) {
            String text = "## %s\n\n## %s\n\n## %s 1\n".formatted(word, word, word);
            String html = HtmlRenderer.builder().extensions(extensions).build().render(Parser.builder().build().parse(text));
            System.out.write((Pattern.compile("id=\"([^\"]*)\"").matcher(html).results()
                    .map(found -> found.group(1)).collect(Collectors.joining(" ")) + "\n").getBytes("UTF-8"));
        }
        System.out.flush();
    }
}
JAVA
seen=$(java -Dfile.encoding=UTF-8 -cp "$(printf '%s:' "$folder"/*.jar)" Ids.java)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "This has changed: it was" "$expected" >&2; exit 1; }
