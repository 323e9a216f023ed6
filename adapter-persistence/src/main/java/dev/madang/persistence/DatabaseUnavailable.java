package dev.madang.persistence;

import org.jspecify.annotations.Nullable;

/**
 * A command can't go on with its database, at the start or on the way. The message is one sentence for whoever typed it; it
 * needs no stack trace.
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
