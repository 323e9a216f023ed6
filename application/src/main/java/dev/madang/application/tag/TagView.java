package dev.madang.application.tag;

import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Right;

/**
 * A tag as readers see it.
 *
 * @param listed whether everybody sees it: not so one that came with a post, before a post with it is published, or after
 *     the last was hidden
 */
public record TagView(long id, String name, long postCount, boolean listed) {

    public TagView(long id, String name, long postCount) {
        this(id, name, postCount, true);
    }

    /** The tag's place in the list of the most used. */
    TagCursor cursor() {
        return new TagCursor(postCount, name);
    }

    /** Whether the caller sees it, as moderators do one that isn't listed. */
    public boolean isShownTo(Caller caller) {
        return listed || caller.may(Right.MODERATE_POSTS);
    }
}
