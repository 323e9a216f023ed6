#!/usr/bin/env bash
# HTML has del and ins for what a text lost and gained, within a word too: they are transparent, as inline as the paragraph around
# them. jsoup takes both for blocks. Its text() reads a space at each of their ends, and its output, as it is by default, breaks
# the line there, which a browser shows as a space: a document that is read and written again says other words, and a word of
# which a part changed is three. Korean puts its particles right behind such marks. Other marks, such as s and mark, stay inline.
# Without pretty printing the output is as it was; text() has no such choice.
#
# jsoup 1.22.1, on any Java from 17 on. Seen:
#     s    text: 금요일에는   html: 금요일<s>에</s>는
#     mark text: 금요일에는   html: 금요일<mark>에</mark>는
#     del  text: 금요일 에 는 html: 금요일 <del>에</del> 는
#     ins  text: 금요일 에 는 html: 금요일 <ins>에</ins> 는
#     ins  not pretty: 금요일<ins>에</ins>는
set -euo pipefail
version=1.22.1
expected='s    text: 금요일에는   html: 금요일<s>에</s>는
mark text: 금요일에는   html: 금요일<mark>에</mark>는
del  text: 금요일 에 는 html: 금요일 <del>에</del> 는
ins  text: 금요일 에 는 html: 금요일 <ins>에</ins> 는
ins  not pretty: 금요일<ins>에</ins>는'

maven=$(cd "$(dirname "$0")/.." && pwd)/mvnw
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
"$maven" -q --batch-mode org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy \
  -Dartifact=org.jsoup:jsoup:$version -DoutputDirectory="$folder" >/dev/null
cat >Marks.java <<'JAVA'
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

class Marks {

    static Document changed(String mark) {
        return Jsoup.parse("<p>금요일<" + mark + ">에</" + mark + ">는</p>");
    }

    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        for (String mark : new String[] {"s", "mark", "del", "ins"}) {
            Document document = changed(mark);
            String html = document.selectFirst("p").html().replaceAll("\\s+", " ");
            out.printf("%-4s text: %-7s html: %s%n", mark, document.text(), html);
        }
        Document plain = changed("ins");
        plain.outputSettings().prettyPrint(false);
        out.println("ins  not pretty: " + plain.selectFirst("p").html());
    }
}
JAVA
seen=$(java -Dfile.encoding=UTF-8 -cp "$(printf '%s:' "$folder"/*.jar)" Marks.java)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "This has changed: it was" "$expected" >&2; exit 1; }
