package dev.madang.application.moderation;

import dev.madang.application.post.PostView;
import dev.madang.domain.moderation.GuestSelection;
import dev.madang.domain.moderation.LogEntry;
import dev.madang.domain.moderation.ModerationAction;
import java.util.List;
import java.util.Optional;

/**
 * Port: reads the moderation log, and posts whether or not they are published. Within a transaction it sees what the transaction
 * wrote; outside, what was committed last.
 */
public interface ModerationQueries {

    /**
     * Entries by id, descending.
     *
     * @param before ids from this one on are left out; {@link Long#MAX_VALUE} to leave out none
     */
    List<EntryView> entries(long before, int limit);

    /**
     * Entries by id, ascending, as they are kept. One that was changed so that it can't be read has no hash, and so follows
     * nothing.
     *
     * @param after ids up to this one are left out; {@link Long#MIN_VALUE} to leave out none
     */
    List<LogEntry> chain(long after, int limit);

    /** The last entry of a kind. */
    Optional<LogEntry> latest(ModerationAction act);

    Optional<PostView> postById(long id);

    /**
     * Posts that aren't published, by id, ascending.
     *
     * @param pending whether no moderator has decided on them yet, or else one has hidden them
     * @param after ids up to this one are left out; 0 for none
     * @param limit as in a {@link dev.madang.application.post.PostQueries#before list of published posts}
     */
    List<PostView> unpublished(boolean pending, long after, int limit);

    /**
     * Those of one author, by id, ascending.
     *
     * @param after ids up to this one are left out; 0 for none
     * @param limit likewise
     */
    List<PostView> unpublishedBy(long userId, long after, int limit);

    /**
     * How many posts {@link dev.madang.domain.post.PostRepository#selected} would give.
     *
     * @param most that are counted
     */
    int count(GuestSelection selection, int most);
}
