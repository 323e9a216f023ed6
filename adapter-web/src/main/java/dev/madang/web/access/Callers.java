package dev.madang.web.access;

import dev.madang.application.credential.Identify;
import dev.madang.domain.Refusal;
import dev.madang.domain.SecretHash;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Credential;
import dev.madang.domain.account.Identity;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Finds out who sends a request: by an access token in its header, else by the cookies of a session or of a guest. */
@Component
public class Callers {

    private static final String ATTRIBUTE = Callers.class.getName();
    private static final String SCHEME = "bearer ";

    private final BiFunction<Credential.Kind, String, Optional<Identity>> identify;
    private final Guests guests;
    private final ClientAddresses addresses;

    @Autowired
    Callers(Identify identify, Guests guests, ClientAddresses addresses) {
        this(identify::run, guests, addresses);
    }

    Callers(
            BiFunction<Credential.Kind, String, Optional<Identity>> identify,
            Guests guests,
            ClientAddresses addresses) {
        this.identify = identify;
        this.guests = guests;
        this.addresses = addresses;
    }

    /** Whom the request is from, if that was found out; nobody where it was refused before. */
    public static Caller of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Caller caller ? caller : Caller.ANONYMOUS;
    }

    /** How an answer in JSON may be kept: never by anybody where it is a member's. */
    public static String mostKept(HttpServletRequest request) {
        return of(request).identity() == null ? "no-cache" : "no-store";
    }

    /** @throws Refusal {@code unauthenticated} if the request has a token and it is no good */
    Caller find(HttpServletRequest request) {
        String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        Caller caller = authorization != null
                ? from(request, byToken(authorization), null)
                : SecretCookie.anyIn(request) ? byCookies(request) : from(request, null, null);
        request.setAttribute(ATTRIBUTE, caller);
        return caller;
    }

    /** The address is found out only for requests that change something. */
    private Caller from(HttpServletRequest request, @Nullable Identity identity, @Nullable SecretHash guestKey) {
        SecretHash memberKey = identity == null ? null : guests.keyOf(identity);
        return Methods.isSafe(request)
                ? new Caller(identity, guestKey, null, null, memberKey)
                : new Caller(identity, guestKey, addresses.of(request), addresses.siteOf(request), memberKey);
    }

    private Identity byToken(String authorization) {
        if (!authorization.toLowerCase(Locale.ROOT).startsWith(SCHEME)) {
            throw Refusal.unauthenticated();
        }
        return identify.apply(
                        Credential.Kind.TOKEN,
                        authorization.substring(SCHEME.length()).strip())
                .orElseThrow(Refusal::unauthenticated);
    }

    private Caller byCookies(HttpServletRequest request) {
        Optional<Identity> identity =
                SecretCookie.SESSION.in(request).flatMap(secret -> identify.apply(Credential.Kind.SESSION, secret));
        @Nullable SecretHash guestKey = guests.keyIn(request).orElse(null);
        return from(request, identity.orElse(null), guestKey);
    }

    /**
     * Has something done by the request's caller. An anonymous one does it as a guest, by a new cookie, and a guest's cookie is
     * renewed, but not where it is refused.
     */
    public <T> T orNewGuest(HttpServletRequest request, HttpServletResponse response, Function<Caller, T> work) {
        Caller caller = of(request);
        return caller.identity() != null
                ? work.apply(caller)
                : guests.keep(
                        request,
                        response,
                        key -> work.apply(new Caller(null, key, caller.address(), caller.network(), null)));
    }
}
