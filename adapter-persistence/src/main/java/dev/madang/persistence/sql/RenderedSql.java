package dev.madang.persistence.sql;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Param;
import org.jooq.Query;
import org.jspecify.annotations.Nullable;

/**
 * A statement that jOOQ renders once and that then runs on JDBC alone. It is for frequent statements, which take longer to
 * render than to run.
 *
 * @param parameters in the order of their places
 */
public record RenderedSql(String text, List<Param<?>> parameters) {

    /** @param query with named parameters only, whose names occur after a colon nowhere else in the statement */
    public static RenderedSql of(Query query, DSLContext dialect) {
        Map<String, Param<?>> named = query.getParams();
        Pattern anyName = Pattern.compile(
                named.keySet().stream().map(Pattern::quote).collect(Collectors.joining("|", ":(", ")\\b")));
        String text = dialect.renderNamedParams(query);
        List<Param<?>> inOrder = new ArrayList<>();
        anyName.matcher(text)
                .results()
                .forEach(found -> inOrder.add(Objects.requireNonNull(named.get(found.group(1)))));
        return new RenderedSql(anyName.matcher(text).replaceAll("?"), inOrder);
    }

    /** @param values by parameter name */
    public void bind(PreparedStatement statement, Map<String, ?> values) throws SQLException {
        for (int i = 0; i < parameters.size(); i++) {
            Param<?> parameter = parameters.get(i);
            statement.setObject(i + 1, stored(parameter, values.get(parameter.getParamName())));
        }
    }

    private static <U> @Nullable Object stored(Param<U> parameter, @Nullable Object value) {
        return parameter.getConverter().to(parameter.getType().cast(value));
    }
}
