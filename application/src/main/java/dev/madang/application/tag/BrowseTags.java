package dev.madang.application.tag;

import dev.madang.application.Limit;
import dev.madang.application.Page;
import dev.madang.application.UseCase;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Right;
import java.util.List;

/** Lists tags by id, a page at a time, forwards. */
@UseCase
public final class BrowseTags {

    private final TagQueries tags;

    public BrowseTags(TagQueries tags) {
        this.tags = tags;
    }

    /**
     * @param caller a moderator sees those too that aren't listed
     * @param after the cursor of the page before, 0 for the first page
     */
    public Page<TagView, Long> run(Caller caller, long after, Limit limit) {
        int enough = limit.value() + 1;
        List<TagView> page = caller.may(Right.MODERATE_POSTS) ? tags.all(after, enough) : tags.page(after, enough);
        return Page.forwards(page, limit, TagView::id);
    }
}
