package dev.madang.defence.access;

import dev.madang.application.Transactions;
import dev.madang.application.credential.Secrets;
import dev.madang.application.moderation.ModerateMember;
import dev.madang.application.user.UserQueries;
import dev.madang.bootstrap.RunningBoard;
import dev.madang.defence.Browser;
import dev.madang.defence.access.Thing.State;
import dev.madang.domain.SecretHash;
import dev.madang.domain.account.Account;
import dev.madang.domain.account.AccountRepository;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Credential;
import dev.madang.domain.account.CredentialRepository;
import dev.madang.domain.account.Identity;
import dev.madang.domain.user.Email;
import dev.madang.domain.user.NameKey;
import dev.madang.domain.user.NewUser;
import dev.madang.domain.user.Role;
import dev.madang.domain.user.UserRepository;
import dev.madang.domain.user.Username;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Everybody who can come to a board, and things of others for them to try their hands on. */
final class Cast {

    /** Who comes. */
    enum Who {
        ANONYMOUS(Role.GUEST),
        /** With a cookie, but not the author's. */
        GUEST(Role.GUEST),
        MEMBER(Role.MEMBER),
        SUSPENDED(Role.MEMBER),
        MODERATOR(Role.MODERATOR),
        ADMIN(Role.ADMIN);

        private final Role role;

        Who(Role role) {
            this.role = role;
        }

        boolean isKnown() {
            return role.isAtLeast(Role.MEMBER);
        }
    }

    private final RunningBoard board;
    private final Map<Who, Long> users = new EnumMap<>(Who.class);
    private int number;

    Cast(RunningBoard board) {
        this.board = board;
        for (Who who : Who.values()) {
            if (who.isKnown()) {
                board.addMember("the " + who, RunningBoard.PASSWORD, who.role);
                users.put(
                        who,
                        board.bean(UserQueries.class)
                                .byUsername("the " + who)
                                .orElseThrow()
                                .id());
            }
        }
        board.bean(ModerateMember.class)
                .run(Caller.OPERATOR, userId(Who.SUSPENDED), ModerateMember.Action.SUSPEND, "for the play", 30);
    }

    private long userId(Who who) {
        return Objects.requireNonNull(users.get(who));
    }

    Caller caller(Who who) {
        return who.isKnown()
                ? new Caller(
                        new Identity(
                                userId(who),
                                "the " + who,
                                who.role,
                                1,
                                Credential.Kind.SESSION,
                                Set.of(),
                                who == Who.SUSPENDED ? Instant.MAX : null,
                                false),
                        null)
                : Caller.ANONYMOUS;
    }

    /** With a session of its own, so that nothing that was done before matters. */
    Browser browser(Who who) {
        Browser browser = new Browser(board);
        String secret = board.bean(Secrets.class).random();
        if (who == Who.GUEST) {
            browser.plantOwn("guest", secret);
        } else if (who.isKnown()) {
            session(userId(who), secret);
            browser.plantOwn("session", secret);
        }
        return browser;
    }

    Credential session(long userId, String secret) {
        Credential.Draft session = Credential.Draft.of(
                userId,
                Credential.Kind.SESSION,
                SecretHash.of(secret),
                "",
                board.bean(Clock.class).instant());
        return board.bean(Transactions.class)
                .run(() -> board.bean(CredentialRepository.class).add(session));
    }

    /** A thing of somebody else's, in a state, on an open board; what stands for it in the path. */
    String somebodys(RouteRow row, State state) {
        Scene.open(board);
        number++;
        return row.thing().somebodys(this, row.route(), state);
    }

    <T> T bean(Class<T> type) {
        return board.bean(type);
    }

    /** A name with a number that none of the play's has had. */
    String numbered(String name) {
        return name + number;
    }

    /** Without the time that a password takes. */
    long member() {
        var now = board.bean(Clock.class).instant();
        return board.bean(Transactions.class).run(() -> {
            long id = board.bean(UserRepository.class)
                    .add(new NewUser(new Username(numbered("member")), null, now, Role.MEMBER, null))
                    .id();
            board.bean(AccountRepository.class)
                    .add(new Account(
                            id, new Email("m@example.com"), "no hash", Set.of(NameKey.of(numbered("member"))), now));
            return id;
        });
    }
}
