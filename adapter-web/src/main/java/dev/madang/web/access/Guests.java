package dev.madang.web.access;

import dev.madang.application.credential.Secrets;
import dev.madang.domain.SecretHash;
import dev.madang.domain.account.Identity;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.function.Function;
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
    private static final String MEMBER_KEY = "member key";

    private final Signer signer;
    private final Secrets secrets;

    Guests(Signer signer, Secrets secrets) {
        this.signer = signer;
        this.secrets = secrets;
    }

    /** Empty also of a cookie that somebody made up. */
    Optional<SecretHash> keyIn(HttpServletRequest request) {
        return secretIn(request).map(this::key);
    }

    private Optional<String> secretIn(HttpServletRequest request) {
        return SecretCookie.GUEST
                .in(request)
                .map(cookie -> cookie.split("\\.", -1))
                .filter(parts -> parts.length == 2 && signer.verifies(COOKIE, parts[0], parts[1]))
                .map(parts -> parts[0]);
    }

    /**
     * Has something done by a browser's guest, or a new one, by the guest's key. Once it is done, the browser gets the guest's
     * cookie, for as long as one lasts from now on.
     */
    <T> T keep(HttpServletRequest request, HttpServletResponse response, Function<SecretHash, T> work) {
        String secret = secretIn(request).orElseGet(secrets::random);
        T done = work.apply(key(secret));
        SecretCookie.GUEST.set(secret + '.' + signer.sign(COOKIE, secret), request, response);
        return done;
    }

    /** Of what a member writes under other names than its own: it tells nobody which member that is. */
    SecretHash keyOf(Identity member) {
        return SecretHash.of(signer.sign(MEMBER_KEY, String.valueOf(member.userId())));
    }

    private SecretHash key(String secret) {
        return SecretHash.of(signer.sign(KEY, secret));
    }
}
