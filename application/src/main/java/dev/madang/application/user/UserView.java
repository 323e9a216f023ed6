package dev.madang.application.user;

import dev.madang.domain.user.User;
import java.time.Instant;

/** A user as readers see it. */
public record UserView(long id, String username, String email, Instant createdAt, long postCount) {

    static UserView of(User user, long postCount) {
        return new UserView(user.id(), user.username().value(), user.email().value(), user.createdAt(), postCount);
    }
}
