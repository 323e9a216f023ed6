package dev.madang.web.html.post;

import java.util.Set;

/**
 * What of a page its reader recommends.
 *
 * @param post whether it is the post
 * @param comments their ids
 */
record OwnRecommendations(boolean post, Set<Long> comments) {

    OwnRecommendations {
        comments = Set.copyOf(comments);
    }
}
