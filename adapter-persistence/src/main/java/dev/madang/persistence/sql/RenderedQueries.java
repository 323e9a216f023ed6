package dev.madang.persistence.sql;

import dev.madang.persistence.sql.RenderedQuery.RowReader;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jooq.ResultQuery;

/**
 * The variants of a query, each rendered at its first use.
 *
 * @param <S> a variant's key: two uses with equal keys differ in their values only
 */
public final class RenderedQueries<S, T> {

    private final SqlSession session;
    private final Supplier<DSLContext> connections;
    private final Function<S, ResultQuery<?>> query;
    private final RowReader<T> reader;
    private final Map<S, RenderedQuery<T>> rendered = new ConcurrentHashMap<>();

    private RenderedQueries(
            SqlSession session,
            Supplier<DSLContext> connections,
            Function<S, ResultQuery<?>> query,
            RowReader<T> reader) {
        this.session = session;
        this.connections = connections;
        this.query = query;
        this.reader = reader;
    }

    /**
     * Sees what the thread's transaction wrote; without a transaction, what was committed last.
     *
     * @param query called at a variant's first use, when the database is open
     */
    public static <S, T> RenderedQueries<S, T> reading(
            SqlSession session, Function<S, ResultQuery<?>> query, RowReader<T> reader) {
        return new RenderedQueries<>(session, session::reading, query, reader);
    }

    /**
     * Runs within the thread's transaction.
     *
     * @param query called at a variant's first use, when the database is open
     */
    public static <S, T> RenderedQueries<S, T> writing(
            SqlSession session, Function<S, ResultQuery<?>> query, RowReader<T> reader) {
        return new RenderedQueries<>(session, session::writing, query, reader);
    }

    /**
     * Likewise, and changes what everybody can see.
     *
     * @param query called at a variant's first use, when the database is open
     */
    public static <S, T> RenderedQueries<S, T> changing(
            SqlSession session, Function<S, ResultQuery<?>> query, RowReader<T> reader) {
        return new RenderedQueries<>(session, session::publicWriting, query, reader);
    }

    /** All results. */
    public List<T> fetch(S shape, Map<String, ?> values) {
        return fetch(shape, values, result -> false);
    }

    /** As {@link RenderedQuery#fetch}. */
    public List<T> fetch(S shape, Map<String, ?> values, Predicate<T> isLast) {
        DSLContext current = connections.get();
        return rendered.computeIfAbsent(
                        shape, unseen -> new RenderedQuery<>(RenderedSql.of(query.apply(unseen), current), reader))
                .fetch(current, session.translator(), values, isLast);
    }
}
