package dev.madang.domain.user;

import java.time.Instant;

/** @param id from 1, in order of creation, never used twice */
public record User(long id, Username username, Email email, Instant createdAt) {

    public User withUsername(Username other) {
        return new User(id, other, email, createdAt);
    }

    public User withEmail(Email other) {
        return new User(id, username, other, createdAt);
    }
}
