package dev.madang.application.stats;

import java.util.Map;

/**
 * The board in numbers.
 *
 * @param userPostCounts each user who has a post, by name, to how many
 * @param mostUsedTags at most five tags to the number of posts that have them; iterates from the most used to the least,
 *     ties by name
 */
public record BoardStats(Map<String, Long> userPostCounts, Map<String, Long> mostUsedTags) {}
