package dev.madang.application.tag;

import dev.madang.application.UseCase;
import dev.madang.domain.Refusal;

/** Finds one tag by its id. */
@UseCase
public final class ReadTag {

    private final TagQueries tags;

    public ReadTag(TagQueries tags) {
        this.tags = tags;
    }

    /** @throws Refusal {@code not-found} */
    public TagView run(long id) {
        return tags.byId(id).orElseThrow(() -> Refusal.notFound("tag"));
    }
}
