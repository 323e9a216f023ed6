package dev.madang.domain.account;

import dev.madang.domain.SecretHash;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/**
 * A secret that the board has given to a member, and what it is good for.
 *
 * @param id from 1, never used twice
 * @param label for its owner to know it again; may be empty
 * @param scopes empty but of a token
 * @param usedAt about when it was last used; a session that isn't used ends
 */
public record Credential(
        long id,
        long userId,
        Kind kind,
        SecretHash secret,
        String label,
        Set<Scope> scopes,
        Instant createdAt,
        Instant usedAt,
        Instant expiresAt) {

    /** After this time without use, a session ends. */
    public static final Duration IDLE = Duration.ofDays(7);

    /** How many of one kind a member has at most. */
    public static final int MAX_OF_A_KIND = 100;

    /** Uses closer together than this are noted once. */
    private static final Duration PRECISION = Duration.ofHours(1);

    /** How long each kind is good at most. */
    public enum Kind {
        SESSION(Duration.ofDays(30)),
        TOKEN(Duration.ofDays(366)),
        /** Signs in once, without a password. */
        LINK(Duration.ofHours(24));

        private final Duration most;

        Kind(Duration most) {
            this.most = most;
        }

        public Duration most() {
            return most;
        }
    }

    public Credential {
        scopes = Set.copyOf(scopes);
    }

    public boolean isGood(Instant now) {
        return now.isBefore(expiresAt) && (kind != Kind.SESSION || now.isBefore(usedAt.plus(IDLE)));
    }

    public Credential usedAt(Instant other) {
        return new Credential(id, userId, kind, secret, label, scopes, createdAt, other, expiresAt);
    }

    public boolean isUseToBeNoted(Instant now) {
        return !now.isBefore(usedAt.plus(PRECISION));
    }

    /** A credential that has no id yet. */
    public record Draft(
            long userId,
            Kind kind,
            SecretHash secret,
            String label,
            Set<Scope> scopes,
            Instant createdAt,
            Instant expiresAt) {

        /** One that lasts as long as its kind can. */
        public static Draft of(long userId, Kind kind, SecretHash secret, String label, Instant now) {
            return new Draft(userId, kind, secret, label, Set.of(), now, now.plus(kind.most()));
        }

        public Credential withId(long id) {
            return new Credential(id, userId, kind, secret, label, scopes, createdAt, createdAt, expiresAt);
        }
    }
}
