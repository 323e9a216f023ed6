package dev.madang.defence.access;

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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** A guest, a member and an admin, with the props of all features: something to change, and those who may. */
final class Scene {

    private static final String GUEST_SECRET = "0123456789".repeat(4) + "abc";
    private static final JsonMapper JSON = new JsonMapper();

    private static final Map<String, Function<Scene, String>> PROPS = Routes.all()
            .flatMap(feature -> feature.props().entrySet().stream())
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

    private final RunningBoard board;
    private final Browser guest;
    private final Browser member;
    private final Browser program;
    private final String adminsToken;
    private final int number;
    private final Map<String, String> props = new HashMap<>();
    private int sent;

    /** @param number which no other scene of the board has */
    Scene(RunningBoard board, String adminsToken, int number) {
        this.board = board;
        this.adminsToken = adminsToken;
        this.number = number;
        open(board);
        guest = new Browser(board);
        member = new Browser(board);
        program = new Browser(board);
        guest.plantOwn("guest", GUEST_SECRET + '.' + board.bean(Signer.class).sign("guest", GUEST_SECRET));
        member.signUp(numbered("member#"));
        PROPS.keySet().forEach(this::prop);
    }

    /** Lets guests write again. */
    static void open(RunningBoard board) {
        if (board.bean(ReadMode.class).run() != Mode.OPEN) {
            board.bean(ChangeMode.class).run(Caller.OPERATOR, Mode.OPEN, "The next scene");
        }
    }

    /** What stands for a thing; made when it is first asked for. */
    String prop(String name) {
        String known = props.get(name);
        if (known == null) {
            known = Objects.requireNonNull(PROPS.get(name), name).apply(this);
            props.put(name, known);
        }
        return known;
    }

    /** What the guest makes by the API; its id. */
    String made(String path, String json) {
        return JSON.readTree(guest.send("POST", path, numbered(json)).body())
                .get("id")
                .asString();
    }

    Browser guest() {
        return guest;
    }

    Browser member() {
        return member;
    }

    long memberId() {
        return bean(UserQueries.class)
                .byUsername(numbered("member#"))
                .orElseThrow()
                .id();
    }

    <T> T bean(Class<T> type) {
        return board.bean(type);
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
        return send(write, body(write, fields), query, headers);
    }

    /** Another each time. */
    byte[] body(Write write, List<Field> fields) {
        sent++;
        String body = numbered(write.body(fields));
        for (Map.Entry<String, String> prop : props.entrySet()) {
            body = body.replace('{' + prop.getKey() + '}', prop.getValue());
        }
        return body.getBytes(StandardCharsets.UTF_8);
    }

    /** @param body JSON or form fields */
    HttpResponse<String> send(Write write, byte[] body, String query, String... headers) {
        String path =
                write.resolve(props) + write.query() + (write.query().isEmpty() ? query : query.replace('?', '&'));
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
