package dev.madang.persistence;

import static dev.madang.persistence.schema.Tables.GUEST_NAME_KEYS;
import static dev.madang.persistence.schema.Tables.NAME_KEY_RULES;
import static dev.madang.persistence.schema.Tables.USERS;

import dev.madang.domain.Refusal;
import dev.madang.domain.Stored;
import dev.madang.domain.user.Email;
import dev.madang.domain.user.NameKey;
import dev.madang.domain.user.NewUser;
import dev.madang.domain.user.Role;
import dev.madang.domain.user.User;
import dev.madang.domain.user.UserRepository;
import dev.madang.domain.user.Username;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.ResultQuery;
import org.jooq.RowCountQuery;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Users, and the counts of tags that go down with a user's posts. */
final class JooqUsers implements UserRepository {

    /** No user's id, and so the one to leave out where all users count. */
    private static final long NOBODY = 0;

    private final Database database;
    private final PostTags postTags;
    private final RenderedQueries<Key, User> single;
    private final RenderedChange newNameKey;

    JooqUsers(Database database) {
        this.database = database;
        this.postTags = new PostTags(database);
        this.single = RenderedQueries.writing(database, this::by, JooqUsers::user);
        this.newNameKey = new RenderedChange(database, () -> newNameKey(database.writing()));
    }

    @Override
    public User add(NewUser user) {
        NewUser kept = new NewUser(
                user.username(),
                user.email(),
                user.createdAt().truncatedTo(ChronoUnit.MICROS),
                user.role(),
                user.guestKey());
        User added = kept.withId(
                database.unlessTaken(() -> insert(kept), () -> refuseIfTaken(NOBODY, user.username(), user.email())));
        add(Map.of(added.id(), user.nameKeys()));
        return added;
    }

    private long insert(NewUser user) {
        return database.writing()
                .insertInto(USERS)
                .columns(USERS.USERNAME, USERS.EMAIL, USERS.CREATED_AT, USERS.ROLE, USERS.GUEST_KEY)
                .values(
                        user.username().value(),
                        stored(user.email()),
                        user.createdAt(),
                        Constants.stored(user.role()),
                        GuestKeys.stored(user.guestKey()))
                .returningResult(USERS.ID)
                .fetchSingle()
                .value1();
    }

    /** In a column that has something unique in every row. */
    private static String stored(@Nullable Email email) {
        return email == null ? UUID.randomUUID().toString() : email.value();
    }

    /** @return null if the column has something else in it, which is no address */
    static @Nullable String address(String stored) {
        return stored.indexOf('@') < 0 ? null : stored;
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
                .select(USERS.ID, USERS.USERNAME, USERS.EMAIL, USERS.CREATED_AT, USERS.ROLE, USERS.GUEST_KEY)
                .from(USERS)
                .where(
                        switch (key) {
                            case ID -> USERS.ID.eq(DSL.param("key", USERS.ID));
                            case USERNAME -> USERS.USERNAME.eq(DSL.param("key", USERS.USERNAME));
                        }));
    }

    private static User user(ResultSet row) throws SQLException {
        String address = address(row.getString(3));
        return new User(
                row.getLong(1),
                new Username(new Stored(row.getString(2))),
                address == null ? null : new Email(new Stored(address)),
                USERS.CREATED_AT.getDataType().convert(row.getLong(4)),
                Constants.role(row.getString(5)),
                GuestKeys.read(row.getString(6)));
    }

    @Override
    public void update(User user) {
        database.unlessTaken(
                () -> database.writing()
                        .update(USERS)
                        .set(USERS.USERNAME, user.username().value())
                        .set(USERS.EMAIL, stored(user.email()))
                        .set(USERS.ROLE, Constants.stored(user.role()))
                        .set(USERS.GUEST_KEY, GuestKeys.stored(user.guestKey()))
                        .where(USERS.ID.eq(user.id()))
                        .execute(),
                () -> refuseIfTaken(user.id(), user.username(), user.email()));
        if (user.role() != Role.GUEST) {
            forgetNameKeys(Set.of(user.id()));
        }
    }

    private void refuseIfTaken(long except, Username username, @Nullable Email email) {
        refuseIf(USERS.USERNAME.eq(username.value()).and(USERS.ID.ne(except)), "username");
        if (email != null) {
            refuseIf(USERS.EMAIL.eq(email.value()).and(USERS.ID.ne(except)), "email");
        }
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
    public Optional<User> firstGuest(Collection<NameKey> nameKeys) {
        return database.writing()
                .select(DSL.min(GUEST_NAME_KEYS.USER_ID))
                .from(GUEST_NAME_KEYS)
                .where(GUEST_NAME_KEYS.NAME_KEY.in(
                        nameKeys.stream().map(NameKey::value).toList()))
                .fetchOptional()
                .flatMap(first -> Optional.ofNullable(first.value1()))
                .flatMap(this::byId);
    }

    @Override
    public void keepNameKeys(Map<Long, Set<NameKey>> nameKeys) {
        forgetNameKeys(nameKeys.keySet());
        add(nameKeys);
    }

    private void forgetNameKeys(Collection<Long> ids) {
        database.writing()
                .deleteFrom(GUEST_NAME_KEYS)
                .where(GUEST_NAME_KEYS.USER_ID.in(ids))
                .execute();
    }

    private void add(Map<Long, Set<NameKey>> nameKeys) {
        newNameKey.run(nameKeys.entrySet().stream()
                .flatMap(user -> user.getValue().stream().map(key -> Map.of("user", user.getKey(), "key", key.value())))
                .toList());
    }

    private static RowCountQuery newNameKey(DSLContext sql) {
        return sql.insertInto(GUEST_NAME_KEYS)
                .columns(GUEST_NAME_KEYS.USER_ID, GUEST_NAME_KEYS.NAME_KEY)
                .values(DSL.param("user", GUEST_NAME_KEYS.USER_ID), DSL.param("key", GUEST_NAME_KEYS.NAME_KEY));
    }

    @Override
    public String nameKeyRules() {
        List<String> rules =
                database.writing().selectFrom(NAME_KEY_RULES).limit(2).fetch(NAME_KEY_RULES.RULES);
        // Two boards of different versions may have started at once: what either kept isn't true of all keys.
        return rules.size() == 1 ? rules.get(0) : "";
    }

    @Override
    public void keepNameKeyRules(String rules) {
        database.writing()
                .deleteFrom(NAME_KEY_RULES)
                .where(NAME_KEY_RULES.RULES.ne(rules))
                .execute();
        if (!nameKeyRules().equals(rules)) {
            insertNameKeyRules(rules);
        }
    }

    private void insertNameKeyRules(String rules) {
        try {
            database.writing().insertInto(NAME_KEY_RULES).values(rules).execute();
        } catch (IntegrityConstraintViolationException insertedMeanwhile) {
            throw new Conflict(insertedMeanwhile);
        }
    }

    @Override
    public boolean isEmpty() {
        return !database.writing().fetchExists(USERS);
    }
}
