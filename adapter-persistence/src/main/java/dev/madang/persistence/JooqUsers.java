package dev.madang.persistence;

import static dev.madang.persistence.schema.Tables.USERS;

import dev.madang.domain.Refusal;
import dev.madang.domain.user.Email;
import dev.madang.domain.user.User;
import dev.madang.domain.user.UserRepository;
import dev.madang.domain.user.Username;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Records;

/** Users, and the counts of tags that go down with a user's posts. */
final class JooqUsers implements UserRepository {

    /** No user's id, and so the one to leave out where all users count. */
    private static final long NOBODY = 0;

    private static final Field<Username> USERNAME = USERS.USERNAME.convertFrom(Username::new);
    private static final Field<Email> EMAIL = USERS.EMAIL.convertFrom(Email::new);

    private final Database database;
    private final PostTags postTags;

    JooqUsers(Database database) {
        this.database = database;
        this.postTags = new PostTags(database);
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

    @Override
    public Optional<User> byId(long id) {
        return find(USERS.ID.eq(id));
    }

    @Override
    public Optional<User> byUsername(Username username) {
        return find(USERS.USERNAME.eq(username.value()));
    }

    private Optional<User> find(Condition condition) {
        return database.locked(database.writing()
                        .select(USERS.ID, USERNAME, EMAIL, USERS.CREATED_AT)
                        .from(USERS)
                        .where(condition))
                .fetchOptional(Records.mapping(User::new));
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
