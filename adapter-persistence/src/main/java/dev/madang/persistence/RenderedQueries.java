package dev.madang.persistence;

import dev.madang.persistence.RenderedQuery.RowMapper;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jooq.Select;

/**
 * Queries for the same thing, each rendered when it is first asked.
 *
 * @param <S> tells one from another: equal shapes are the same query, but for the values
 */
final class RenderedQueries<S, T> {

    private final Database database;
    private final Function<S, Select<?>> query;
    private final RowMapper<T> mapper;
    private final Map<S, RenderedQuery<T>> rendered = new ConcurrentHashMap<>();

    /** @param query not asked before the first use, when the database is open */
    RenderedQueries(Database database, Function<S, Select<?>> query, RowMapper<T> mapper) {
        this.database = database;
        this.query = query;
        this.mapper = mapper;
    }

    /** As {@link RenderedQuery#fetch}. */
    List<T> fetch(S shape, Map<String, ?> values) {
        return rendered.computeIfAbsent(
                        shape, unseen -> RenderedQuery.of(query.apply(unseen), database.reading(), mapper))
                .fetch(database, values);
    }
}
