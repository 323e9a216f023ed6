package dev.madang.domain.post;

import java.util.Optional;

/** Keeps the texts that posts had, as long as the posts. Every method runs within the caller's transaction. */
public interface PostVersionRepository {

    /** Adds one that isn't kept yet, of a post that is there. */
    void add(PostVersion version);

    Optional<PostVersion> byId(long postId, int version);

    /** Does nothing where there is none. */
    void setHidden(long postId, int version, boolean hidden);

    /** Hides all of a post. */
    void hideAll(long postId);
}
