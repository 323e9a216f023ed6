package dev.madang.application.account;

import dev.madang.domain.Faults;
import dev.madang.domain.Refusal;
import dev.madang.domain.account.Password;
import dev.madang.domain.user.Email;
import dev.madang.domain.user.Role;
import dev.madang.domain.user.Username;

/**
 * Whom {@link AddMember} adds: what can be wrong with it by itself is told before there need be a board.
 *
 * @param role of a member at least
 */
public record NewMember(Username username, Email email, Password password, Role role) {

    /** @throws Refusal {@code unknown} of a guest's role */
    public NewMember {
        if (!role.isAtLeast(Role.MEMBER)) {
            throw Refusal.invalid("role", "unknown");
        }
    }

    /** @throws Refusal what {@link Username}, {@link Email} and {@link Password} throw, for all at once; likewise */
    public static NewMember of(String username, String email, String password, Role role) {
        Faults faults = new Faults();
        var name = faults.check("username", () -> new Username(username));
        var address = faults.check("email", () -> new Email(email));
        var secret = faults.check("password", () -> new Password(password));
        faults.refuse();
        return new NewMember(name.orElseThrow(), address.orElseThrow(), secret.orElseThrow(), role);
    }
}
