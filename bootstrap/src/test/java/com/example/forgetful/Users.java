package com.example.forgetful;

import dev.madang.domain.Refusal;
import dev.madang.domain.user.Email;
import dev.madang.domain.user.NameKey;
import dev.madang.domain.user.NewUser;
import dev.madang.domain.user.Role;
import dev.madang.domain.user.User;
import dev.madang.domain.user.UserRepository;
import dev.madang.domain.user.Username;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

record Users(Sheets sheets) implements UserRepository {

    @Override
    public User add(NewUser user) {
        refuseTaken(0, user.username(), user.email());
        User added = sheets.writing()
                .add(id -> new User(
                        id,
                        user.username(),
                        user.email(),
                        user.createdAt().truncatedTo(ChronoUnit.MICROS),
                        user.role(),
                        user.guestKey()));
        keepNameKeys(Map.of(added.id(), user.nameKeys()));
        return added;
    }

    @Override
    public Optional<User> byId(long id) {
        return Optional.ofNullable(sheets.writing().users.get(id));
    }

    @Override
    public Optional<User> byUsername(Username username) {
        return find(User::username, username);
    }

    @Override
    public void update(User user) {
        byId(user.id()).ifPresent(old -> {
            refuseTaken(user.id(), user.username(), user.email());
            sheets.writing()
                    .users
                    .put(
                            user.id(),
                            old.withUsername(user.username())
                                    .withEmail(user.email())
                                    .withRole(user.role())
                                    .withGuestKey(user.guestKey()));
            if (user.role() != Role.GUEST) {
                sheets.writing().guestNameKeys.remove(user.id());
            }
        });
    }

    @Override
    public void remove(User user) {
        sheets.writing().users.remove(user.id());
        sheets.writing().guestNameKeys.remove(user.id());
        sheets.writing().posts.values().removeIf(post -> post.authorId() == user.id());
        sheets.writing().accounts.remove(user.id());
        sheets.writing().withheld.values().removeIf(withheld -> withheld.post().authorId() == user.id());
        sheets.writing().credentials.values().removeIf(credential -> credential.userId() == user.id());
    }

    @Override
    public boolean isEmpty() {
        return sheets.writing().users.isEmpty();
    }

    @Override
    public Optional<User> firstGuest(Collection<NameKey> nameKeys) {
        return sheets.writing().guestNameKeys.entrySet().stream()
                .filter(guest -> !Collections.disjoint(guest.getValue(), nameKeys))
                .findFirst()
                .flatMap(guest -> byId(guest.getKey()));
    }

    @Override
    public void keepNameKeys(Map<Long, Set<NameKey>> nameKeys) {
        sheets.writing().guestNameKeys.putAll(nameKeys);
    }

    @Override
    public String nameKeyRules() {
        return sheets.writing().nameKeyRules;
    }

    @Override
    public void keepNameKeyRules(String rules) {
        sheets.writing().nameKeyRules = rules;
    }

    private void refuseTaken(long except, Username username, @Nullable Email email) {
        refuse("username", except, find(User::username, username));
        if (email != null) {
            refuse("email", except, find(User::email, email));
        }
    }

    private static void refuse(String field, long except, Optional<User> holder) {
        if (holder.filter(user -> user.id() != except).isPresent()) {
            throw Refusal.invalid(field, "taken");
        }
    }

    private <V> Optional<User> find(Function<User, @Nullable V> property, V value) {
        return sheets.writing().users.values().stream()
                .filter(user -> value.equals(property.apply(user)))
                .findFirst();
    }
}
