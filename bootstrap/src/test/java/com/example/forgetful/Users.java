package com.example.forgetful;

import dev.madang.domain.Refusal;
import dev.madang.domain.user.Email;
import dev.madang.domain.user.User;
import dev.madang.domain.user.UserRepository;
import dev.madang.domain.user.Username;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;

record Users(Sheets sheets) implements UserRepository {

    @Override
    public User add(Username username, Email email, Instant createdAt) {
        refuseTaken(0, username, email);
        return sheets.writing().add(id -> new User(id, username, email, createdAt.truncatedTo(ChronoUnit.MICROS)));
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
                    .put(user.id(), old.withUsername(user.username()).withEmail(user.email()));
        });
    }

    @Override
    public void remove(User user) {
        sheets.writing().users.remove(user.id());
        sheets.writing().posts.values().removeIf(post -> post.authorId() == user.id());
    }

    @Override
    public boolean isEmpty() {
        return sheets.writing().users.isEmpty();
    }

    private void refuseTaken(long except, Username username, Email email) {
        refuse("username", except, find(User::username, username));
        refuse("email", except, find(User::email, email));
    }

    private static void refuse(String field, long except, Optional<User> holder) {
        if (holder.filter(user -> user.id() != except).isPresent()) {
            throw Refusal.invalid(field, "taken");
        }
    }

    private <V> Optional<User> find(Function<User, V> property, V value) {
        return sheets.writing().users.values().stream()
                .filter(user -> property.apply(user).equals(value))
                .findFirst();
    }
}
