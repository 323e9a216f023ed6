package dev.madang.domain.account;

import java.util.Locale;

/** What an access token was made for: no role of its owner allows more. */
public enum Scope {
    READ,
    POST,
    MODERATE,
    ADMIN;

    /** As programs write it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
