package dev.madang.persistence.account;

import static dev.madang.persistence.schema.Tables.USERS;

import dev.madang.application.user.UserQueries;
import dev.madang.application.user.UserView;
import dev.madang.persistence.sql.EnumColumn;
import dev.madang.persistence.sql.SqlSession;
import dev.madang.persistence.visibility.Listed;
import dev.madang.persistence.visibility.NamedRows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Users as readers see them. */
public final class JooqUserQueries implements UserQueries {

    private final NamedRows<UserView> users;

    public JooqUserQueries(SqlSession session) {
        this.users = new NamedRows<>(
                session,
                USERS,
                USERS.ID,
                USERS.USERNAME,
                Listed.users(USERS),
                List.of(USERS.ID, USERS.USERNAME, USERS.EMAIL, USERS.CREATED_AT, USERS.POST_COUNT, USERS.ROLE),
                JooqUserQueries::view);
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

    @Override
    public Optional<UserView> byId(long id) {
        return users.byId(id);
    }

    @Override
    public Optional<UserView> byUsername(String username) {
        return users.byName(username);
    }

    @Override
    public List<UserView> page(long after, int limit) {
        return users.page(after, limit);
    }

    @Override
    public List<UserView> all(long after, int limit) {
        return users.all(after, limit);
    }

    @Override
    public long count() {
        return users.count();
    }

    @Override
    public long countAll() {
        return users.countAll();
    }
}
