package dev.madang.domain.tag;

import java.util.Optional;

/**
 * Keeps tags. Every method runs within the caller's transaction; names compare to the code point. Tags that a post
 * names for the first time are created by {@link dev.madang.domain.post.PostRepository}.
 */
public interface TagRepository {

    /** @throws dev.madang.domain.Refusal {@code taken}, of {@code name}; the transaction goes on */
    Tag add(TagName name);

    Optional<Tag> byId(long id);

    /**
     * Keeps a new name of the tag with this id; does nothing where there is none.
     *
     * @throws dev.madang.domain.Refusal {@code taken}, of {@code name}; the transaction goes on
     */
    void update(Tag tag);

    /** Removes the tag, also from all posts that have it; does nothing where it is gone. */
    void remove(Tag tag);
}
