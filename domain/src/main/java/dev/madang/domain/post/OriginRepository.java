package dev.madang.domain.post;

import dev.madang.domain.account.AddressKey;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;

/** Keeps from which address guests' posts came, for a while. Every method runs within the caller's transaction. */
public interface OriginRepository {

    void add(Collection<Post> posts, AddressKey address);

    Optional<AddressKey> of(long postId);

    /** Forgets those of posts that were published before. */
    void removeBefore(Instant time);
}
