package dev.madang.persistence;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Where a board's database is, and the user to connect as.
 *
 * @param url determines the engine by its form, as {@code jdbc:sqlite:madang.db} does; the driver's own settings in it, such as
 *     those for TLS, are passed on
 * @param user null if the URL has it, or none is needed
 * @param password null likewise
 * @param patience how long to wait for a server at the start; a file isn't waited for
 */
public record DatabaseAccess(
        String url, @Nullable String user, @Nullable String password, Duration patience) {

    /** To a database that needs nothing but its URL, and that must be available at once. */
    public static DatabaseAccess to(String url) {
        return new DatabaseAccess(url, null, null, Duration.ZERO);
    }

    /** The start of a sentence about the database, without user, password and parameters. */
    public String name() {
        return "The database " + url.replaceAll("[?;].*", "").replaceAll("//[^/]*@", "//");
    }

    @Override
    public String toString() {
        return name();
    }
}
