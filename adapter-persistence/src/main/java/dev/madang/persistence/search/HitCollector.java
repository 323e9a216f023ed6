package dev.madang.persistence.search;

import dev.madang.application.Page;
import dev.madang.application.post.PostFilter;
import dev.madang.application.post.PostQueries;
import dev.madang.application.post.PostView;
import dev.madang.application.search.Match;
import dev.madang.application.search.SearchCursor;
import dev.madang.application.search.SearchTerms;
import dev.madang.persistence.fulltext.SearchToken;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects hits from the posts that an index proposes, until the page is full or enough posts were examined. */
final class HitCollector {

    /** A hit must have all tokens; this many tell it well enough from other posts. */
    private static final int MAX_TOKENS = 16;

    /** Per statement, even after many short posts: the next may be the longest. */
    private static final int MAX_PROPOSALS = 100;

    private static final int FIRST_PROPOSALS = 32;

    /** Reached only if many posts have the tokens and none has the words, as with "한국어" among "한국 국어". */
    private static final int MAX_LOOKED_AT = 2_000;

    /** Characters of content, of hits or not, after which a reader shouldn't wait any longer; only hits are kept. */
    private static final int MAX_READ = 1 << 20;

    private final SearchTerms terms;
    private final PostFilter filter;
    private final int limit;
    private final List<PostView> hits = new ArrayList<>();
    private int lookedAt;
    private int read;
    private int kept;
    private boolean more;
    private @Nullable SearchCursor last;
    private @Nullable SearchCursor lastHit;

    HitCollector(SearchTerms terms, PostFilter filter, int limit) {
        this.terms = terms;
        this.filter = filter;
        this.limit = limit;
    }

    /** The tokens of every post with such a match. */
    List<Integer> tokens(Match match) {
        SearchToken kind = match == Match.TITLE ? SearchToken.TITLE : SearchToken.TEXT;
        return terms.tokens().stream().limit(MAX_TOKENS).map(kind::number).toList();
    }

    /** How many proposals to request next. */
    int room() {
        int affordable = lookedAt == 0 ? FIRST_PROPOSALS : PostQueries.MAX_CONTENT / (read / lookedAt + 1) + 1;
        return Math.min(Math.min(MAX_PROPOSALS, affordable), limit + 1 - hits.size());
    }

    /** Whether the page is full, or enough was read for it. */
    boolean isFull() {
        return more || lookedAt >= MAX_LOOKED_AT || read >= MAX_READ || kept >= PostQueries.MAX_CONTENT;
    }

    void offer(Match match, PostView post) {
        if (isFull()) {
            return;
        }
        lookedAt++;
        read += post.content().length();
        last = new SearchCursor(match, post.id());
        if (filter.matches(post) && terms.match(post) == match) {
            if (hits.size() == limit) {
                more = true;
            } else {
                hits.add(post);
                kept += post.content().length();
                lastHit = last;
            }
        }
    }

    Page<PostView, SearchCursor> page() {
        if (more) {
            return new Page<>(hits, null, lastHit);
        }
        return new Page<>(hits, null, isFull() ? last : null);
    }
}
