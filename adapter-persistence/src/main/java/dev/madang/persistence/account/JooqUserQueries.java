package dev.madang.persistence.account;

import static dev.madang.persistence.schema.Tables.USERS;

import dev.madang.application.user.UserQueries;
import dev.madang.application.user.UserView;
import dev.madang.persistence.sql.EnumColumn;
import dev.madang.persistence.sql.Listed;
import dev.madang.persistence.sql.RenderedQueries;
import dev.madang.persistence.sql.SqlSession;
import dev.madang.persistence.sql.StorableText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.ResultQuery;
import org.jooq.SelectWhereStep;
import org.jooq.impl.DSL;

/** Users as readers see them. */
public final class JooqUserQueries implements UserQueries {

    private final SqlSession session;
    private final RenderedQueries<Shape, UserView> users;

    public JooqUserQueries(SqlSession session) {
        this.session = session;
        this.users = RenderedQueries.reading(session, this::of, JooqUserQueries::view);
    }

    private enum Shape {
        ID,
        USERNAME,
        PAGE,
        ALL
    }

    @Override
    public Optional<UserView> byId(long id) {
        return users.fetch(Shape.ID, Map.of("key", id)).stream().findFirst();
    }

    @Override
    public Optional<UserView> byUsername(String username) {
        return StorableText.isStorable(username)
                ? users.fetch(Shape.USERNAME, Map.of("key", username)).stream().findFirst()
                : Optional.empty();
    }

    @Override
    public List<UserView> page(long after, int limit) {
        return users.fetch(Shape.PAGE, Map.of("key", after, "limit", limit));
    }

    @Override
    public List<UserView> all(long after, int limit) {
        return users.fetch(Shape.ALL, Map.of("key", after, "limit", limit));
    }

    @Override
    public long count() {
        return count(Listed.users(USERS));
    }

    @Override
    public long countAll() {
        return count(DSL.noCondition());
    }

    private long count(Condition condition) {
        return session.reading()
                .selectCount()
                .from(USERS)
                .where(condition)
                .fetchSingle()
                .value1();
    }

    private ResultQuery<?> of(Shape shape) {
        Condition listed = Listed.users(USERS);
        return switch (shape) {
            case ID -> users(DSL.field(listed)).where(USERS.ID.eq(DSL.param("key", USERS.ID)));
            case USERNAME -> users(DSL.field(listed)).where(USERS.USERNAME.eq(DSL.param("key", USERS.USERNAME)));
            case PAGE -> page(DSL.inline(true), listed);
            case ALL -> page(DSL.field(listed), DSL.noCondition());
        };
    }

    private ResultQuery<?> page(Field<Boolean> listed, Condition condition) {
        return users(listed)
                .where(USERS.ID.gt(DSL.param("key", USERS.ID)))
                .and(condition)
                .orderBy(USERS.ID)
                .limit(DSL.param("limit", Integer.class));
    }

    private SelectWhereStep<?> users(Field<Boolean> listed) {
        return session.reading()
                .select(USERS.ID, USERS.USERNAME, USERS.EMAIL, USERS.CREATED_AT, USERS.POST_COUNT, USERS.ROLE, listed)
                .from(USERS);
    }

    private static UserView view(ResultSet row) throws SQLException {
        return new UserView(
                row.getLong(1),
                row.getString(2),
                JooqUsers.address(row.getString(3)),
                USERS.CREATED_AT.getDataType().convert(row.getLong(4)),
                row.getLong(5),
                EnumColumn.role(row.getString(6)),
                row.getBoolean(7));
    }
}
