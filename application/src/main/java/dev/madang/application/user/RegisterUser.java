package dev.madang.application.user;

import dev.madang.application.Transactions;
import dev.madang.application.UseCase;
import dev.madang.application.moderation.Admission;
import dev.madang.application.moderation.OtherNames;
import dev.madang.application.name.ClaimedNames;
import dev.madang.application.throttle.Allowance;
import dev.madang.application.throttle.Toll;
import dev.madang.domain.Faults;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Right;
import dev.madang.domain.user.Email;
import dev.madang.domain.user.NewUser;
import dev.madang.domain.user.Role;
import dev.madang.domain.user.UserRepository;
import dev.madang.domain.user.Username;
import java.time.Clock;
import java.time.Instant;

/** Adds a user whom nobody has claimed. */
@UseCase
public final class RegisterUser {

    private final Transactions transactions;
    private final Admission admission;
    private final UserRepository users;
    private final ClaimedNames claimedNames;
    private final OtherNames otherNames;
    private final Toll toll;
    private final EmailPolicy emails;
    private final Clock clock;

    public RegisterUser(
            Transactions transactions,
            UserRepository users,
            Admission admission,
            ClaimedNames claimedNames,
            OtherNames otherNames,
            Toll toll,
            EmailPolicy emails,
            Clock clock) {
        this.transactions = transactions;
        this.admission = admission;
        this.users = users;
        this.claimedNames = claimedNames;
        this.otherNames = otherNames;
        this.toll = toll;
        this.emails = emails;
        this.clock = clock;
    }

    /**
     * @return with the e-mail that was given, whether or not it is kept: that somebody else has it is nobody's business
     * @throws dev.madang.domain.Refusal what {@link Username} and {@link Email} throw, for both at once; {@code taken};
     *     {@code name-claimed}; {@code own-name-only}, {@code read-only}, {@code members-only}; {@code too-often}
     */
    public UserView run(Caller caller, String username, String email) {
        caller.require(Right.REGISTER_USER);
        Faults faults = new Faults();
        var name = faults.check("username", () -> new Username(username));
        var address = faults.check("email", () -> new Email(email));
        faults.refuse();
        var keys = claimedNames.keys("username", name.orElseThrow());
        otherNames.admit(caller, true);
        return toll.asGuest(
                caller,
                Allowance.GUEST_POST,
                1,
                () -> transactions.run(() -> {
                    Instant now = clock.instant();
                    Caller present = admission.again(caller, Right.REGISTER_USER, true, now);
                    users.lockNameKeys(keys);
                    claimedNames.refuse("username", keys);
                    return UserView.of(
                                    emails.adding(
                                            address.orElseThrow(),
                                            kept -> users.add(new NewUser(
                                                    name.orElseThrow(),
                                                    kept,
                                                    now,
                                                    Role.GUEST,
                                                    present.asGuest().guestKey(),
                                                    keys,
                                                    true))),
                                    0)
                            .withEmail(address.orElseThrow());
                }));
    }
}
