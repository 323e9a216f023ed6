package dev.madang.persistence;

import static dev.madang.persistence.schema.Tables.USERS;

import dev.madang.domain.Refusal;
import dev.madang.domain.user.Email;
import dev.madang.domain.user.User;
import dev.madang.domain.user.UserRepository;
import dev.madang.domain.user.Username;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.ResultQuery;
import org.jooq.impl.DSL;

/** Users, and the counts of tags that go down with a user's posts. */
final class JooqUsers implements UserRepository {

    /** No user's id, and so the one to leave out where all users count. */
    private static final long NOBODY = 0;

    private final Database database;
    private final PostTags postTags;
    private final RenderedQueries<Key, User> single;

    JooqUsers(Database database) {
        this.database = database;
        this.postTags = new PostTags(database);
        this.single = RenderedQueries.writing(database, this::by, JooqUsers::user);
    }

    @Override
    public User add(Username username, Email email, Instant createdAt) {
        Instant kept = createdAt.truncatedTo(ChronoUnit.MICROS);
        long id =
                database.unlessTaken(() -> insert(username, email, kept), () -> refuseIfTaken(NOBODY, username, email));
        return new User(id, username, email, kept);
    }

    private long insert(Username username, Email email, Instant createdAt) {
        return database.writing()
                .insertInto(USERS)
                .columns(USERS.USERNAME, USERS.EMAIL, USERS.CREATED_AT)
                .values(username.value(), email.value(), createdAt)
                .returningResult(USERS.ID)
                .fetchSingle()
                .value1();
    }

    private enum Key {
        ID,
        USERNAME
    }

    @Override
    public Optional<User> byId(long id) {
        return find(Key.ID, id);
    }

    @Override
    public Optional<User> byUsername(Username username) {
        return find(Key.USERNAME, username.value());
    }

    private Optional<User> find(Key key, Object value) {
        return single.fetch(key, Map.of("key", value)).stream().findFirst();
    }

    private ResultQuery<?> by(Key key) {
        return database.locked(database.writing()
                .select(USERS.ID, USERS.USERNAME, USERS.EMAIL, USERS.CREATED_AT)
                .from(USERS)
                .where(
                        switch (key) {
                            case ID -> USERS.ID.eq(DSL.param("key", USERS.ID));
                            case USERNAME -> USERS.USERNAME.eq(DSL.param("key", USERS.USERNAME));
                        }));
    }

    private static User user(ResultSet row) throws SQLException {
        return new User(
                row.getLong(1),
                new Username(row.getString(2)),
                new Email(row.getString(3)),
                USERS.CREATED_AT.getDataType().convert(row.getLong(4)));
    }

    @Override
    public void update(User user) {
        database.unlessTaken(
                () -> database.writing()
                        .update(USERS)
                        .set(USERS.USERNAME, user.username().value())
                        .set(USERS.EMAIL, user.email().value())
                        .where(USERS.ID.eq(user.id()))
                        .execute(),
                () -> refuseIfTaken(user.id(), user.username(), user.email()));
    }

    private void refuseIfTaken(long except, Username username, Email email) {
        refuseIf(USERS.USERNAME.eq(username.value()).and(USERS.ID.ne(except)), "username");
        refuseIf(USERS.EMAIL.eq(email.value()).and(USERS.ID.ne(except)), "email");
    }

    private void refuseIf(Condition taken, String field) {
        if (database.writing().fetchExists(USERS, taken)) {
            throw Refusal.invalid(field, "taken");
        }
    }

    /** The database removes the posts and their links. */
    @Override
    public void remove(User user) {
        byId(user.id()); // Locked, so that none of the user's posts comes in between.
        postTags.uncountAllOf(user.id());
        database.writing().deleteFrom(USERS).where(USERS.ID.eq(user.id())).execute();
    }

    @Override
    public boolean isEmpty() {
        return !database.writing().fetchExists(USERS);
    }
}
