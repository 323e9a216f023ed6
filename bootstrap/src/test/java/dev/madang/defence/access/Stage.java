package dev.madang.defence.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.bootstrap.RunningBoard;
import dev.madang.defence.Dumps;
import dev.madang.defence.access.Write.Field;
import dev.madang.domain.account.Scope;
import dev.madang.domain.user.Role;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/** A board with a scene for each write, on which refused writes leave no trace. */
final class Stage implements AutoCloseable {

    private final RunningBoard board;
    private final Dumps dumps;
    private final Map<Write, Scene> scenes = new HashMap<>();

    Stage(RunningBoard board) {
        this.board = board;
        dumps = new Dumps(board);
        String token = board.tokenOf("the admin", Role.ADMIN, Scope.values());
        for (Write write : Writes.ALL) {
            scenes.put(write, new Scene(board, token, scenes.size()));
        }
    }

    HttpResponse<String> send(Write write, List<Field> fields, String... headers) {
        return watched(() -> scene(write).send(write, fields, "", headers));
    }

    /** Sends a form to be shown in Korean. */
    HttpResponse<String> turn(Write write) {
        List<String> before = dumps.latest().rows();
        HttpResponse<String> response = scene(write).send(write, write.fields(), "?carry&lang=ko");
        assertThat(dumps.latest().rows()).isEqualTo(before);
        return response;
    }

    HttpResponse<String> send(Write write, byte[] body) {
        return watched(() -> scene(write).send(write, body, ""));
    }

    private Scene scene(Write write) {
        return Objects.requireNonNull(scenes.get(write));
    }

    private HttpResponse<String> watched(Supplier<HttpResponse<String>> request) {
        List<String> before = dumps.latest().rows();
        HttpResponse<String> response = request.get();
        assertThat(response.statusCode()).as(response.body()).isLessThan(500);
        if (response.statusCode() >= 400) {
            assertThat(dumps.latest().rows()).isEqualTo(before);
        }
        Scene.open(board);
        return response;
    }

    @Override
    public void close() {
        dumps.close();
    }
}
