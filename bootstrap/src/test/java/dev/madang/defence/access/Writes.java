package dev.madang.defence.access;

import static dev.madang.defence.access.Write.Sender.ADMIN;
import static dev.madang.defence.access.Write.Sender.GUEST;
import static dev.madang.defence.access.Write.Sender.MEMBER;

import dev.madang.bootstrap.RunningBoard;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** All ways to change the board: what its author and others may do by the same route is two. */
final class Writes {

    static final List<Write> ALL = List.of(
            Write.of("POST /api/users", GUEST, "username", "\"user#\"", "email", "\"user#@example.com\""),
            Write.of(
                    "PATCH /api/users/{id}",
                    ADMIN,
                    "username",
                    "\"user#\"",
                    "email",
                    "\"user#@example.com\"",
                    "reason",
                    "\"because #\""),
            Write.of("DELETE /api/users/{id}?reason=because", ADMIN),
            Write.of("POST /api/posts", GUEST, post()),
            Write.of("POST /api/posts:bulk", GUEST, post()),
            Write.of("PATCH /api/posts/{id}", GUEST, "title", "\"t#\"", "content", "\"c#\"", "tags", "[\"tag#\"]"),
            Write.of(
                    "PATCH /api/posts/{id}",
                    ADMIN,
                    "title",
                    "\"t#\"",
                    "content",
                    "\"c#\"",
                    "tags",
                    "[\"tag#\"]",
                    "reason",
                    "\"because #\""),
            Write.of("DELETE /api/posts/{id}", GUEST),
            Write.of("DELETE /api/posts/{id}?reason=because", ADMIN),
            Write.of("POST /api/tags", GUEST, "name", "\"name#\""),
            Write.of("PATCH /api/tags/{id}", ADMIN, "name", "\"name#\"", "reason", "\"because #\""),
            Write.of("DELETE /api/tags/{id}?reason=because", ADMIN),
            Write.of(
                    "POST /post/new",
                    GUEST,
                    "username",
                    "user#",
                    "email",
                    "user#@example.com",
                    "title",
                    "title#",
                    "content",
                    "content#",
                    "tags",
                    "tag#"),
            Write.of("POST /post/{id}/edit", GUEST, "title", "title#", "content", "content#", "tags", "tag#"),
            Write.of(
                    "POST /post/{id}/edit",
                    ADMIN,
                    "title",
                    "title#",
                    "content",
                    "content#",
                    "tags",
                    "tag#",
                    "reason",
                    "because #"),
            Write.of("POST /post/{id}/delete", GUEST),
            Write.of("POST /post/{id}/delete", ADMIN, "reason", "because #"),
            Write.of(
                    "POST /sign-up",
                    GUEST,
                    "username",
                    "user#",
                    "email",
                    "user#@example.com",
                    "password",
                    RunningBoard.PASSWORD),
            Write.of("POST /sign-in", MEMBER, "username", "member#", "password", RunningBoard.PASSWORD),
            Write.of("POST /sign-out", MEMBER),
            Write.of(
                    "POST /account/profile",
                    MEMBER,
                    "username",
                    "user#",
                    "email",
                    "user#@example.com",
                    "password",
                    RunningBoard.PASSWORD),
            Write.of(
                    "POST /account/password",
                    MEMBER,
                    "password",
                    RunningBoard.PASSWORD,
                    "new-password",
                    "another lantern, number #"),
            Write.of(
                    "POST /account/tokens/new",
                    MEMBER,
                    "name",
                    "token#",
                    "scopes",
                    "post",
                    "password",
                    RunningBoard.PASSWORD),
            Write.of("POST /account/credentials/{id}/end", MEMBER),
            Write.of("POST /account/leave", MEMBER, "posts", "stay", "password", RunningBoard.PASSWORD),
            Write.of("POST /account/warning", MEMBER),
            Write.of("POST /sign-in/link/{secret}", GUEST, "password", "another lantern, number #"),
            Write.of("POST /api/posts/{id}/moderation", ADMIN, "action", "\"hide\"", "reason", "\"because #\""),
            Write.of(
                    "POST /api/posts/{id}/undo",
                    ADMIN,
                    "extent",
                    "\"guest\"",
                    "from",
                    "\"2026-01-01T00:00:00Z\"",
                    "to",
                    "\"2100-01-01T00:00:00Z\"",
                    "reason",
                    "\"because #\""),
            Write.of(
                    "POST /api/users/{id}/moderation",
                    ADMIN,
                    "action",
                    "\"suspend\"",
                    "reason",
                    "\"because #\"",
                    "days",
                    "\"3\""),
            Write.of("PUT /api/users/{id}/role", ADMIN, "role", "\"moderator\"", "reason", "\"because #\""),
            Write.of("POST /api/users/{id}/link", ADMIN, "reason", "\"because #\""),
            Write.of("DELETE /api/users/{id}/credentials?reason=because", ADMIN),
            Write.of("PUT /api/mode", ADMIN, "mode", "\"members\"", "reason", "\"because #\""),
            Write.of("POST /post/{id}/moderate", ADMIN, "action", "lock", "reason", "because #"),
            Write.of("POST /post/{id}/undo", ADMIN, "extent", "guest", "span", "day", "reason", "because #"),
            Write.of("POST /users/{id}/moderate", ADMIN, "action", "suspend", "days", "3", "reason", "because #"),
            Write.of("POST /users/{id}/role", ADMIN, "role", "admin", "reason", "because #"),
            Write.of("POST /users/{id}/link", ADMIN, "reason", "because #"),
            Write.of("POST /users/{id}/end", ADMIN, "reason", "because #"),
            Write.of(
                    "POST /users/{id}/profile",
                    ADMIN,
                    "username",
                    "user#",
                    "email",
                    "user#@example.com",
                    "reason",
                    "because #"),
            Write.of("POST /users/{id}/delete", ADMIN, "reason", "because #"),
            Write.of("POST /moderation/mode", ADMIN, "mode", "read-only", "reason", "because #"));

    private Writes() {}

    private static String[] post() {
        return new String[] {
            "author", "\"guest#\"",
            "email", "\"user#@example.com\"",
            "title", "\"title#\"",
            "content", "\"content#\"",
            "tags", "[\"tag#\", \"other#\"]"
        };
    }

    /** The mappings of all handlers that a running board has for other methods than GET; errors are no write. */
    static Set<String> mappedBy(RunningBoard board) {
        Set<String> mappings = routesOf(board);
        mappings.removeIf(mapping -> mapping.startsWith("GET "));
        return mappings;
    }

    /** All mappings but those of errors. */
    static Set<String> routesOf(RunningBoard board) {
        Set<String> mappings = new TreeSet<>();
        for (RequestMappingInfo info : board.bean(RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()) {
            Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
            for (String path : info.getPatternValues()) {
                String plain = path.replaceAll("\\{([a-z]+):.*?}(?=/|$)", "{$1}");
                (methods.isEmpty() ? Set.of("ANY") : methods).forEach(method -> mappings.add(method + " " + plain));
            }
        }
        mappings.remove("ANY /error");
        return mappings;
    }
}
