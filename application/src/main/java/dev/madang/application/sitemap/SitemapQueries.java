package dev.madang.application.sitemap;

import java.util.List;

/**
 * Port: reads what everybody can find on the board, by stretches of ids. Within a transaction it sees what the transaction
 * wrote; outside, what was committed last.
 */
public interface SitemapQueries {

    /** The greatest id that a post, a tag or a user has, whether or not it is listed; 0 if there is none. */
    long greatestId();

    /**
     * The published posts with an id in a stretch, by id, ascending.
     *
     * @param after ids up to this one are left out
     */
    List<DatedPost> posts(long after, long last);

    /** Likewise, the names of the tags that a published post has. */
    List<String> tags(long after, long last);

    /** Likewise, the names of the users who wrote a published post. */
    List<String> authors(long after, long last);
}
