package dev.madang.persistence;

import org.jspecify.annotations.Nullable;

/**
 * A command can't use its database, or no longer. The message is one sentence for the person who typed the command; it needs
 * no stack trace.
 */
public class DatabaseUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1;

    public DatabaseUnavailable(String sentence) {
        this(sentence, null);
    }

    public DatabaseUnavailable(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
