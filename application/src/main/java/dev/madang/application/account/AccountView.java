package dev.madang.application.account;

import dev.madang.application.user.UserView;
import dev.madang.domain.account.Credential;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a member sees of its own account.
 *
 * @param suspendedUntil null if the member isn't suspended
 * @param warning what a moderator has told the member and it hasn't acknowledged; null if there is nothing
 */
public record AccountView(
        UserView user,
        String email,
        List<Credential> sessions,
        List<Credential> tokens,
        @Nullable Instant suspendedUntil,
        @Nullable String warning) {}
