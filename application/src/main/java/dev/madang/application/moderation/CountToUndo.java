package dev.madang.application.moderation;

import dev.madang.application.Transactions;
import dev.madang.application.UseCase;
import dev.madang.application.comment.CommentQueries;
import dev.madang.application.moderation.UndoContributions.Extent;
import dev.madang.domain.Refusal;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Right;
import dev.madang.domain.moderation.GuestSelection;
import java.time.Instant;

/** Tells a moderator how many posts and comments {@link UndoContributions} would hide. */
@UseCase
public final class CountToUndo {

    /** More are as good as that many. */
    public static final int MOST = 1000;

    private final Transactions transactions;
    private final UndoSelections selections;
    private final ModerationQueries moderation;
    private final CommentQueries comments;

    public CountToUndo(
            Transactions transactions,
            UndoSelections selections,
            ModerationQueries moderation,
            CommentQueries comments) {
        this.transactions = transactions;
        this.selections = selections;
        this.moderation = moderation;
        this.comments = comments;
    }

    /**
     * @param from inclusive
     * @param to exclusive
     * @return at most {@value #MOST}
     * @throws Refusal {@code not-found}; {@code forbidden}, {@code unauthenticated}; {@code untraceable} of the extent
     */
    public int run(Caller caller, UndoStart start, Extent extent, Instant from, Instant to) {
        caller.require(Right.MODERATE_POSTS);
        GuestSelection selection = transactions.run(() -> selections.of(start, extent, from, to));
        int posts = moderation.count(selection, MOST);
        return posts + comments.count(selection, MOST - posts);
    }
}
