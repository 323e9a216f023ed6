package dev.madang.domain.account;

import dev.madang.domain.Sha256;

/**
 * What the board keeps of a client's address: a keyed hash, which tells that two requests came from one place and not from
 * which.
 *
 * @param value 64 lower-case hex digits
 */
public record AddressKey(String value) {

    /** @throws IllegalArgumentException if it is anything else */
    public AddressKey {
        Sha256.check(value);
    }
}
