package dev.madang.persistence.comment;

import dev.madang.application.comment.CommentView;
import dev.madang.application.comment.ThreadEntry;
import dev.madang.application.post.PostQueries;

/** How much content a page has; each item is added in turn. */
final class Filled {

    private int content;

    boolean isFull() {
        return content >= PostQueries.MAX_CONTENT;
    }

    Filled copy() {
        Filled copy = new Filled();
        copy.content = content;
        return copy;
    }

    boolean isBy(ThreadEntry entry) {
        CommentView comment = entry.comment();
        return comment != null && isBy(comment);
    }

    boolean isBy(CommentView comment) {
        content += comment.content().length();
        return isFull();
    }
}
