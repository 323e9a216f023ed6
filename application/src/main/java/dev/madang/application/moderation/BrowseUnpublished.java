package dev.madang.application.moderation;

import dev.madang.application.Limit;
import dev.madang.application.Page;
import dev.madang.application.UseCase;
import dev.madang.application.post.PageReader;
import dev.madang.application.post.PostView;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Right;
import java.util.Objects;

/** Lists the posts that aren't published, oldest first, a page at a time, forwards. */
@UseCase
public final class BrowseUnpublished {

    private final ModerationQueries moderation;

    public BrowseUnpublished(ModerationQueries moderation) {
        this.moderation = moderation;
    }

    /**
     * @param pending whether no moderator has decided on them yet, or else one has hidden them
     * @param after the cursor of the page before, 0 for the first page
     * @throws dev.madang.domain.Refusal {@code forbidden}, {@code unauthenticated}
     */
    public Page<PostView, Long> run(Caller caller, boolean pending, long after, Limit limit) {
        caller.require(Right.MODERATE_POSTS);
        return PageReader.read(
                (cursor, most) -> moderation.unpublished(pending, Objects.requireNonNullElse(cursor, after), most),
                after,
                PostView::id,
                limit);
    }
}
