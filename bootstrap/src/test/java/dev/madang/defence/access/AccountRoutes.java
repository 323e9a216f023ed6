package dev.madang.defence.access;

import dev.madang.bootstrap.RunningBoard;
import dev.madang.defence.access.Write.Sender;
import dev.madang.domain.account.Right;
import java.util.List;

/** Signing up, in and out, and what members do with their own accounts. */
final class AccountRoutes implements Routes {

    @Override
    public List<RouteRow> rows() {
        return List.of(
                RouteRow.of("GET /sign-up", Right.SIGN_UP, Thing.NOTHING),
                RouteRow.of("POST /sign-up", Right.SIGN_UP, Thing.NOTHING),
                RouteRow.of("GET /sign-in", Right.SIGN_IN, Thing.NOTHING),
                RouteRow.of("POST /sign-in", Right.SIGN_IN, Thing.NOTHING),
                RouteRow.of("POST /sign-out", Right.SIGN_IN, Thing.NOTHING),
                RouteRow.of("GET /sign-in/link/{secret}", Right.SIGN_IN, Thing.LINK),
                RouteRow.of("POST /sign-in/link/{secret}", Right.SIGN_IN, Thing.LINK),
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
                RouteRow.of("POST /account/credentials/{id}/end", Right.MANAGE_OWN_ACCOUNT, Thing.CREDENTIAL));
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
}
