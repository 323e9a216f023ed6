package dev.madang.markdown;

import dev.madang.domain.Graphemes;
import dev.madang.domain.post.Rendering;
import java.util.regex.Pattern;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Block;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** The start of a text without its marks. */
final class Opening extends AbstractVisitor {

    private static final Pattern HALF = Pattern.compile("\\p{Cs}");

    /** What joins what is left out. */
    private static final Pattern JOINERS = Pattern.compile("\u200D++$");

    private final StringBuilder text = new StringBuilder();

    private Opening() {}

    static String of(Node tree) {
        Opening opening = new Opening();
        tree.accept(opening);
        return of(opening.text.toString());
    }

    /** Of a text that has no marks. No half of a character is left, of which an entity may have made one. */
    static String of(String text) {
        int end = Graphemes.end(text, Math.min(text.length(), Rendering.MAX_OPENING));
        String start = HALF.matcher(text.substring(0, end)).replaceAll("\uFFFD");
        return JOINERS.matcher(start).replaceFirst("").strip();
    }

    @Override
    public void visit(Text node) {
        text.append(node.getLiteral());
    }

    @Override
    public void visit(Code code) {
        text.append(code.getLiteral());
    }

    @Override
    public void visit(FencedCodeBlock code) {
        line();
        text.append(code.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak node) {
        line();
    }

    @Override
    public void visit(HardLineBreak node) {
        line();
    }

    @Override
    public void visit(CustomBlock block) {
        if (!(block instanceof FootnoteDefinition)) {
            visitChildren(block);
        }
    }

    @Override
    protected void visitChildren(Node parent) {
        for (Node child = parent.getFirstChild(); child != null && !isFull(); child = child.getNext()) {
            if (child instanceof Block || child instanceof TableRow) {
                line();
            } else if (child instanceof TableCell && child.getPrevious() != null) {
                text.append(' ');
            }
            child.accept(this);
        }
    }

    private boolean isFull() {
        return text.length() >= Rendering.MAX_OPENING;
    }

    private void line() {
        if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
            text.append('\n');
        }
    }
}
