package dev.madang.application.post;

import dev.madang.domain.recommendation.Span;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Port: reads the posts that are published. Within a transaction it sees what the transaction wrote; outside, what was committed last. A list
 * takes the same number of statements for every length.
 */
public interface PostQueries {

    /** Characters of content that end a page: a small heap holds as many pages as there are requests at once. */
    int MAX_CONTENT = 1 << 17;

    Optional<PostView> byId(long id);

    /**
     * Posts from new to old, by date and then id, descending.
     *
     * @param cursor the first post is the next older one; null to start with the newest
     * @param limit there are fewer where those have {@link #MAX_CONTENT} characters or more
     */
    List<PostView> before(PostFilter filter, @Nullable PostCursor cursor, int limit);

    /**
     * Posts from old to new, by date and then id, ascending.
     *
     * @param cursor the first post is the next newer one
     * @param limit likewise
     */
    List<PostView> after(PostFilter filter, PostCursor cursor, int limit);

    /**
     * Posts of the list of a span, from the most recommended on; of those that are as much, from new to old, by id.
     *
     * @param cursor the first post is the next one; null to start with the most recommended
     * @param limit likewise
     */
    List<PostView> recommended(Span span, @Nullable RankCursor cursor, int limit);

    /** How many there are; it takes longer the more they are. */
    long count(PostFilter filter);
}
