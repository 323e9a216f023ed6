package dev.madang.markdown;

import org.commonmark.node.Emphasis;
import org.commonmark.node.Node;
import org.commonmark.node.Nodes;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.delimiter.DelimiterProcessor;
import org.commonmark.parser.delimiter.DelimiterRun;

/** Makes emphases of what {@link Underscores} found. */
final class UnderscoreProcessor implements DelimiterProcessor {

    @Override
    public char getOpeningCharacter() {
        return Marker.UNDERSCORE;
    }

    @Override
    public char getClosingCharacter() {
        return Marker.UNDERSCORE;
    }

    @Override
    public int getMinLength() {
        return 1;
    }

    @Override
    public int process(DelimiterRun opening, DelimiterRun closing) {
        if (opening.length() != closing.length()) {
            return 0;
        }
        Text opener = opening.getOpener();
        Node emphasis = opening.length() == 1 ? new Emphasis("_") : new StrongEmphasis("__");
        Nodes.between(opener, closing.getCloser()).forEach(emphasis::appendChild);
        opener.insertAfter(emphasis);
        return opening.length();
    }
}
