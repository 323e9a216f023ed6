package dev.madang.application.credential;

import dev.madang.application.UseCase;
import dev.madang.application.identity.AccountQueries;
import dev.madang.domain.Refusal;
import dev.madang.domain.SecretHash;
import dev.madang.domain.account.Credential;
import dev.madang.domain.user.Role;
import java.time.Clock;

/** Tells whom a link is for, without using it up. */
@UseCase
public final class ShowLink {

    private final AccountQueries accounts;
    private final Clock clock;

    public ShowLink(AccountQueries accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    /** @param member whether it signs in a member, or else makes one of a guest */
    public record Result(String username, boolean member) {}

    /** @throws Refusal {@code not-found}, also of a link that was used or has expired */
    public Result run(String secret) {
        return accounts.bySecret(SecretHash.of(secret))
                .filter(holder -> holder.credential().kind() == Credential.Kind.LINK
                        && holder.credential().isGood(clock.instant()))
                .map(holder -> new Result(holder.username(), holder.role().isAtLeast(Role.MEMBER)))
                .orElseThrow(() -> Refusal.notFound("link"));
    }
}
