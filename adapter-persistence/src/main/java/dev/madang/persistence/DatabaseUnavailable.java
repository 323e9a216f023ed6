package dev.madang.persistence;

import org.jspecify.annotations.Nullable;

/** The board can't start on its database. The message is one sentence for who started it; it needs no stack trace. */
public final class DatabaseUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1;

    DatabaseUnavailable(String sentence) {
        this(sentence, null);
    }

    DatabaseUnavailable(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
