package dev.madang.application.sitemap;

import java.util.List;

/**
 * The posts, tags and authors with an id in one stretch. Parts are cut by ids and not by numbers of what they hold, so that
 * nothing has to be counted, and nothing that comes or goes moves from part to part.
 *
 * @param tags names
 * @param authors names
 */
public record SitemapPart(List<DatedPost> posts, List<String> tags, List<String> authors) {

    /** How many ids a part is of: of the 10,000 addresses that it may have, a small heap has room for fewer at once. */
    static final int IDS = 1_000;
}
