package dev.madang.domain.recommendation;

import java.time.Instant;

/**
 * That a member recommends something.
 *
 * @param at kept to the microsecond
 */
public record Recommendation(Recommended of, long userId, Instant at) {}
