package dev.madang.application.post;

import dev.madang.application.Limit;
import dev.madang.application.Page;
import dev.madang.application.UseCase;
import dev.madang.domain.recommendation.Span;
import org.jspecify.annotations.Nullable;

/** Lists the posts of the last days, or of ever, that are recommended, the most recommended first, a page at a time, forwards. */
@UseCase
public final class BrowseRecommended {

    private final PostQueries posts;

    public BrowseRecommended(PostQueries posts) {
        this.posts = posts;
    }

    /** @param before the cursor of the page before, null for the first page */
    public Page<PostView, RankCursor> run(Span span, @Nullable RankCursor before, Limit limit) {
        return PageReader.read((cursor, most) -> posts.recommended(span, cursor, most), before, PostView::rank, limit);
    }
}
