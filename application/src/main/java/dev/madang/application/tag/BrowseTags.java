package dev.madang.application.tag;

import dev.madang.application.Limit;
import dev.madang.application.Page;
import dev.madang.application.UseCase;

/** Lists tags by id, a page at a time, forwards. */
@UseCase
public final class BrowseTags {

    private final TagQueries tags;

    public BrowseTags(TagQueries tags) {
        this.tags = tags;
    }

    /** @param after the cursor of the page before, 0 for the first page */
    public Page<TagView, Long> run(long after, Limit limit) {
        return Page.forwards(tags.page(after, limit.value() + 1), limit, TagView::id);
    }
}
