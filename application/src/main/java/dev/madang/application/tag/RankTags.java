package dev.madang.application.tag;

import dev.madang.application.Limit;
import dev.madang.application.Page;
import dev.madang.application.UseCase;
import org.jspecify.annotations.Nullable;

/** Lists the tags that posts have, most used first, a page at a time, forwards. */
@UseCase
public final class RankTags {

    private final TagQueries tags;

    public RankTags(TagQueries tags) {
        this.tags = tags;
    }

    /** @param after the cursor of the page before, null for the first page */
    public Page<TagView, TagCursor> run(@Nullable TagCursor after, Limit limit) {
        return Page.forwards(tags.byUse(after, limit.value() + 1), limit, TagView::cursor);
    }
}
