package dev.madang.persistence;

import dev.madang.persistence.RenderedQuery.RowReader;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jooq.ResultQuery;

/**
 * Queries for the same thing, each rendered when it is first asked.
 *
 * @param <S> tells one from another: equal shapes are the same query, but for the values
 */
final class RenderedQueries<S, T> {

    private final Database database;
    private final Supplier<DSLContext> connections;
    private final Function<S, ResultQuery<?>> query;
    private final RowReader<T> reader;
    private final Map<S, RenderedQuery<T>> rendered = new ConcurrentHashMap<>();

    private RenderedQueries(
            Database database,
            Supplier<DSLContext> connections,
            Function<S, ResultQuery<?>> query,
            RowReader<T> reader) {
        this.database = database;
        this.connections = connections;
        this.query = query;
        this.reader = reader;
    }

    /**
     * Sees what the thread's transaction wrote; without a transaction, what was committed last.
     *
     * @param query not asked before the first use, when the database is open
     */
    static <S, T> RenderedQueries<S, T> reading(
            Database database, Function<S, ResultQuery<?>> query, RowReader<T> reader) {
        return new RenderedQueries<>(database, database::reading, query, reader);
    }

    /**
     * Runs within the thread's transaction.
     *
     * @param query not asked before the first use, when the database is open
     */
    static <S, T> RenderedQueries<S, T> writing(
            Database database, Function<S, ResultQuery<?>> query, RowReader<T> reader) {
        return new RenderedQueries<>(database, database::writing, query, reader);
    }

    /** As {@link RenderedQuery#fetch}. */
    List<T> fetch(S shape, Map<String, ?> values) {
        DSLContext current = connections.get();
        return rendered.computeIfAbsent(
                        shape, unseen -> new RenderedQuery<>(RenderedSql.of(query.apply(unseen), current), reader))
                .fetch(current, database.outages(), values);
    }
}
