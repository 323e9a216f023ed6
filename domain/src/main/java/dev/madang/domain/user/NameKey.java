package dev.madang.domain.user;

import dev.madang.domain.Sha256;

/**
 * What a name looks like to a reader: the SHA-256 of it, so that all keys have the same length.
 *
 * @param value 64 lower-case hex digits
 */
public record NameKey(String value) {

    /** @throws IllegalArgumentException if it is anything else */
    public NameKey {
        Sha256.check(value);
    }

    /** @param look a form that all names of one look share */
    public static NameKey of(String look) {
        return new NameKey(Sha256.of(look));
    }
}
