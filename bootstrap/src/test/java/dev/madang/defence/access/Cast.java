package dev.madang.defence.access;

import dev.madang.application.Transactions;
import dev.madang.application.account.RedeemLink;
import dev.madang.application.credential.IssueLink;
import dev.madang.application.credential.Secrets;
import dev.madang.application.moderation.ModerateMember;
import dev.madang.application.moderation.ModeratePost;
import dev.madang.application.publishing.PostDraft;
import dev.madang.application.publishing.PublishPost;
import dev.madang.application.tag.CreateTag;
import dev.madang.application.user.RegisterUser;
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
import java.util.List;
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

    private Credential session(long userId, String secret) {
        Credential.Draft session = Credential.Draft.of(
                userId,
                Credential.Kind.SESSION,
                SecretHash.of(secret),
                "",
                board.bean(Clock.class).instant());
        return board.bean(Transactions.class)
                .run(() -> board.bean(CredentialRepository.class).add(session));
    }

    /** Somebody else's, in a state, on an open board; what stands for it in a path. */
    String thing(RouteRow row, State state) {
        Scene.open(board);
        number++;
        return switch (row.thing()) {
            case NOTHING -> "nothing.css";
            case POST -> "" + post(state);
            case TAG -> tag(row, state);
            case GUEST -> user(row, state);
            case MEMBER -> "" + (state == State.DELETED ? 999_999 : member());
            case CREDENTIAL -> "" + session(member(), "nobody's " + number).id();
            case LINK -> link(state);
        };
    }

    private long post(State state) {
        long id = board.bean(PublishPost.class)
                .run(
                        new Caller(null, SecretHash.of("the author's")),
                        new PostDraft("author", "author@example.com", "Post " + number, "Whatever", List.of()))
                .id();
        switch (state) {
            case LIVE -> {}
            case LOCKED -> moderate(id, ModeratePost.Action.LOCK);
            case HIDDEN -> moderate(id, ModeratePost.Action.HIDE);
            case DELETED -> moderate(id, ModeratePost.Action.DELETE);
        }
        return id;
    }

    private void moderate(long id, ModeratePost.Action action) {
        board.bean(ModeratePost.class).run(Caller.OPERATOR, id, action, "for the play");
    }

    private String tag(RouteRow row, State state) {
        if (state == State.DELETED) {
            return "999999";
        }
        long id = board.bean(CreateTag.class)
                .run(Caller.ANONYMOUS, "tag " + number)
                .id();
        return row.route().contains("{name}") ? "tag%20" + number : "" + id;
    }

    private String user(RouteRow row, State state) {
        if (state == State.DELETED) {
            return "999999";
        }
        String name = "guest" + number;
        long id = board.bean(RegisterUser.class)
                .run(Caller.ANONYMOUS, name, name.replace(' ', '.') + "@example.com")
                .id();
        return row.route().contains("{name}") ? name : "" + id;
    }

    /** Without the time that a password takes. */
    private long member() {
        var now = board.bean(Clock.class).instant();
        return board.bean(Transactions.class).run(() -> {
            long id = board.bean(UserRepository.class)
                    .add(new NewUser(new Username("member" + number), null, now, Role.MEMBER, null))
                    .id();
            board.bean(AccountRepository.class)
                    .add(new Account(
                            id, new Email("m@example.com"), "no hash", Set.of(NameKey.of("member" + number)), now));
            return id;
        });
    }

    private String link(State state) {
        String secret = board.bean(IssueLink.class).run(Caller.OPERATOR, member(), "for the play");
        if (state == State.DELETED) {
            board.bean(RedeemLink.class).run(Caller.ANONYMOUS, secret, "", RunningBoard.PASSWORD, "");
        }
        return secret;
    }
}
