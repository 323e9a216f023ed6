package dev.madang.domain.post;

import dev.madang.domain.account.AddressKey;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;

/** Keeps from which address guests' posts and comments came, for a while. Every method runs within the caller's transaction. */
public interface OriginRepository {

    void add(Collection<Post> posts, AddressKey address);

    Optional<AddressKey> of(long postId);

    /** @param at when the comment was written */
    void addOf(long commentId, AddressKey address, Instant at);

    Optional<AddressKey> ofComment(long commentId);

    /** Forgets those of what was written before. */
    void removeBefore(Instant time);
}
