package dev.madang.persistence;

import static dev.madang.persistence.schema.Tables.USERS;

import dev.madang.application.user.UserQueries;
import dev.madang.application.user.UserView;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Record5;
import org.jooq.Records;
import org.jooq.SelectConditionStep;

/** Users as readers see them. */
final class JooqUserQueries implements UserQueries {

    private final Database database;

    JooqUserQueries(Database database) {
        this.database = database;
    }

    @Override
    public Optional<UserView> byId(long id) {
        return users(USERS.ID.eq(id)).fetchOptional(Records.mapping(UserView::new));
    }

    @Override
    public Optional<UserView> byUsername(String username) {
        return users(Texts.equal(USERS.USERNAME, username)).fetchOptional(Records.mapping(UserView::new));
    }

    @Override
    public List<UserView> page(long after, int limit) {
        return users(USERS.ID.gt(after)).orderBy(USERS.ID).limit(limit).fetch(Records.mapping(UserView::new));
    }

    private SelectConditionStep<Record5<Long, String, String, Instant, Long>> users(Condition condition) {
        return database.reading()
                .select(USERS.ID, USERS.USERNAME, USERS.EMAIL, USERS.CREATED_AT, USERS.POST_COUNT)
                .from(USERS)
                .where(condition);
    }
}
