package dev.madang.defence.access;

import dev.madang.application.account.RedeemLink;
import dev.madang.application.credential.IssueLink;
import dev.madang.bootstrap.RunningBoard;
import dev.madang.defence.access.Thing.State;
import dev.madang.defence.access.Write.Sender;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Right;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Signing up, in and out, and what members do with their own accounts. */
final class AccountRoutes implements Routes {

    private static final Thing CREDENTIAL = new Thing() {
        @Override
        public Set<State> states() {
            return EnumSet.of(State.LIVE);
        }

        @Override
        public boolean isSecret() {
            return true;
        }

        @Override
        public String somebodys(Cast cast, String route, State state) {
            return "" + cast.session(cast.member(), cast.numbered("nobody's ")).id();
        }
    };

    private static final Thing LINK = (cast, route, state) -> {
        String secret = cast.bean(IssueLink.class).run(Caller.OPERATOR, cast.member(), "for the play");
        if (state == State.DELETED) {
            cast.bean(RedeemLink.class).run(Caller.ANONYMOUS, secret, "", RunningBoard.PASSWORD, "");
        }
        return secret;
    };

    @Override
    public List<RouteRow> rows() {
        return List.of(
                RouteRow.of("GET /sign-up", Right.SIGN_UP, Thing.NOTHING),
                RouteRow.of("POST /sign-up", Right.SIGN_UP, Thing.NOTHING),
                RouteRow.of("GET /sign-in", Right.SIGN_IN, Thing.NOTHING),
                RouteRow.of("POST /sign-in", Right.SIGN_IN, Thing.NOTHING),
                RouteRow.of("POST /sign-out", Right.SIGN_IN, Thing.NOTHING),
                RouteRow.of("GET /sign-in/link/{secret}", Right.SIGN_IN, LINK),
                RouteRow.of("POST /sign-in/link/{secret}", Right.SIGN_IN, LINK),
                RouteRow.of("GET /account", Right.MANAGE_OWN_ACCOUNT, Thing.NOTHING),
                RouteRow.of("GET /account/data", Right.MANAGE_OWN_ACCOUNT, Thing.NOTHING),
                RouteRow.of("GET /account/leave", Right.MANAGE_OWN_ACCOUNT, Thing.NOTHING),
                RouteRow.of("POST /account/leave", Right.MANAGE_OWN_ACCOUNT, Thing.NOTHING),
                RouteRow.of("GET /account/warning", Right.MANAGE_OWN_ACCOUNT, Thing.NOTHING),
                RouteRow.of("POST /account/warning", Right.MANAGE_OWN_ACCOUNT, Thing.NOTHING),
                RouteRow.of("GET /account/profile", Right.MANAGE_OWN_ACCOUNT, Thing.NOTHING),
                RouteRow.of("POST /account/profile", Right.MANAGE_OWN_ACCOUNT, Thing.NOTHING),
                RouteRow.of("GET /account/password", Right.MANAGE_OWN_ACCOUNT, Thing.NOTHING),
                RouteRow.of("POST /account/password", Right.MANAGE_OWN_ACCOUNT, Thing.NOTHING),
                RouteRow.of("GET /account/tokens/new", Right.MANAGE_OWN_ACCOUNT, Thing.NOTHING),
                RouteRow.of("POST /account/tokens/new", Right.MANAGE_OWN_ACCOUNT, Thing.NOTHING),
                RouteRow.of("POST /account/credentials/{id}/end", Right.MANAGE_OWN_ACCOUNT, CREDENTIAL));
    }

    @Override
    public List<Write> writes() {
        return List.of(
                Write.of(
                        "POST /sign-up",
                        Sender.GUEST,
                        "username",
                        "user#",
                        "email",
                        "user#@example.com",
                        "password",
                        RunningBoard.PASSWORD),
                Write.of("POST /sign-in", Sender.MEMBER, "username", "member#", "password", RunningBoard.PASSWORD),
                Write.of("POST /sign-out", Sender.MEMBER),
                Write.of(
                        "POST /account/profile",
                        Sender.MEMBER,
                        "username",
                        "user#",
                        "email",
                        "user#@example.com",
                        "password",
                        RunningBoard.PASSWORD),
                Write.of(
                        "POST /account/password",
                        Sender.MEMBER,
                        "password",
                        RunningBoard.PASSWORD,
                        "new-password",
                        "another lantern, number #"),
                Write.of(
                        "POST /account/tokens/new",
                        Sender.MEMBER,
                        "name",
                        "token#",
                        "scopes",
                        "post",
                        "password",
                        RunningBoard.PASSWORD),
                Write.of("POST /account/credentials/{id}/end", Sender.MEMBER),
                Write.of("POST /account/leave", Sender.MEMBER, "posts", "stay", "password", RunningBoard.PASSWORD),
                Write.of("POST /account/warning", Sender.MEMBER),
                Write.of("POST /sign-in/link/{secret}", Sender.GUEST, "password", "another lantern, number #"));
    }

    @Override
    public Map<String, Function<Scene, String>> props() {
        return Map.of("/account/credentials", AccountRoutes::token, "/sign-in/link", AccountRoutes::link);
    }

    private static String token(Scene scene) {
        scene.member()
                .post("/account/tokens/new", "name", "a token", "scopes", "read", "password", RunningBoard.PASSWORD);
        return scene.member()
                .page("/account")
                .expectFirst("form[action^=/account/credentials]")
                .attr("action")
                .replaceAll("\\D", "");
    }

    private static String link(Scene scene) {
        return scene.bean(IssueLink.class).run(Caller.OPERATOR, scene.memberId(), "for the scene");
    }
}
