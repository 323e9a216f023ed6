package dev.madang.persistence.search;

import static dev.madang.persistence.schema.Tables.TAGS;
import static dev.madang.persistence.schema.Tables.USERS;

import dev.madang.application.Limit;
import dev.madang.application.Page;
import dev.madang.application.post.PostFilter;
import dev.madang.application.post.PostView;
import dev.madang.application.search.Match;
import dev.madang.application.search.SearchCursor;
import dev.madang.application.search.SearchQueries;
import dev.madang.application.search.SearchTerms;
import dev.madang.persistence.fulltext.SearchIndex;
import dev.madang.persistence.fulltext.SearchToken;
import dev.madang.persistence.post.JooqPostQueries;
import dev.madang.persistence.post.PostSearch;
import dev.madang.persistence.sql.SqlSession;
import dev.madang.persistence.sql.StorableText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

/** Searches posts: the engine's index proposes some by their tokens, and those that match are hits. */
public final class JooqSearchQueries implements SearchQueries {

    private final SqlSession session;
    private final JooqPostQueries posts;

    public JooqSearchQueries(SqlSession session, JooqPostQueries posts) {
        this.session = session;
        this.posts = posts;
    }

    @Override
    public Page<PostView, SearchCursor> search(
            SearchTerms terms, PostFilter filter, @Nullable SearchCursor after, Limit limit) {
        Optional<List<Integer>> conditions = conditions(filter);
        if (conditions.isEmpty()) {
            return new Page<>(List.of(), null, null);
        }
        long newest = posts.newestId();
        SearchCursor start = after == null ? new SearchCursor(Match.TITLE, Long.MAX_VALUE) : after;
        HitCollector hits = new HitCollector(terms, filter, limit.value());
        if (start.match() == Match.TITLE) {
            collect(hits, Match.TITLE, conditions.get(), Math.min(start.id(), newest + 1));
            start = new SearchCursor(Match.TEXT, Long.MAX_VALUE);
        }
        if (!hits.isFull()) {
            collect(hits, Match.TEXT, conditions.get(), Math.min(start.id(), newest + 1));
        }
        return hits.page();
    }

    private void collect(HitCollector hits, Match match, List<Integer> conditions, long below) {
        List<Integer> tokens = new ArrayList<>(hits.tokens(match));
        tokens.addAll(conditions);
        SearchIndex index = PostSearch.indexOf(session);
        SearchWindow window = SearchWindow.below(below);
        while (window != null && !hits.isFull()) {
            int most = hits.room();
            List<PostView> proposed = posts.proposed(index.proposals(tokens, window.stretches(), window.below(), most));
            proposed.forEach(post -> hits.offer(match, post));
            if (proposed.size() == most || JooqPostQueries.fillPage(proposed)) {
                window = window.from(proposed.get(proposed.size() - 1).id());
            } else if (window.isLast()) {
                window = null;
            } else {
                Optional<List<Integer>> forAll = index.forAll(tokens, window.floor(), session.reading());
                window = forAll.isPresent() ? window.open() : window.older();
                tokens = forAll.orElse(tokens);
            }
        }
    }

    /** The tokens of every post that passes the filter; empty if no post can pass it. */
    private Optional<List<Integer>> conditions(PostFilter filter) {
        List<Integer> tokens = new ArrayList<>();
        if (filter.author() != null) {
            Optional<Long> author = id(USERS, USERS.ID, StorableText.equal(USERS.USERNAME, filter.author()));
            if (author.isEmpty()) {
                return Optional.empty();
            }
            tokens.add(SearchToken.AUTHOR.number(author.get()));
        }
        if (filter.tag() != null) {
            Optional<Long> tag = id(TAGS, TAGS.ID, StorableText.equal(TAGS.NAME, filter.tag()));
            if (tag.isEmpty()) {
                return Optional.empty();
            }
            tokens.add(SearchToken.TAG.number(tag.get()));
        }
        return Optional.of(tokens);
    }

    private Optional<Long> id(Table<?> table, Field<Long> id, Condition condition) {
        return session.reading().select(id).from(table).where(condition).fetchOptional(id);
    }
}
