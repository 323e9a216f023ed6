package dev.madang.web;

import dev.madang.application.account.Secrets;
import dev.madang.domain.SecretHash;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Knows guests again by a cookie with the board's seal. What is kept of it, and shown in part with what the guest wrote, is
 * made under the seal too: nobody can look for a secret that looks like another's but by asking the board for one after the
 * other.
 */
@Component
class Guests {

    private static final String COOKIE = "guest";
    private static final String KEY = "guest key";

    private final Seal seal;
    private final Secrets secrets;

    Guests(Seal seal, Secrets secrets) {
        this.seal = seal;
        this.secrets = secrets;
    }

    /** Empty also of a cookie that somebody made up. */
    Optional<SecretHash> keyIn(HttpServletRequest request) {
        return SecretCookie.GUEST
                .in(request)
                .map(cookie -> cookie.split("\\.", -1))
                .filter(parts -> parts.length == 2 && seal.isOf(COOKIE, parts[0], parts[1]))
                .map(parts -> key(parts[0]));
    }

    /** Gives a browser the cookie of a new guest. */
    SecretHash begin(HttpServletRequest request, HttpServletResponse response) {
        String secret = secrets.random();
        SecretCookie.GUEST.set(secret + '.' + seal.of(COOKIE, secret), request, response);
        return key(secret);
    }

    private SecretHash key(String secret) {
        return SecretHash.of(seal.of(KEY, secret));
    }
}
