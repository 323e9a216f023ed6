package dev.madang.application.account;

/**
 * A browser that has shown that somebody was signed in with it before. It opens nothing; it merely sets its owner apart from
 * strangers who guess passwords.
 *
 * @param key tells it from other browsers
 */
public record Device(long userId, String key) {}
