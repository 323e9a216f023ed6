package dev.madang.bootstrap.settings;

import java.util.regex.Pattern;

/** Keeps the passwords that a database's URL may hold out of what people and logs read. */
public final class Passwords {

    /** {@code password=…} among parameters, and what stands between a user and the last {@code @} before the path. */
    private static final Pattern PASSWORD =
            Pattern.compile("(?i)((?:password|pwd)=)[^&;\"\\s]*|(//[^/:@?\"\\s]*:)[^/?\"\\s]*(?=@)");

    private Passwords() {}

    /** The text with three dots where a password stood. */
    public static String hiddenIn(String text) {
        return PASSWORD.matcher(text).replaceAll("$1$2...");
    }
}
