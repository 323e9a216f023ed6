package dev.madang.domain.recommendation;

import org.jspecify.annotations.Nullable;

/**
 * What a look at some counts has found.
 *
 * @param last the id of the last that was looked at; null if there are no more
 * @param mended how many were wrong
 */
public record Recount(@Nullable Long last, int mended) {

    public static final Recount NOTHING = new Recount(null, 0);
}
