package dev.madang.application.stats;

import java.util.Map;

/** Port: reads counts that are kept up to date with each write, so that nothing is counted when they are read. */
public interface StatsQueries {

    /** Each user who has a post, in the order of their ids, to how many. */
    Map<String, Long> userPostCounts();

    /** The tags that most posts have, most used first, ties by name in the order of code points; none without a post. */
    Map<String, Long> mostUsedTags(int limit);
}
