package dev.madang.domain.account;

/** What an access token was made for: it does nothing else, whatever the role of its owner. */
public enum Scope {
    READ,
    POST,
    MODERATE,
    ADMIN
}
