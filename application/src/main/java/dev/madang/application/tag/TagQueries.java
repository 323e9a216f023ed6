package dev.madang.application.tag;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Port: reads tags. Within a transaction it sees what the transaction wrote; outside, what was committed last. A tag's
 * {@code postCount} costs the same however many posts there are.
 */
public interface TagQueries {

    Optional<TagView> byId(long id);

    /** @param name compared to the code point */
    Optional<TagView> byName(String name);

    /**
     * The listed tags by id, ascending.
     *
     * @param after ids up to this one are left out; 0 for none
     */
    List<TagView> page(long after, int limit);

    /**
     * The tags that a published post has, most used first, ties by name in the order of code points.
     *
     * @param after the first tag is the one that follows it; null to start with the most used
     */
    List<TagView> byUse(@Nullable TagCursor after, int limit);

    /** How many are listed; it takes longer the more they are. */
    long count();

    /** As {@link #count}, with those that aren't listed. */
    long countAll();

    /** As {@link #page}, with those that aren't listed. */
    List<TagView> all(long after, int limit);
}
