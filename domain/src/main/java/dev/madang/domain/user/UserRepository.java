package dev.madang.domain.user;

import dev.madang.domain.Refusal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Keeps users. Every method runs within the caller's transaction; names and e-mails compare to the code point. */
public interface UserRepository {

    /** @throws Refusal {@code taken}, of {@code username} or {@code email}; the transaction goes on */
    User add(NewUser user);

    /** {@link #add(NewUser)} for a guest of whom nothing else is known. */
    default User add(Username username, Email email, Instant createdAt) {
        return add(new NewUser(username, email, createdAt));
    }

    /**
     * Adds a user unless somebody has the name by now, who is returned instead. Of several transactions that add the same
     * name at once, one adds its user and the others get it.
     *
     * @throws Refusal {@code taken}, of {@code email}; the transaction goes on
     */
    default User addIfAbsent(NewUser user) {
        try {
            return add(user);
        } catch (Refusal taken) {
            return byUsername(user.username()).orElseThrow(() -> taken);
        }
    }

    Optional<User> byId(long id);

    Optional<User> byUsername(Username username);

    /**
     * Takes the users who have these names before they are read one by one: of two who do that in different orders, each would
     * else have what the other waits for.
     */
    default void lock(Collection<Username> usernames) {}

    /**
     * Keeps a new name, e-mail, role and guest key of the user with this id; does nothing where there is none. What the name
     * looks like is kept no longer than the user is a guest.
     *
     * @throws Refusal {@code taken}, of {@code username} or {@code email}; the transaction goes on
     */
    void update(User user);

    /** Removes the user with all its posts and their links to tags; does nothing where it is gone. */
    void remove(User user);

    boolean isEmpty();

    /** By id; two transactions that ask for them wait for each other. */
    List<User> admins();

    /**
     * Lets nobody else take a name that looks so before the transaction ends. Whoever takes one, as a guest or as a member, calls
     * it before asking who has it: the one asks for members, and the other for guests, and neither would be there yet.
     */
    default void lockNameKeys(Collection<NameKey> nameKeys) {}

    /** The first guest, by id, whose name has one of the keys. */
    Optional<User> firstGuest(Collection<NameKey> nameKeys);

    /** Keeps what guests' names look like, by their ids, in place of what was kept of them. */
    void keepNameKeys(Map<Long, Set<NameKey>> nameKeys);

    /** The rules by which all kept name keys were made, as {@link #keepNameKeyRules} was told; empty if it never was. */
    String nameKeyRules();

    void keepNameKeyRules(String rules);
}
