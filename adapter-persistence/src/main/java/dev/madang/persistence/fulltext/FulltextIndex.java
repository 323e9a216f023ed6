package dev.madang.persistence.fulltext;

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
import org.jooq.impl.DSL;

/** A text column of MariaDB's with a FULLTEXT index. */
public final class FulltextIndex extends SearchIndex {

    private static final int SAMPLE = 200;

    /** Rows that MariaDB gathers in a fifth of a second. */
    private static final int MAX_GATHERED = 20_000;

    public FulltextIndex(String table) {
        super(table, "post_id", String.class);
    }

    @Override
    String statement() {
        return "replace into " + table + " (post_id, tokens) values ({0}, {1})";
    }

    @Override
    public Object value(Set<Integer> tokens) {
        return words(tokens, "", " ");
    }

    /**
     * MariaDB gathers all rows with the first token, and then drops those without the others. It can't tell how many rows
     * have a token, but the newest rows can: the rarest token goes first, if it is rare.
     */
    @Override
    public Optional<List<Integer>> forAll(List<Integer> tokens, long below, DSLContext reading) {
        var newest = reading.select(id(), DSL.field("tokens", String.class))
                .from(rows())
                .orderBy(id().desc())
                .limit(SAMPLE)
                .fetch();
        List<String> words = newest.getValues(1, String.class);
        Map<Integer, Long> counts = new HashMap<>();
        for (int token : tokens) {
            String word = words(List.of(token), "", "");
            counts.put(token, words.stream().filter(all -> all.contains(word)).count());
        }
        List<Integer> rarestFirst = new ArrayList<>(tokens);
        rarestFirst.sort(Comparator.comparing(counts::get));
        long gathered = counts.getOrDefault(rarestFirst.get(0), 0L) * below / SAMPLE;
        boolean dense = newest.size() == SAMPLE
                && newest.get(0).value1() - newest.get(SAMPLE - 1).value1() < 4 * SAMPLE;
        return dense && gathered > MAX_GATHERED ? Optional.empty() : Optional.of(rarestFirst);
    }

    /** The alternatives first: the terms after them are read no further than they go. */
    @Override
    Condition holds(Collection<Integer> all, Collection<Integer> any) {
        String query = words(all, "+", " ");
        return DSL.condition(
                "match (tokens) against ({0} in boolean mode)",
                DSL.val(any.isEmpty() ? query : "+(" + words(any, "", " ") + ") " + query));
    }
}
