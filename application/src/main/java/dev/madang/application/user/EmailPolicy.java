package dev.madang.application.user;

import dev.madang.domain.Refusal;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Right;
import dev.madang.domain.user.Email;
import dev.madang.domain.user.User;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Who reads the e-mails of guests; those of members are private on every board. */
public enum EmailPolicy {
    /** Everybody. No two guests have the same. */
    PUBLIC,
    /** Whom it belongs to, and admins. That somebody else has it is told to nobody: then it isn't kept a second time. */
    PRIVATE;

    UserView shown(UserView user, Caller caller) {
        boolean sees = this == PUBLIC || caller.is(user.id()) || caller.may(Right.SEE_EMAILS);
        return sees ? user : user.withEmail(null);
    }

    /**
     * Adds a user.
     *
     * @param adding adds one with an e-mail, or with none
     * @throws Refusal what adding throws, but never that the e-mail is taken if that is nobody's business
     */
    public User adding(@Nullable Email email, Function<@Nullable Email, User> adding) {
        try {
            return adding.apply(email);
        } catch (Refusal refusal) {
            if (this == PRIVATE && email != null && isOfEmail(refusal)) {
                return adding.apply(null);
            }
            throw refusal;
        }
    }

    private static boolean isOfEmail(Refusal refusal) {
        return refusal.faults().stream().anyMatch(fault -> fault.field().equals("email"));
    }
}
