package dev.madang.application.moderation;

import dev.madang.application.Transactions;
import dev.madang.application.UseCase;
import dev.madang.application.moderation.UndoPosts.Extent;
import dev.madang.domain.Refusal;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Right;
import dev.madang.domain.post.GuestPosts;
import java.time.Instant;

/** Tells a moderator how many posts {@link UndoPosts} would hide. */
@UseCase
public final class CountPostsToUndo {

    /** More are as good as that many. */
    public static final int MOST = 1000;

    private final Transactions transactions;
    private final UndoSelections selections;
    private final ModerationQueries moderation;

    public CountPostsToUndo(Transactions transactions, UndoSelections selections, ModerationQueries moderation) {
        this.transactions = transactions;
        this.selections = selections;
        this.moderation = moderation;
    }

    /**
     * @param id of a post, published or not
     * @param from inclusive
     * @param to exclusive
     * @return at most {@value #MOST}
     * @throws Refusal {@code not-found}; {@code forbidden}, {@code unauthenticated}; {@code untraceable} of the extent
     */
    public int run(Caller caller, long id, Extent extent, Instant from, Instant to) {
        caller.require(Right.MODERATE_POSTS);
        GuestPosts selection = transactions.run(() -> selections.of(id, extent, from, to));
        return moderation.count(selection, MOST);
    }
}
