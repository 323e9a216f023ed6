package dev.madang.markdown;

import java.util.regex.Pattern;
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

    /** Stands for a star that marks nothing. */
    static final char STAR = '\uFDD1';

    /** Stands for an underscore that emphasises where CommonMark's doesn't. */
    static final char UNDERSCORE = '\uFDD2';

    private static final Pattern ANY = Pattern.compile("[" + MARKER + '-' + UNDERSCORE + ']');

    /** With markers where they are needed. */
    static String put(String text) {
        String clean =
                text.chars().anyMatch(Marker::isMarker) ? ANY.matcher(text).replaceAll("") : text;
        return new Runs(new Lines(new Underscores(clean).marked()).marked()).marked();
    }

    private static boolean isMarker(int c) {
        return c >= MARKER && c <= UNDERSCORE;
    }

    private static String take(String text) {
        return text.chars().anyMatch(Marker::isMarker)
                ? text.replace(String.valueOf(MARKER), "").replace(STAR, '*').replace(UNDERSCORE, '_')
                : text;
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
}
