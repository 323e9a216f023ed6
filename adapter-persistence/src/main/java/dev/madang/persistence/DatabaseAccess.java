package dev.madang.persistence;

import dev.madang.domain.Refusal;
import java.time.Duration;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;

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

    /** Tries again what was refused as unavailable, for as long as a server is waited for. */
    public RetryTemplate retries() {
        return retries(failure -> failure instanceof Refusal refusal && refusal.kind() == Refusal.Kind.UNAVAILABLE);
    }

    /** Tries again what has failed, for as long as a server is waited for. */
    public RetryTemplate retries(Predicate<Throwable> passing) {
        // Spring takes a timeout of zero for none.
        long most = patience.isZero() ? 0 : Long.MAX_VALUE;
        return new RetryTemplate(RetryPolicy.builder()
                .predicate(passing)
                .maxRetries(most)
                .delay(Duration.ofMillis(500))
                .timeout(patience)
                .build());
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
