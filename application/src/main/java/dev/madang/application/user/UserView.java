package dev.madang.application.user;

import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Right;
import dev.madang.domain.user.Email;
import dev.madang.domain.user.Role;
import dev.madang.domain.user.User;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A user as readers see it.
 *
 * @param email null if it isn't for the reader to see
 * @param listed whether everybody sees it: not so a guest that came with a post, before a post of its is published, or after
 *     the last was hidden
 */
public record UserView(
        long id,
        String username,
        @Nullable String email,
        Instant createdAt,
        long postCount,
        Role role,
        boolean listed) {

    /** A guest. */
    public UserView(long id, String username, @Nullable String email, Instant createdAt, long postCount) {
        this(id, username, email, createdAt, postCount, Role.GUEST, true);
    }

    static UserView of(User user, long postCount) {
        Email email = user.email();
        return new UserView(
                user.id(),
                user.username().value(),
                email == null ? null : email.value(),
                user.createdAt(),
                postCount,
                user.role(),
                true);
    }

    UserView withEmail(@Nullable Email other) {
        return new UserView(id, username, other == null ? null : other.value(), createdAt, postCount, role, listed);
    }

    boolean isShownTo(Caller caller) {
        return listed || caller.may(Right.MODERATE_POSTS);
    }
}
