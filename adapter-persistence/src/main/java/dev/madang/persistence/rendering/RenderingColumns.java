package dev.madang.persistence.rendering;

import dev.madang.domain.Stored;
import dev.madang.domain.post.Content;
import dev.madang.domain.post.Html;
import dev.madang.domain.post.Rendering;
import dev.madang.persistence.sql.SqlSession;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

/**
 * A table's columns of contents.
 *
 * @param opening null if the table keeps none
 */
public record RenderingColumns(
        Table<?> table,
        Field<Long> id,
        Field<String> content,
        Field<String> html,
        @Nullable Field<String> opening,
        Field<Integer> renderer) {

    /** The renderer of what was never rendered. */
    private static final int NONE = 0;

    /** The values of what a content looks like. */
    public Map<Field<?>, @Nullable Object> values(Content content) {
        Map<Field<?>, @Nullable Object> values = new HashMap<>();
        Rendering rendering = content.rendering().orElse(null);
        values.put(html, rendering == null ? null : rendering.html().value());
        values.put(renderer, rendering == null ? NONE : rendering.html().renderer());
        if (opening != null) {
            values.put(opening, rendering == null ? null : rendering.opening());
        }
        return values;
    }

    /** Likewise, by the columns' names. */
    public Map<String, @Nullable Object> named(Content content) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values(content).forEach((column, value) -> values.put(column.getName(), value));
        return values;
    }

    /** @param row with all these columns */
    public Content read(Record row) {
        Stored text = new Stored(row.get(content));
        Html kept = html(row);
        return new Content(
                text,
                kept == null
                        ? null
                        : new Rendering(kept, opening == null ? "" : Objects.requireNonNullElse(row.get(opening), "")));
    }

    /** Null where it was never rendered. */
    public @Nullable Html html(Record row) {
        return html(row.get(html), row.get(renderer));
    }

    /** Likewise, from the places of both columns. */
    public static @Nullable Html html(ResultSet row, int html, int renderer) throws SQLException {
        return html(row.getString(html), row.getInt(renderer));
    }

    private static @Nullable Html html(@Nullable String html, int renderer) {
        return html == null ? null : new Html(html, renderer);
    }

    /** @see dev.madang.domain.post.RenderingRepository#renderedBefore */
    public Map<Long, Content> renderedBefore(SqlSession session, int version, int most) {
        Map<Long, Content> contents = new LinkedHashMap<>();
        session.writing()
                .select(id, content)
                .from(table)
                .where(renderer.lt(version))
                .orderBy(id)
                .limit(most)
                .forEach(row -> contents.put(row.value1(), new Content(new Stored(row.value2()))));
        return contents;
    }

    /** @see dev.madang.domain.post.RenderingRepository#keepRendering */
    public void keep(SqlSession session, long row, Content other) {
        session.publicWriting()
                .update(table)
                .set(values(other))
                .where(id.eq(row))
                .and(content.eq(other.value()))
                .execute();
    }
}
