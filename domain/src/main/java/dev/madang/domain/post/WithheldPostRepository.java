package dev.madang.domain.post;

import java.util.Optional;

/** Keeps posts that aren't on the board. Every method runs within the caller's transaction. */
public interface WithheldPostRepository {

    /** Keeps a post with its tags; it was removed from the board before. */
    void add(WithheldPost post);

    Optional<WithheldPost> byId(long postId);

    /** Does nothing where it is gone. */
    void remove(WithheldPost post);
}
