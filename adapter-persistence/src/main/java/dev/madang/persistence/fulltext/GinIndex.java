package dev.madang.persistence.fulltext;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;

import java.util.Collection;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** An array column of PostgreSQL's with a GIN index. */
public final class GinIndex extends SearchIndex {

    public GinIndex(String table) {
        super(table, "post_id", Integer[].class);
    }

    @Override
    String statement() {
        return "insert into " + table + " (post_id, tokens) values ({0}, {1})"
                + " on conflict (post_id) do update set tokens = excluded.tokens";
    }

    @Override
    public Object value(Set<Integer> tokens) {
        return tokens.toArray(Integer[]::new);
    }

    @Override
    Condition holds(Collection<Integer> all, Collection<Integer> any) {
        Field<Integer[]> tokens = field(name("tokens"), Integer[].class);
        Condition holdsAll = tokens.contains(all.toArray(Integer[]::new));
        return any.isEmpty() ? holdsAll : holdsAll.and(DSL.arrayOverlap(tokens, any.toArray(Integer[]::new)));
    }

    /** Sorted by the id itself, the planner may walk all rows in the hope of enough hits soon. */
    @Override
    Field<Long> order() {
        return id().plus(0L);
    }
}
