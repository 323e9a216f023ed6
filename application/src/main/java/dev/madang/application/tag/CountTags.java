package dev.madang.application.tag;

import dev.madang.application.UseCase;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Right;

/** Counts the tags of the list. */
@UseCase
public final class CountTags {

    private final TagQueries tags;

    public CountTags(TagQueries tags) {
        this.tags = tags;
    }

    /** @param caller to a moderator those count too that aren't listed */
    public long run(Caller caller) {
        return caller.may(Right.MODERATE_POSTS) ? tags.countAll() : tags.count();
    }
}
