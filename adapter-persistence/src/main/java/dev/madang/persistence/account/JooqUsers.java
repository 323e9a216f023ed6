package dev.madang.persistence.account;

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
import dev.madang.persistence.comment.CommentRows;
import dev.madang.persistence.recommendation.RecommendationRows;
import dev.madang.persistence.sql.EnumColumn;
import dev.madang.persistence.sql.GuestKeyColumn;
import dev.madang.persistence.sql.RenderedChange;
import dev.madang.persistence.sql.RenderedQueries;
import dev.madang.persistence.sql.RetryableConflict;
import dev.madang.persistence.sql.SqlSession;
import dev.madang.persistence.tag.PostTags;
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

/** Users. Removing one also lowers the counts of the tags of the user's posts, of the comments on posts, and of recommendations. */
public final class JooqUsers implements UserRepository {

    /** The id to exclude where no user is excluded. */
    private static final long NOBODY = 0;

    private final SqlSession session;
    private final PostTags postTags;
    private final CommentRows commentRows;
    private final RecommendationRows recommendationRows;
    private final NameLocks nameLocks;
    private final RenderedQueries<Key, User> single;
    private final RenderedChange newNameKey;

    public JooqUsers(SqlSession session) {
        this.session = session;
        this.postTags = new PostTags(session);
        this.commentRows = new CommentRows(session);
        this.recommendationRows = new RecommendationRows(session);
        this.nameLocks = new NameLocks(session);
        this.single = RenderedQueries.writing(session, this::by, JooqUsers::user);
        this.newNameKey = RenderedChange.ofPrivate(session, () -> newNameKey(session.writing()));
    }

    @Override
    public User add(NewUser user) {
        NewUser kept = new NewUser(
                user.username(),
                user.email(),
                user.createdAt().truncatedTo(ChronoUnit.MICROS),
                user.role(),
                user.guestKey(),
                user.nameKeys(),
                user.listed());
        User added = kept.withId(
                session.unlessTaken(() -> insert(kept), () -> refuseIfTaken(NOBODY, user.username(), user.email())));
        add(Map.of(added.id(), kept.nameKeys()));
        return added;
    }

    private long insert(NewUser user) {
        return session.publicWriting()
                .insertInto(USERS)
                .columns(USERS.USERNAME, USERS.EMAIL, USERS.CREATED_AT, USERS.ROLE, USERS.GUEST_KEY, USERS.LISTED)
                .values(
                        user.username().value(),
                        stored(user.email()),
                        user.createdAt(),
                        EnumColumn.stored(user.role()),
                        GuestKeyColumn.stored(user.guestKey()),
                        user.listed())
                .returningResult(USERS.ID)
                .fetchSingle()
                .value1();
    }

    /** The column is unique and not null: without an address it holds a random value. */
    private static String stored(@Nullable Email email) {
        return email == null ? UUID.randomUUID().toString() : email.value();
    }

    /** @return null if the column holds a random value instead of an address */
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

    @Override
    public void lock(Collection<Username> usernames) {
        session.lock(() -> session.writing()
                .select(USERS.ID)
                .from(USERS)
                .where(USERS.USERNAME.in(usernames.stream().map(Username::value).toList()))
                .orderBy(USERS.ID));
    }

    @Override
    public void lockNameKeys(Collection<NameKey> nameKeys) {
        session.whereTransactionsMeet(() -> nameLocks.lock(nameKeys));
    }

    private Optional<User> find(Key key, Object value) {
        return single.fetch(key, Map.of("key", value)).stream().findFirst();
    }

    private ResultQuery<?> by(Key key) {
        return session.locked(session.writing()
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
                EnumColumn.role(row.getString(5)),
                GuestKeyColumn.read(row.getString(6)));
    }

    @Override
    public void update(User user) {
        session.unlessTaken(
                () -> session.publicWriting()
                        .update(USERS)
                        .set(USERS.USERNAME, user.username().value())
                        .set(USERS.EMAIL, stored(user.email()))
                        .set(USERS.ROLE, EnumColumn.stored(user.role()))
                        .set(USERS.GUEST_KEY, GuestKeyColumn.stored(user.guestKey()))
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
        if (session.writing().fetchExists(USERS, taken)) {
            throw Refusal.invalid(field, "taken");
        }
    }

    /** The database removes the user's posts and their links to tags. */
    @Override
    public void remove(User user) {
        byId(user.id()); // Locks the user, so that no post is added in between.
        recommendationRows.removeAllOf(user.id());
        commentRows.removeAllOf(user.id());
        postTags.uncountAllOf(user.id());
        session.publicWriting().deleteFrom(USERS).where(USERS.ID.eq(user.id())).execute();
    }

    @Override
    public Optional<User> firstGuest(Collection<NameKey> nameKeys) {
        return session.writing()
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
        session.writing()
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
                session.writing().selectFrom(NAME_KEY_RULES).limit(2).fetch(NAME_KEY_RULES.RULES);
        // Boards of two versions may have started at once: then neither version's rules hold for all keys.
        return rules.size() == 1 ? rules.get(0) : "";
    }

    @Override
    public void keepNameKeyRules(String rules) {
        session.writing()
                .deleteFrom(NAME_KEY_RULES)
                .where(NAME_KEY_RULES.RULES.ne(rules))
                .execute();
        if (!nameKeyRules().equals(rules)) {
            insertNameKeyRules(rules);
        }
    }

    private void insertNameKeyRules(String rules) {
        try {
            session.writing().insertInto(NAME_KEY_RULES).values(rules).execute();
        } catch (IntegrityConstraintViolationException insertedMeanwhile) {
            throw new RetryableConflict(insertedMeanwhile);
        }
    }

    /** Found first and locked then: a locking search for what has no index would wait for all users. */
    @Override
    public List<User> admins() {
        return session
                .writing()
                .select(USERS.ID)
                .from(USERS)
                .where(USERS.ROLE.eq(EnumColumn.stored(Role.ADMIN)))
                .orderBy(USERS.ID)
                .fetch(USERS.ID)
                .stream()
                .flatMap(id -> byId(id).stream())
                .filter(user -> user.role() == Role.ADMIN)
                .toList();
    }

    @Override
    public boolean isEmpty() {
        return !session.writing().fetchExists(USERS);
    }
}
