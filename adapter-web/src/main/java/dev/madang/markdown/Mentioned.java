package dev.madang.markdown;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Node;
import org.commonmark.node.Text;

/** What follows each {@code @} that begins a word, but in code. */
final class Mentioned extends AbstractVisitor {

    /** In characters; no name is as long. */
    private static final int MAX_LENGTH = 200;

    private final int most;
    private final List<String> mentions = new ArrayList<>();

    private Mentioned(int most) {
        this.most = most;
    }

    static List<String> in(Node tree, int most) {
        Mentioned mentioned = new Mentioned(most);
        tree.accept(mentioned);
        return mentioned.mentions;
    }

    @Override
    public void visit(Text node) {
        String text = node.getLiteral();
        for (int at = text.indexOf('@'); at >= 0 && mentions.size() < most; at = text.indexOf('@', at + 1)) {
            if (beginsWord(text, at)) {
                mentions.add(text.substring(at + 1, Math.min(text.length(), at + 1 + MAX_LENGTH)));
            }
        }
    }

    /** Not within an address. */
    private static boolean beginsWord(String text, int at) {
        return at + 1 < text.length() && Character.isLetterOrDigit(text.codePointAt(at + 1)) && !follows(text, at);
    }

    private static boolean follows(String text, int at) {
        return at > 0
                && (Character.isLetterOrDigit(text.codePointBefore(at)) || "@/._-+".indexOf(text.charAt(at - 1)) >= 0);
    }
}
