package dev.madang.application.tag;

import dev.madang.application.UseCase;
import dev.madang.domain.Refusal;
import dev.madang.domain.account.Caller;

/** Finds one tag by its id. */
@UseCase
public final class ReadTag {

    private final TagQueries tags;

    public ReadTag(TagQueries tags) {
        this.tags = tags;
    }

    /**
     * @param caller a moderator finds those too that aren't listed
     * @throws Refusal {@code not-found}
     */
    public TagView run(Caller caller, long id) {
        return tags.byId(id).filter(tag -> tag.isShownTo(caller)).orElseThrow(() -> Refusal.notFound("tag"));
    }
}
