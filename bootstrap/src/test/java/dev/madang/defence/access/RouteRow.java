package dev.madang.defence.access;

import static dev.madang.defence.access.Thing.CREDENTIAL;
import static dev.madang.defence.access.Thing.GUEST;
import static dev.madang.defence.access.Thing.LINK;
import static dev.madang.defence.access.Thing.MEMBER;
import static dev.madang.defence.access.Thing.NOTHING;
import static dev.madang.defence.access.Thing.POST;
import static dev.madang.defence.access.Thing.TAG;

import dev.madang.bootstrap.RunningBoard;
import dev.madang.defence.access.Thing.State;
import dev.madang.domain.account.Right;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A row of the matrix.
 *
 * @param right that one needs to do this to somebody else's thing
 * @param seesHidden whether it is for posts that aren't on the board, too
 */
record RouteRow(String route, Right right, Thing thing, boolean seesHidden) {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    static final List<RouteRow> ALL = List.of(
            of("GET /", Right.READ, NOTHING),
            of("GET /search", Right.READ, NOTHING),
            of("GET /tag/{name}", Right.READ, TAG),
            of("GET /tag", Right.READ, NOTHING),
            of("GET /user/{name}", Right.READ, GUEST),
            of("GET /user", Right.READ, NOTHING),
            of("GET /post/{id}", Right.READ, POST),
            of("GET /post/pending", Right.READ, NOTHING),
            of("GET /log", Right.READ, NOTHING),
            of("GET /neighbours/{id}", Right.READ, POST),
            of("GET /assets/{fileName}", Right.READ, NOTHING),
            of("GET /favicon.ico", Right.READ, NOTHING),
            of("GET /robots.txt", Right.READ, NOTHING),
            of("GET /livez", Right.READ, NOTHING),
            of("GET /readyz", Right.READ, NOTHING),
            of("GET /openapi.json", Right.READ, NOTHING),
            of("GET /post/new", Right.PUBLISH_POST, NOTHING),
            of("POST /post/new", Right.PUBLISH_POST, NOTHING),
            of("GET /post/{id}/edit", Right.EDIT_ANY_POST, POST),
            of("POST /post/{id}/edit", Right.EDIT_ANY_POST, POST),
            of("GET /post/{id}/delete", Right.DELETE_ANY_POST, POST),
            of("POST /post/{id}/delete", Right.DELETE_ANY_POST, POST),
            moderation("GET /post/{id}/moderate"),
            moderation("POST /post/{id}/moderate"),
            moderation("GET /post/{id}/undo"),
            moderation("POST /post/{id}/undo"),
            of("GET /moderation", Right.MODERATE_POSTS, NOTHING),
            of("GET /moderation/hidden", Right.MODERATE_POSTS, NOTHING),
            of("GET /moderation/mode", Right.CHANGE_MODE, NOTHING),
            of("POST /moderation/mode", Right.CHANGE_MODE, NOTHING),
            of("GET /users/{id}/moderate", Right.MODERATE_MEMBERS, MEMBER),
            of("POST /users/{id}/moderate", Right.MODERATE_MEMBERS, MEMBER),
            of("GET /users/{id}/role", Right.CHANGE_ROLES, MEMBER),
            of("POST /users/{id}/role", Right.CHANGE_ROLES, MEMBER),
            of("GET /users/{id}/link", Right.CHANGE_CREDENTIALS, GUEST),
            of("POST /users/{id}/link", Right.CHANGE_CREDENTIALS, GUEST),
            of("GET /users/{id}/end", Right.CHANGE_CREDENTIALS, MEMBER),
            of("POST /users/{id}/end", Right.CHANGE_CREDENTIALS, MEMBER),
            of("GET /users/{id}/profile", Right.CHANGE_USERS, MEMBER),
            of("POST /users/{id}/profile", Right.CHANGE_USERS, MEMBER),
            of("GET /users/{id}/delete", Right.CHANGE_USERS, GUEST),
            of("POST /users/{id}/delete", Right.CHANGE_USERS, GUEST),
            of("GET /sign-up", Right.SIGN_UP, NOTHING),
            of("POST /sign-up", Right.SIGN_UP, NOTHING),
            of("GET /sign-in", Right.SIGN_IN, NOTHING),
            of("POST /sign-in", Right.SIGN_IN, NOTHING),
            of("POST /sign-out", Right.SIGN_IN, NOTHING),
            of("GET /sign-in/link/{secret}", Right.SIGN_IN, LINK),
            of("POST /sign-in/link/{secret}", Right.SIGN_IN, LINK),
            of("GET /account", Right.MANAGE_OWN_ACCOUNT, NOTHING),
            of("GET /account/data", Right.MANAGE_OWN_ACCOUNT, NOTHING),
            of("GET /account/leave", Right.MANAGE_OWN_ACCOUNT, NOTHING),
            of("POST /account/leave", Right.MANAGE_OWN_ACCOUNT, NOTHING),
            of("GET /account/warning", Right.MANAGE_OWN_ACCOUNT, NOTHING),
            of("POST /account/warning", Right.MANAGE_OWN_ACCOUNT, NOTHING),
            of("GET /account/profile", Right.MANAGE_OWN_ACCOUNT, NOTHING),
            of("POST /account/profile", Right.MANAGE_OWN_ACCOUNT, NOTHING),
            of("GET /account/password", Right.MANAGE_OWN_ACCOUNT, NOTHING),
            of("POST /account/password", Right.MANAGE_OWN_ACCOUNT, NOTHING),
            of("GET /account/tokens/new", Right.MANAGE_OWN_ACCOUNT, NOTHING),
            of("POST /account/tokens/new", Right.MANAGE_OWN_ACCOUNT, NOTHING),
            of("POST /account/credentials/{id}/end", Right.MANAGE_OWN_ACCOUNT, CREDENTIAL),
            of("GET /api/posts", Right.READ, NOTHING),
            of("GET /api/posts/{id}", Right.READ, POST),
            of("POST /api/posts", Right.PUBLISH_POST, NOTHING),
            of("POST /api/posts:bulk", Right.PUBLISH_POST, NOTHING),
            of("PATCH /api/posts/{id}", Right.EDIT_ANY_POST, POST),
            of("DELETE /api/posts/{id}", Right.DELETE_ANY_POST, POST),
            moderation("POST /api/posts/{id}/moderation"),
            moderation("POST /api/posts/{id}/undo"),
            of("GET /api/moderation/log", Right.READ, NOTHING),
            of("GET /api/moderation/pending", Right.MODERATE_POSTS, NOTHING),
            of("GET /api/moderation/hidden", Right.MODERATE_POSTS, NOTHING),
            moderation("GET /api/moderation/posts/{id}"),
            of("GET /api/users", Right.READ, NOTHING),
            of("GET /api/users/{id}", Right.READ, GUEST),
            of("POST /api/users", Right.REGISTER_USER, NOTHING),
            of("PATCH /api/users/{id}", Right.CHANGE_USERS, GUEST),
            of("DELETE /api/users/{id}", Right.CHANGE_USERS, GUEST),
            of("POST /api/users/{id}/moderation", Right.MODERATE_MEMBERS, MEMBER),
            of("PUT /api/users/{id}/role", Right.CHANGE_ROLES, MEMBER),
            of("POST /api/users/{id}/link", Right.CHANGE_CREDENTIALS, GUEST),
            of("DELETE /api/users/{id}/credentials", Right.CHANGE_CREDENTIALS, MEMBER),
            of("GET /api/tags", Right.READ, NOTHING),
            of("GET /api/tags/{id}", Right.READ, TAG),
            of("POST /api/tags", Right.CREATE_TAG, NOTHING),
            of("PATCH /api/tags/{id}", Right.CHANGE_TAGS, TAG),
            of("DELETE /api/tags/{id}", Right.CHANGE_TAGS, TAG),
            of("GET /api/stats", Right.READ, NOTHING),
            of("GET /api/mode", Right.READ, NOTHING),
            of("PUT /api/mode", Right.CHANGE_MODE, NOTHING));

