package dev.madang.markdown;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.PostProcessor;
import org.jspecify.annotations.Nullable;

/**
 * A character that stands in a text while it is parsed, and is neither a space nor punctuation: where CommonMark's rules, made for
 * languages with spaces between words, would take what Korean and Japanese writers mean for something else.
 */
final class Marker extends AbstractVisitor implements PostProcessor {

    /** A noncharacter of Unicode: no text has a meaning for it. */
    static final char MARKER = '\uFDD0';

    private static final String NONE = "";

    /** With markers where they are needed. */
    static String put(String text) {
        String clean = take(text);
        return new Runs(new Lines(clean).marked()).marked();
    }

    private static String take(String text) {
        return text.indexOf(MARKER) < 0 ? text : text.replace(String.valueOf(MARKER), NONE);
    }

    @Override
    public Node process(Node node) {
        node.accept(this);
        return node;
    }

    @Override
    public void visit(Text text) {
        text.setLiteral(take(text.getLiteral()));
    }

    @Override
    public void visit(Code code) {
        code.setLiteral(take(code.getLiteral()));
    }

    @Override
    public void visit(FencedCodeBlock code) {
        code.setLiteral(take(code.getLiteral()));
        code.setInfo(take(code.getInfo()));
    }

    @Override
    public void visit(HtmlBlock html) {
        html.setLiteral(take(html.getLiteral()));
    }

    @Override
    public void visit(HtmlInline html) {
        html.setLiteral(take(html.getLiteral()));
    }

    @Override
    public void visit(Link link) {
        link.setDestination(take(link.getDestination()));
        link.setTitle(title(link.getTitle()));
        visitChildren(link);
    }

    @Override
    public void visit(Image image) {
        image.setDestination(take(image.getDestination()));
        image.setTitle(title(image.getTitle()));
        visitChildren(image);
    }

    private static @Nullable String title(@Nullable String title) {
        return title == null ? null : take(title);
    }

    /**
     * Emphasis beside particles: {@code **마당(Madang)**은} is bold, as "CommonMark, CJK-friendly" (tats-u) has it. A run of marks
     * takes a marker between itself and punctuation where an East Asian character stands at either side of it.
     */
    private record Runs(String text) {

        String marked() {
            StringBuilder marked = new StringBuilder(text.length() + 64);
            int at = 0;
            while (at < text.length()) {
                char mark = text.charAt(at);
                if (mark == '\\' && at + 1 < text.length()) {
                    marked.append(mark).append(text.charAt(at + 1));
                    at += 2;
                } else if (mark == '*' || mark == '~') {
                    int end = end(at, mark);
                    mark(at, end, marked);
                    at = end;
                } else {
                    marked.append(mark);
                    at++;
                }
            }
            return marked.toString();
        }

        private int end(int start, char mark) {
            int end = start;
            while (end < text.length() && text.charAt(end) == mark) {
                end++;
            }
            return end;
        }

        private void mark(int start, int end, StringBuilder marked) {
            int before = start == 0 ? '\n' : text.codePointBefore(start);
            int after = end == text.length() ? '\n' : text.codePointAt(end);
            boolean eastAsian =
                    (EastAsian.isOne(before) || EastAsian.isOne(after)) && !isSpace(before) && !isSpace(after);
            if (eastAsian && EastAsian.isPunctuation(before)) {
                marked.append(MARKER);
            }
            marked.append(text, start, end);
            if (eastAsian && EastAsian.isPunctuation(after)) {
                marked.append(MARKER);
            }
        }

        private static boolean isSpace(int c) {
            return Character.isWhitespace(c) || Character.isSpaceChar(c);
        }
    }
}
