package dev.madang.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/**
 * The secret that lets a program change and delete, until the board has accounts.
 *
 * @param value null if nobody may
 */
public record AdminToken(@Nullable String value) {

    /**
     * In a time that tells nothing about where they differ.
     *
     * @param given from a header, where each byte is a character
     */
    boolean matches(String given) {
        return value != null
                && MessageDigest.isEqual(
                        value.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "AdminToken";
    }
}
