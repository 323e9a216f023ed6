package dev.madang.defence.access;

import dev.madang.application.credential.IssueLink;
import dev.madang.application.moderation.ChangeMode;
import dev.madang.application.moderation.ReadMode;
import dev.madang.application.user.UserQueries;
import dev.madang.bootstrap.RunningBoard;
import dev.madang.defence.Browser;
import dev.madang.defence.access.Write.Field;
import dev.madang.domain.account.Caller;
import dev.madang.domain.moderation.Mode;
import dev.madang.web.access.Signer;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** A guest with a post, a member with a token, and two tags: something to change, and those who may. */
final class Scene {

    private static final String GUEST_SECRET = "0123456789".repeat(4) + "abc";
    private static final JsonMapper JSON = new JsonMapper();

    private final Browser guest;
    private final Browser member;
    private final Browser program;
    private final String adminsToken;
    private final int number;
    private final Map<String, String> ids;
    private int sent;

    /** @param number which no other scene of the board has */
    Scene(RunningBoard board, String adminsToken, int number) {
        this.adminsToken = adminsToken;
        this.number = number;
        open(board);
        guest = new Browser(board);
        member = new Browser(board);
        program = new Browser(board);
        guest.plantOwn("guest", GUEST_SECRET + '.' + board.bean(Signer.class).sign("guest", GUEST_SECRET));
        String user = id("/api/users", "{\"username\":\"guest#\",\"email\":\"guest#@example.com\"}");
        String post = id("/api/posts", "{\"author\":\"guest#\",\"title\":\"t\",\"content\":\"c\",\"tags\":[\"old#\"]}");
        String tag = id("/api/tags", "{\"name\":\"unused#\"}");
        id("/api/tags", "{\"name\":\"guest#\"}");
        member.signUp(numbered("member#"));
        member.post("/account/tokens/new", "name", "a token", "scopes", "read", "password", RunningBoard.PASSWORD);
        String end = member.page("/account")
                .expectFirst("form[action^=/account/credentials]")
                .attr("action");
        long memberId = board.bean(UserQueries.class)
                .byUsername(numbered("member#"))
                .orElseThrow()
                .id();
        member.post("/post/" + post + "/report", "text", "for the scene");
        String link = board.bean(IssueLink.class).run(Caller.OPERATOR, memberId, "for the scene");
        ids = Map.ofEntries(
                Map.entry("/api/users", user),
                Map.entry("/api/users/{id}/moderation", "" + memberId),
                Map.entry("/api/users/{id}/role", "" + memberId),
                Map.entry("/users", "" + memberId),
                Map.entry("/api/posts", post),
                Map.entry("/post", post),
                Map.entry("/api/tags", tag),
                Map.entry("/tags", tag),
                Map.entry("/account/credentials", end.replaceAll("\\D", "")),
                Map.entry("/sign-in/link", link));
    }

    /** Lets guests write again. */
    static void open(RunningBoard board) {
        if (board.bean(ReadMode.class).run() != Mode.OPEN) {
            board.bean(ChangeMode.class).run(Caller.OPERATOR, Mode.OPEN, "The next scene");
        }
    }

    private String id(String path, String json) {
        return JSON.readTree(guest.send("POST", path, numbered(json)).body())
                .get("id")
                .asString();
    }

    /** With the scene's number behind its people, and another behind all else. */
    private String numbered(String text) {
        return text.replaceAll("(guest|member)#", "$1" + number).replace("#", number + "x" + sent);
    }

    /**
     * @param query that comes after the write's own, with its question mark; may be empty
     * @param headers names and values in turn
     */
    HttpResponse<String> send(Write write, List<Field> fields, String query, String... headers) {
        sent++;
        String body = numbered(write.body(fields)).replace(Write.POST, Objects.requireNonNull(ids.get("/api/posts")));
        return send(write, body.getBytes(StandardCharsets.UTF_8), query, headers);
    }

    /** @param body JSON or form fields */
    HttpResponse<String> send(Write write, byte[] body, String query, String... headers) {
        String path = write.resolve(ids) + write.query() + (write.query().isEmpty() ? query : query.replace('?', '&'));
        return switch (write.sender()) {
            case GUEST -> guest.send(write.method(), path, body, write.contentType(), headers);
            case MEMBER -> member.send(write.method(), path, body, write.contentType(), headers);
            case ADMIN ->
                program.send(
                        write.method(),
                        path,
                        body,
                        write.contentType(),
                        Stream.concat(Stream.of("Authorization", "Bearer " + adminsToken), Arrays.stream(headers))
                                .toArray(String[]::new));
        };
    }
}
