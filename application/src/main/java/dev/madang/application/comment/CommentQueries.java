package dev.madang.application.comment;

import dev.madang.domain.comment.CommentPath;
import dev.madang.domain.moderation.GuestSelection;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Port: reads comments. Within a transaction it sees what the transaction wrote; outside, what was committed last. A list takes
 * no more statements for being longer, and ends where its contents have {@link
 * dev.madang.application.post.PostQueries#MAX_CONTENT} characters or more.
 */
public interface CommentQueries {

    /** One that is published, of a post that is. */
    Optional<CommentView> byId(long id);

    /** Published or not, and so its post. */
    Optional<CommentView> anyById(long id);

    /** Those of the comments that are published, whether or not their posts are. */
    Set<Long> published(Collection<Long> ids);

    /**
     * The comments of a post, whether or not it is published: those that are published, and the places of others that have any
     * of these below them.
     *
     * @param from what the list begins with, or else what comes behind that: the rest of its thread, then the later threads, or
     *     the earlier ones, from the newest
     */
    List<ThreadEntry> thread(long postId, ThreadOrder order, CommentPath from, int limit);

    /**
     * How many entries the list from the oldest has before a path.
     *
     * @param most that are counted
     */
    int count(long postId, CommentPath from, CommentPath before, int most);

    /**
     * Comments that aren't published, by id, ascending.
     *
     * @param pending whether no moderator has decided on them yet, or else one has hidden them
     * @param after ids up to this one are left out; 0 for none
     */
    List<CommentView> unpublished(boolean pending, long after, int limit);

    /**
     * How many comments {@link dev.madang.domain.comment.CommentRepository#selected} would give.
     *
     * @param most that are counted
     */
    int count(GuestSelection selection, int most);

    /**
     * What a user wrote as a member, published or not, by id, ascending.
     *
     * @param after ids up to this one are left out; 0 for none
     */
    List<CommentView> ofMember(long userId, long after, int limit);
}
