package dev.madang.persistence;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.RowCountQuery;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** The table of posts' tokens, which each engine indexes in its own way. */
abstract class SearchTable {

    static final SearchTable FTS5 =
            new SearchTable(
                    "rowid", String.class, "insert or replace into post_search (rowid, tokens) values ({0}, {1})") {
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
                    Integer[].class,
                    "insert into post_search (post_id, tokens) values ({0}, {1})"
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
            new SearchTable("post_id", String.class, "replace into post_search (post_id, tokens) values ({0}, {1})") {
                @Override
                Object value(Set<Integer> tokens) {
                    return SearchToken.words(tokens, "", " ");
                }

                /**
                 * It gathers all posts of the first token, and then drops those that don't have the others. How many posts
                 * have which it can't say, but the newest posts can: the rarest goes first, if it is rare.
                 */
                @Override
                Optional<List<Integer>> forAll(List<Integer> tokens, long below, DSLContext reading) {
                    var newest = reading.select(id(), DSL.field("tokens", String.class))
                            .from(POST_SEARCH)
                            .orderBy(id().desc())
                            .limit(SAMPLE)
                            .fetch();
                    List<String> words = newest.getValues(1, String.class);
                    Map<Integer, Long> counts = new HashMap<>();
                    for (int token : tokens) {
                        String word = SearchToken.words(List.of(token), "", "");
                        counts.put(
                                token,
                                words.stream().filter(all -> all.contains(word)).count());
                    }
                    List<Integer> rarestFirst = new ArrayList<>(tokens);
                    rarestFirst.sort(Comparator.comparing(counts::get));
                    long gathered = counts.getOrDefault(rarestFirst.get(0), 0L) * below / SAMPLE;
                    boolean dense = newest.size() == SAMPLE
                            && newest.get(0).value1() - newest.get(SAMPLE - 1).value1() < 4 * SAMPLE;
                    return dense && gathered > MOST_GATHERED ? Optional.empty() : Optional.of(rarestFirst);
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

    /** Posts that MariaDB gathers in a fifth of a second. */
    private static final int MOST_GATHERED = 20_000;

    private final String id;
    private final RowCountQuery keep;

    private SearchTable(String id, Class<?> tokens, String keep) {
        this.id = id;
        this.keep = DSL.query(keep, DSL.param("post", Long.class), DSL.param("tokens", tokens));
    }

    /** Keeps the {@code tokens} of a {@code post}, whether or not it had any. */
    RowCountQuery keep() {
        return keep;
    }

    /** As {@link #keep} takes it. */
    abstract Object value(Set<Integer> tokens);

    /** Which posts hold all of some tokens and, where the other collection has any, one of those. */
    abstract Condition holds(Collection<Integer> all, Collection<Integer> any);

    /**
     * The tokens in the order in which the engine best looks for them among all posts.
     *
     * @param below the id below which all are
     * @return empty if it had better not, because one statement would take too long
     */
    Optional<List<Integer>> forAll(List<Integer> tokens, long below, DSLContext reading) {
        return Optional.of(tokens);
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
