package dev.madang.markdown;

import java.util.Locale;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Block;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Emphasis;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/**
 * Makes of what was parsed what readers see: HTML is shown as it was typed, a picture is a link to it, as nothing is loaded from
 * other servers, what leads nowhere safe is no link, and addresses are links.
 */
final class ReadersTree extends AbstractVisitor {

    /** The page's own title is the first. */
    private static final int LAST_HEADING = 6;

    private static final Pattern SCHEME = Pattern.compile("[^/?#:]*+:");

    private final Addresses addresses = new Addresses();
    private int links;

    @Override
    public void visit(Text text) {
        if (links == 0) {
            addresses.link(text);
        }
    }

    @Override
    public void visit(Heading heading) {
        heading.setLevel(Math.min(LAST_HEADING, heading.getLevel() + 1));
        visitChildren(heading);
    }

    /** What has no letter and no digit isn't emphasised: {@code *≧▽≦*} is a face, and {@code *.*} are all files. */
    @Override
    public void visit(Emphasis emphasis) {
        boolean symbols = emphasis.getFirstChild() instanceof Text text
                && text.getNext() == null
                && text.getLiteral().codePoints().noneMatch(Character::isLetterOrDigit);
        if (symbols) {
            emphasis.insertBefore(new Text(emphasis.getOpeningDelimiter()));
            emphasis.insertAfter(new Text(emphasis.getClosingDelimiter()));
            unwrap(emphasis);
        } else {
            visitChildren(emphasis);
        }
    }

    @Override
    public void visit(HtmlInline html) {
        replace(html, new Text(html.getLiteral()));
    }

    @Override
    public void visit(HtmlBlock html) {
        Paragraph paragraph = new Paragraph();
        html.getLiteral().lines().forEach(line -> {
            if (paragraph.getFirstChild() != null) {
                paragraph.appendChild(new SoftLineBreak());
            }
            paragraph.appendChild(new Text(line.strip()));
        });
        replace(html, paragraph);
    }

    @Override
    public void visit(Link link) {
        links++;
        visitChildren(link);
        links--;
        if (!isSafe(link.getDestination())) {
            unwrap(link);
        }
    }

    @Override
    public void visit(Image image) {
        if (image.getFirstChild() == null) {
            image.appendChild(new Text(image.getDestination()));
        }
        if (links > 0 || !isSafe(image.getDestination())) {
            visitChildren(image);
            unwrap(image);
        } else {
            Link link = new Link(image.getDestination(), image.getTitle());
            image.insertBefore(link);
            moveChildren(image, link);
            image.unlink();
            visit(link);
        }
    }

    @Override
    public void visit(CustomBlock block) {
        visitChildren(block);
        if (block instanceof TableBlock) {
            Block wide = new WideBlock();
            block.insertBefore(wide);
            wide.appendChild(block);
        }
    }

    @Override
    protected void visitChildren(Node parent) {
        Node child = parent.getFirstChild();
        while (child != null) {
            Node next = child.getNext();
            child.accept(this);
            child = next;
        }
    }

    /** A path of the board's own, a place on the page, or an address of the web or of mail. */
    private static boolean isSafe(String destination) {
        String start = destination.strip().toLowerCase(Locale.ROOT);
        return !start.isEmpty()
                && start.indexOf('\\') < 0
                && !start.startsWith("//")
                && (start.startsWith("http://")
                        || start.startsWith("https://")
                        || start.startsWith("mailto:")
                        || !SCHEME.matcher(start).lookingAt());
    }

    private static void replace(Node old, Node other) {
        old.insertBefore(other);
        old.unlink();
    }

    private static void unwrap(Node node) {
        while (node.getFirstChild() != null) {
            node.insertBefore(node.getFirstChild());
        }
        node.unlink();
    }

    private static void moveChildren(Node from, Node to) {
        while (from.getFirstChild() != null) {
            to.appendChild(from.getFirstChild());
        }
    }
}