    private static RouteRow of(String route, Right right, Thing thing) {
        return new RouteRow(route, right, thing, false);
    }

    private static RouteRow moderation(String route) {
        return new RouteRow(route, Right.MODERATE_POSTS, POST, true);
    }

    List<State> states() {
        return switch (thing) {
            case NOTHING, CREDENTIAL -> List.of(State.LIVE);
            case POST -> List.of(State.values());
            case GUEST, MEMBER, TAG, LINK -> List.of(State.LIVE, State.DELETED);
        };
    }

    /** Whether the caller can't see the thing. */
    boolean hides(State state) {
        return thing == CREDENTIAL || state == State.DELETED || (state == State.HIDDEN && !seesHidden);
    }

    /** To whoever may: that it is done, or what stands in the way. Of some names, nobody has asked for any. */
    List<Object> answers() {
        return thing == NOTHING && right == Right.READ ? List.of(200, 404) : List.of(200, 201, 202, 204, 302, 400, 409);
    }

    String method() {
        return route.substring(0, route.indexOf(' '));
    }

    /** @param thing what stands for the thing in the path */
    String path(String thing) {
        return route.substring(route.indexOf(' ') + 1).replaceAll("\\{[a-zA-Z]+}", thing)
                + write().map(Write::query).orElse("");
    }

    /** What is fine in every way, but that nobody's password is right. */
    byte[] body() {
        int number = NUMBER.incrementAndGet();
        return write().map(write -> write.body(write.fields()))
                .orElse("")
                .replace(
                        RunningBoard.PASSWORD.replace(' ', '+'),
                        route.contains("sign-up") ? "a+new+password+here" : "wrong")
                .replace("#", "m" + number)
                .getBytes(StandardCharsets.UTF_8);
    }

    /** By others than the author, where that makes a difference: it takes the most. */
    private Optional<Write> write() {
        return Writes.ALL.stream()
                .filter(write -> write.mapping().equals(route))
                .reduce((authors, others) -> others);
    }

    String contentType() {
        return route.contains(" /api") ? "application/json" : "application/x-www-form-urlencoded";
    }

    @Override
    public String toString() {
        return route;
    }
}
