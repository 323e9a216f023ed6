package dev.madang.markdown.code;

import java.util.List;
import java.util.Map;

/**
 * HTML and XML.
 *
 * @param inside how what stands in an element is read, by the element's name
 */
record Markup(Map<String, Grammar> inside) implements Grammar {

    private static final List<Span> SPANS = List.of(Span.comment("<!--", "-->"), Span.raw("<![CDATA[", "]]>"));
    private static final List<Span> VALUES = List.of(Span.raw("\"", "\""), Span.raw("'", "'"));

    @Override
    public void read(Cursor code) {
        while (code.hasMore()) {
            if (!takeAny(SPANS, code)) {
                next(code);
            }
        }
    }

    private void next(Cursor code) {
        int name = code.at() + ("/!?".indexOf(code.charAt(code.at() + 1)) < 0 ? 1 : 2);
        boolean tag = code.here() == '<' && Character.isLetter(code.charAt(name));
        code.take(Kind.PLAIN, tag ? name : code.at() + 1);
        if (tag) {
            element(code);
        }
    }

    private void element(Cursor code) {
        boolean opening = code.charAt(code.at() - 1) == '<';
        String name = code.upTo(endOfName(code));
        code.take(Kind.NAME, endOfName(code));
        attributes(code);
        Grammar grammar = inside.get(name);
        if (grammar != null && opening && code.here() == '>') {
            code.take(Kind.PLAIN, code.at() + 1);
            code.take(grammar, code.find("</" + name));
        }
    }

    private static void attributes(Cursor code) {
        while (code.hasMore() && code.here() != '>' && code.here() != '<') {
            if (isName(code.here())) {
                boolean value = code.charAt(code.at() - 1) == '=';
                code.take(value ? Kind.TEXT : Kind.NAME, endOfName(code));
            } else if (!takeAny(VALUES, code)) {
                code.take(Kind.PLAIN, code.at() + 1);
            }
        }
    }

    private static boolean takeAny(List<Span> spans, Cursor code) {
        Span span = Span.opening(spans, code);
        if (span != null) {
            code.take(span.kind(), span.end(code));
        }
        return span != null;
    }

    private static int endOfName(Cursor code) {
        int i = code.at();
        while (i < code.length() && isName(code.charAt(i))) {
            i++;
        }
        return i;
    }

    private static boolean isName(char c) {
        return !Character.isWhitespace(c) && "<>=\"'/?".indexOf(c) < 0;
    }
}
