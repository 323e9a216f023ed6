package dev.madang.application.contribution;

import dev.madang.domain.Faults;
import dev.madang.domain.PlainText;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Identity;
import dev.madang.domain.user.Email;
import dev.madang.domain.user.Username;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whom a contribution says that it is by.
 *
 * @param author empty if the caller is
 * @param registers whether an author who doesn't exist yet is registered, with the e-mail if there is one
 */
public record Byline(Optional<Username> author, boolean registers, Optional<Email> email) {

    /**
     * A member who gives no name, or its own, is the author.
     *
     * @param author unchecked
     * @param email unchecked; null if the author must exist
     */
    public static Byline of(Caller caller, String author, @Nullable String email, Faults faults) {
        Identity identity = caller.identity();
        if (identity != null && (author.isBlank() || PlainText.sought(author).equals(identity.username()))) {
            return new Byline(Optional.empty(), false, Optional.empty());
        }
        var name = faults.check("author", () -> new Username(author));
        var address = Optional.ofNullable(email)
                .filter(e -> !e.isBlank())
                .flatMap(e -> faults.check("email", () -> new Email(e)));
        return new Byline(name, email != null, address);
    }

    /** Whether it has a name that isn't the caller's own, as all that guests write has. */
    boolean isGuests() {
        return author.isPresent();
    }
}
