package dev.madang.application.credential;

import dev.madang.application.UseCase;
import dev.madang.domain.account.Scope;
import java.util.Set;

/** Gives a member an access token on the word of the operator. No front door leads here. */
@UseCase
public final class GiveToken {

    private final IssuedTokens tokens;

    public GiveToken(IssuedTokens tokens) {
        this.tokens = tokens;
    }

    /**
     * @return the token, of which the board keeps no more than the hash
     * @throws dev.madang.domain.Refusal {@code not-found}, also of guests; what is wrong with {@code name} and {@code
     *     scopes}; {@code too-many-tokens}
     */
    public String run(long userId, String name, Set<Scope> scopes) {
        return tokens.issue(userId, IssuedTokens.order(name, scopes), now -> {});
    }
}
