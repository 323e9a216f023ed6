package dev.madang.domain;

/**
 * What the board keeps of a secret that it has handed out: the SHA-256 of its UTF-8 bytes. That never changes, or nobody
 * who holds a secret could use it any longer; with neither salt nor stretching, it is for random secrets only.
 *
 * @param value 64 lower-case hex digits
 */
public record SecretHash(String value) {

    /** @throws IllegalArgumentException if it is anything else */
    public SecretHash {
        Sha256.check(value);
    }

    public static SecretHash of(String secret) {
        return new SecretHash(Sha256.of(secret));
    }
}
