package dev.madang.persistence.fulltext;

import java.util.Collection;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/** A virtual table of SQLite's FTS5. */
public final class Fts5Index extends SearchIndex {

    public Fts5Index(String table) {
        super(table, "rowid", String.class);
    }

    @Override
    String statement() {
        return "insert or replace into " + table + " (rowid, tokens) values ({0}, {1})";
    }

    @Override
    public Object value(Set<Integer> tokens) {
        return words(tokens, "", " ");
    }

    @Override
    Condition holds(Collection<Integer> all, Collection<Integer> any) {
        String query = words(all, "", " AND ");
        return DSL.condition(
                table + " match {0}", DSL.val(any.isEmpty() ? query : query + " AND (" + words(any, "", " OR ") + ")"));
    }
}
