package dev.madang.application.post;

import java.util.List;
import java.util.Optional;

/** Port: reads the texts that posts had, whether or not the posts are published. */
public interface PostVersionQueries {

    /** Of a post, without their contents, from the newest to the oldest, of those before a version. */
    List<VersionView.Kept> before(long postId, int version, int limit);

    Optional<VersionView.Kept> byId(long postId, int version);
}
