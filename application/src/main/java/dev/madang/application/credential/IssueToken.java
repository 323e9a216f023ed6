package dev.madang.application.credential;

import dev.madang.application.UseCase;
import dev.madang.application.identity.OwnPassword;
import dev.madang.application.identity.Standing;
import dev.madang.domain.account.Account;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Right;
import dev.madang.domain.account.Scope;
import java.util.Set;

/** Gives a member an access token for a program of its own. */
@UseCase
public final class IssueToken {

    /** Code points of a token's name. */
    public static final int MAX_NAME_LENGTH = 50;

    private final OwnPassword ownPassword;
    private final Standing standing;
    private final IssuedTokens tokens;

    public IssueToken(OwnPassword ownPassword, Standing standing, IssuedTokens tokens) {
        this.ownPassword = ownPassword;
        this.standing = standing;
        this.tokens = tokens;
    }

    /**
     * @param name for its owner to know it again
     * @param scopes those that the owner's role doesn't cover are of no use
     * @return the token, of which the board keeps no more than the hash
     * @throws dev.madang.domain.Refusal {@code unauthenticated}, {@code forbidden}; what is wrong with {@code name} and
     *     {@code scopes}; what {@link OwnPassword} throws; {@code too-many-tokens}
     */
    public String run(Caller caller, String password, String name, Set<Scope> scopes) {
        caller.identified(Right.MANAGE_OWN_ACCOUNT);
        IssuedTokens.Order order = IssuedTokens.order(name, scopes);
        Account shown = ownPassword.require(caller, password);
        return tokens.issue(shown.userId(), order, now -> {
            standing.again(caller, now).require(Right.MANAGE_OWN_ACCOUNT);
            ownPassword.confirm(shown);
        });
    }
}
