package dev.madang.domain.recommendation;

import dev.madang.domain.Refusal;
import dev.madang.domain.account.Authorship;
import dev.madang.domain.account.Caller;

/**
 * What readers see, and members may recommend.
 *
 * @param recommendations how many members do
 */
public record Recommendable(Authorship authorship, int recommendations) {

    /** @throws Refusal {@code own-contribution} if the caller wrote it */
    public void requireOther(Caller caller) {
        if (authorship.isBy(caller)) {
            throw Refusal.forbidden("own-contribution");
        }
    }
}
