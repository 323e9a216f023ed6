package dev.madang.domain.post;

import dev.madang.domain.account.AuthorshipRepository;
import dev.madang.domain.moderation.GuestSelection;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Keeps posts, whether or not they are published. Every method runs within the caller's transaction. */
public interface PostRepository extends AuthorshipRepository, RenderingRepository {

    /**
     * Does what can be done before the transaction that keeps a post with this content, so that others, who write
     * meanwhile, needn't wait for it. Nothing is kept yet; without this call the result is the same, but later. Unlike
     * the others, it runs outside of any transaction.
     */
    default void prepare(Content content) {}

    /**
     * Adds posts with ids in their order, and the tags that they are the first to name.
     *
     * @return the posts as kept, in the same order
     */
    List<Post> addAll(List<NewPost> posts);

    /** {@link #addAll} for one. */
    default Post add(NewPost post) {
        return addAll(List.of(post)).get(0);
    }

    Optional<Post> byId(long id);

    /**
     * {@link #byId(long)} for whoever may give the post these tags next: of two who exchange tags, each would else have what the
     * other waits for.
     */
    default Optional<Post> byId(long id, TagNames next) {
        return byId(id);
    }

    /**
     * Those of the posts that are there, by id, ascending. Whoever changes several reads them at once: one after the other, two
     * transactions may each have what the other waits for.
     */
    List<Post> byIds(Collection<Long> ids);

    /**
     * Keeps all but the authorship of the post with this id; does nothing where there is none.
     * A post that isn't published is in no list, count or search of {@code PostQueries} and the like.
     */
    void update(Post post);

    /**
     * The posts of guests that a selection takes, but hidden ones: first the published, then the pending, each by date and
     * then id, descending.
     */
    List<Post> selected(GuestSelection selection, int limit);

    /** Removes the post and its links to tags, not the tags; does nothing where it is gone. */
    void remove(Post post);

    /**
     * Gives posts that have a tag another in its place, or none where they have that one already. No post is edited by it, and the
     * first tag stays. Does nothing if either is gone.
     *
     * @param after a post's id: those up to it are passed over; 0 for none
     * @param most posts at once, by id, ascending
     * @return the id of the last, if there are more; until the transaction ends, no other gets the first tag
     */
    OptionalLong retag(long tagId, long otherId, long after, int most);
}
