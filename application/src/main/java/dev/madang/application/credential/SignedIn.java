package dev.madang.application.credential;

import dev.madang.domain.account.Identity;

/**
 * @param secret of the new session, for its owner alone: the board keeps no more than its hash
 */
public record SignedIn(String secret, Identity identity) {

    /** Without the secret. */
    @Override
    public String toString() {
        return "SignedIn[" + identity.userId() + ']';
    }
}
