#!/usr/bin/env bash
# commonmark-java's Parser.Builder.enabledBlockTypes takes a set of the kinds of blocks that the parser knows, and says nothing of an
# order. Yet the parser asks them in the order of that set, which decides where two could begin with the same line: hyphens below a
# line are a heading (as CommonMark has it) or a rule. A Set.of(...) has another order in another run of the JVM, so that the same
# text is this today and that tomorrow.
#
# commonmark 0.30.0, on any Java from 17 on. Seen:
#     headings first: <h2>line</h2>
#     rules first: <p>line</p><hr />
#     a set without an order, in 20 runs: both
set -euo pipefail
version=0.30.0
expected=$'headings first: <h2>line</h2>\nrules first: <p>line</p><hr />\na set without an order, in 20 runs: both'

maven=$(cd "$(dirname "$0")/.." && pwd)/mvnw
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
"$maven" -q --batch-mode org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy \
  -Dartifact=org.commonmark:commonmark:$version -DoutputDirectory="$folder" >/dev/null
cat >Blocks.java <<'JAVA'
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.commonmark.node.Block;
import org.commonmark.node.Heading;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

class Blocks {

    static String html(Set<Class<? extends Block>> types) {
        Parser parser = Parser.builder().enabledBlockTypes(types).build();
        return HtmlRenderer.builder().build().render(parser.parse("line\n---")).replace("\n", "");
    }

    public static void main(String[] arguments) {
        if (arguments.length == 0) {
            System.out.println(html(Set.of(Heading.class, ThematicBreak.class)));
        } else {
            System.out.println("headings first: " + html(new LinkedHashSet<>(List.of(Heading.class, ThematicBreak.class))));
            System.out.println("rules first: " + html(new LinkedHashSet<>(List.of(ThematicBreak.class, Heading.class))));
        }
    }
}
JAVA
javac -cp "$folder/*" -d "$folder" Blocks.java
run() {
  java -Xshare:auto -cp "$folder:$folder/*" Blocks "$@"
}
some=$(for _ in $(seq 20); do run; done | sort -u | wc -l)
seen="$(run ordered)"$'\n'"a set without an order, in 20 runs: $([ "$some" = 2 ] && echo both || echo one)"
echo "$seen"
[ "$seen" = "$expected" ] || { echo "This has changed: it was" "$expected" >&2; exit 1; }
