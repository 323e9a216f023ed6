package dev.madang.persistence;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Where a board's database is, and as whom to use it.
 *
 * @param url says by its form which engine keeps the board: {@code jdbc:sqlite:madang.db}; whatever else the engine's
 *     driver takes in its URL, such as TLS, is handed to it
 * @param user null if the URL has it, or none is needed
 * @param password null likewise
 * @param patience how long a server may take to answer at the start before that is a failure; a file isn't waited for
 */
public record DatabaseAccess(
        String url, @Nullable String user, @Nullable String password, Duration patience) {

    /** To a database whose URL says everything, and that must be there at once. */
    public static DatabaseAccess to(String url) {
        return new DatabaseAccess(url, null, null, Duration.ZERO);
    }

    /** The start of a sentence about it, without a secret: no user, no password, no parameter. */
    public String name() {
        return "The database " + url.replaceAll("[?;].*", "").replaceAll("//[^/]*@", "//");
    }

    @Override
    public String toString() {
        return name();
    }
}
