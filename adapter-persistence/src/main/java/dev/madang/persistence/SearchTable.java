package dev.madang.persistence;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** The table of posts' tokens, which each engine indexes in its own way. */
abstract class SearchTable {

    static final SearchTable FTS5 =
            new SearchTable("rowid", "insert or replace into post_search (rowid, tokens) values (?, ?)") {
                @Override
                Object value(Set<Integer> tokens) {
                    return SearchToken.words(tokens, "", " ");
                }

                @Override
                Condition holds(Collection<Integer> all, Collection<Integer> any) {
                    String query = SearchToken.words(all, "", " AND ");
                    return DSL.condition(
                            "post_search match {0}",
                            DSL.val(
                                    any.isEmpty()
                                            ? query
                                            : query + " AND (" + SearchToken.words(any, "", " OR ") + ")"));
                }
            };

    static final SearchTable GIN =
            new SearchTable(
                    "post_id",
                    "insert into post_search (post_id, tokens) values (?, ?)"
                            + " on conflict (post_id) do update set tokens = excluded.tokens") {
                @Override
                Object value(Set<Integer> tokens) {
                    return tokens.toArray(Integer[]::new);
                }

                @Override
                Condition holds(Collection<Integer> all, Collection<Integer> any) {
                    Field<Integer[]> tokens = field(name("tokens"), Integer[].class);
                    Condition holdsAll = tokens.contains(all.toArray(Integer[]::new));
                    return any.isEmpty()
                            ? holdsAll
                            : holdsAll.and(DSL.arrayOverlap(tokens, any.toArray(Integer[]::new)));
                }

                /** Sorted by the id itself, the planner may walk all posts in the hope to meet enough hits soon. */
                @Override
                Field<Long> order() {
                    return id().plus(0L);
                }
            };

    static final SearchTable FULLTEXT =
            new SearchTable("post_id", "replace into post_search (post_id, tokens) values (?, ?)") {
                @Override
                Object value(Set<Integer> tokens) {
                    return SearchToken.words(tokens, "", " ");
                }

                /**
                 * It gathers all posts of the first token, and then drops those that don't have the others. Which one the fewest
                 * posts have it can't say, but the newest posts can.
                 */
                @Override
                List<Integer> inOrder(List<Integer> tokens, DSLContext reading) {
                    List<String> newest = reading.select(DSL.field("tokens", String.class))
                            .from(POST_SEARCH)
                            .orderBy(id().desc())
                            .limit(SAMPLE)
                            .fetch(0, String.class);
                    Map<Integer, Long> counts = new HashMap<>();
                    tokens.forEach(token -> {
                        String word = SearchToken.words(List.of(token), "", "");
                        counts.put(
                                token,
                                newest.stream()
                                        .filter(words -> words.contains(word))
                                        .count());
                    });
                    return tokens.stream()
                            .sorted(Comparator.comparing(counts::get))
                            .toList();
                }

                /** The stretches first: whatever comes after them is read no further than they go. */
                @Override
                Condition holds(Collection<Integer> all, Collection<Integer> any) {
                    String query = SearchToken.words(all, "+", " ");
                    return DSL.condition(
                            "match (tokens) against ({0} in boolean mode)",
                            DSL.val(any.isEmpty() ? query : "+(" + SearchToken.words(any, "", " ") + ") " + query));
                }
            };

    private static final Table<Record> POST_SEARCH = table(name("post_search"));

    private static final int SAMPLE = 200;

    private final String id;
    private final String keep;

    private SearchTable(String id, String keep) {
        this.id = id;
        this.keep = keep;
    }

    /** The statement that keeps the tokens of a post, whether or not it had any. */
    String keep() {
        return keep;
    }

    /** As {@link #keep} binds it. */
    abstract Object value(Set<Integer> tokens);

    /** Which posts hold all of some tokens and, where the other collection has any, one of those. */
    abstract Condition holds(Collection<Integer> all, Collection<Integer> any);

    /** The tokens in the order in which the engine best looks for them among all posts. */
    List<Integer> inOrder(List<Integer> tokens, DSLContext reading) {
        return tokens;
    }

    Field<Long> id() {
        return field(name(id), Long.class);
    }

    /** What to sort by so that the engine uses the index of tokens, and not that of ids. */
    Field<Long> order() {
        return id();
    }

    /** The ids below one, the highest first. */
    Select<Record1<Long>> proposals(List<Integer> all, List<Integer> any, long below, int limit) {
        return DSL.select(id().as("id"))
                .from(POST_SEARCH)
                .where(holds(all, any))
                .and(id().lt(below))
                .orderBy(order().desc())
                .limit(limit);
    }
}
