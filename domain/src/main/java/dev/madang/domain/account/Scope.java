package dev.madang.domain.account;

/** What an access token was made for: no role of its owner allows more. */
public enum Scope {
    READ,
    POST,
    MODERATE,
    ADMIN
}
