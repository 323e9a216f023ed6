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
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Record7;
import org.jooq.Records;
import org.jooq.ResultQuery;
import org.jooq.SelectWhereStep;
import org.jooq.impl.DSL;

/** Users as readers see them. */
public final class JooqUserQueries implements UserQueries {

    private final SqlSession session;
    private final RenderedQueries<Key, UserView> single;

    public JooqUserQueries(SqlSession session) {
        this.session = session;
        this.single = RenderedQueries.reading(session, this::by, JooqUserQueries::view);
    }

    private enum Key {
        ID,
        USERNAME
    }

    @Override
    public Optional<UserView> byId(long id) {
        return single.fetch(Key.ID, Map.of("key", id)).stream().findFirst();
    }

    @Override
    public Optional<UserView> byUsername(String username) {
        return StorableText.isStorable(username)
                ? single.fetch(Key.USERNAME, Map.of("key", username)).stream().findFirst()
                : Optional.empty();
    }

    @Override
    public List<UserView> page(long after, int limit) {
        return page(after, Listed.users(USERS), limit);
    }

    @Override
    public List<UserView> all(long after, int limit) {
        return page(after, DSL.noCondition(), limit);
    }

    private List<UserView> page(long after, Condition condition, int limit) {
        return users().where(USERS.ID.gt(after))
                .and(condition)
                .orderBy(USERS.ID)
                .limit(limit)
                .fetch(Records.mapping((id, username, email, createdAt, posts, role, listed) -> new UserView(
                        id, username, JooqUsers.address(email), createdAt, posts, EnumColumn.role(role), listed)));
    }

    private ResultQuery<?> by(Key key) {
        return users().where(
                        switch (key) {
                            case ID -> USERS.ID.eq(DSL.param("key", USERS.ID));
                            case USERNAME -> USERS.USERNAME.eq(DSL.param("key", USERS.USERNAME));
                        });
    }

    private SelectWhereStep<Record7<Long, String, String, Instant, Long, String, Boolean>> users() {
        return session.reading()
                .select(
                        USERS.ID,
                        USERS.USERNAME,
                        USERS.EMAIL,
                        USERS.CREATED_AT,
                        USERS.POST_COUNT,
                        USERS.ROLE,
                        DSL.field(Listed.users(USERS)))
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
