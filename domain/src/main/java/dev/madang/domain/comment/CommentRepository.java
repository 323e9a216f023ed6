package dev.madang.domain.comment;

import dev.madang.domain.account.Authorship;
import dev.madang.domain.account.AuthorshipRepository;
import dev.madang.domain.moderation.GuestSelection;
import dev.madang.domain.post.RenderingRepository;
import java.util.List;
import java.util.Optional;

/**
 * Keeps comments, whether or not they are published, as long as their posts. One that is removed leaves its place, without text
 * and author, while there is any other below it. Every method runs within the caller's transaction.
 */
public interface CommentRepository extends AuthorshipRepository, RenderingRepository {

    /**
     * Of a post that is published, its comments and itself, for whoever adds one: nobody else changes them until the
     * transaction ends.
     */
    Optional<Discussion> discussion(long postId);

    /** Whose a comment of the post is, for whoever answers it; empty if it isn't published. */
    Optional<Authorship> answered(long postId, long id);

    /**
     * Adds one below what it answers, after all others there.
     *
     * @param comment of a {@link #discussion} that is there, and an answer only to what was {@link #answered} there
     */
    Comment add(NewComment comment);

    /** Also of a post that isn't published. */
    Optional<Comment> byId(long id);

    /** The comments of guests that a selection takes, but hidden ones, by id, descending. */
    List<Comment> selected(GuestSelection selection, int limit);

    /**
     * Keeps the content, lock, visibility, version and date of the edit of the comment with this id; does nothing where there
     * is none.
     */
    void update(Comment comment);

    /** Does nothing where it is gone. */
    void remove(Comment comment);
}
