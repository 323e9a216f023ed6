package dev.madang.persistence.fulltext;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;

import java.util.Collection;
import java.util.List;
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

/** A table with the tokens of each row of another table, in the engine's own kind of full-text index. */
public abstract class SearchIndex {

    final String table;
    private final String id;
    private final Class<?> tokens;

    SearchIndex(String table, String id, Class<?> tokens) {
        this.table = table;
        this.id = id;
        this.tokens = tokens;
    }

    /** Stores the {@code tokens} of the row {@code id}, in the place of any that it had. */
    public RowCountQuery store() {
        return DSL.query(statement(), DSL.param("id", Long.class), DSL.param("tokens", tokens));
    }

    /** Removes the tokens of the row {@code id}, if it has any. */
    public RowCountQuery remove() {
        return DSL.deleteFrom(rows()).where(id().eq(DSL.param("id", Long.class)));
    }

    /** SQL with a place for the id and one for the tokens. */
    abstract String statement();

    /** Tokens as {@link #store} takes them. */
    public abstract Object value(Set<Integer> tokens);

    /** Whether a row has all of some tokens and, unless the other collection is empty, one of those. */
    abstract Condition holds(Collection<Integer> all, Collection<Integer> any);

    /**
     * The tokens in the order in which the engine best looks for them among all rows.
     *
     * @param below a bound above all ids
     * @return empty if a single statement would take too long
     */
    public Optional<List<Integer>> forAll(List<Integer> tokens, long below, DSLContext reading) {
        return Optional.of(tokens);
    }

    Table<Record> rows() {
        return DSL.table(name(table));
    }

    Field<Long> id() {
        return field(name(id), Long.class);
    }

    /** What to sort by so that the engine uses the index of tokens, and not that of ids. */
    Field<Long> order() {
        return id();
    }

    /** The ids of matching rows below a bound, the highest first. */
    public Select<Record1<Long>> proposals(List<Integer> all, List<Integer> any, long below, int limit) {
        return DSL.select(id().as("id"))
                .from(rows())
                .where(holds(all, any))
                .and(id().lt(below))
                .orderBy(order().desc())
                .limit(limit);
    }

    /** Eight hexadecimal digits each, for engines whose full-text index takes words only. */
    static String words(Collection<Integer> tokens, String before, String between) {
        StringBuilder words = new StringBuilder();
        for (int token : tokens) {
            words.append(words.isEmpty() ? "" : between).append(before);
            String digits = Integer.toHexString(token);
            words.append("0".repeat(8 - digits.length())).append(digits);
        }
        return words.toString();
    }
}
