package dev.madang.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.bootstrap.RunningBoard;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A program that uses the API, and believes no answer that the document doesn't describe. */
final class Client {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** What would tell of the board's inside. */
    private static final String[] INSIDE = {"Exception", "SQL", "org.", "dev.madang", "tools.jackson", "\tat "};

    private final RunningBoard board;
    private @Nullable Document document;

    Client(RunningBoard board) {
        this.board = board;
    }

    Document document() {
        Document known = document;
        if (known == null) {
            known = new Document(
                    exchange("GET", "/openapi.json", BodyPublishers.noBody()).body());
            document = known;
        }
        return known;
    }

    Reply get(String pathAndQuery, String... headers) {
        return send("GET", pathAndQuery, "", headers);
    }

    Reply post(String path, String json) {
        return send("POST", path, json, "Content-Type", "application/json");
    }

    Reply patch(String path, String json, String token) {
        return send("PATCH", path, json, "Content-Type", "application/json", "Authorization", "Bearer " + token);
    }

    Reply delete(String path, String token) {
        return send("DELETE", path, "", "Authorization", "Bearer " + token);
    }

    /** A request for which the document must have the answer. */
    Reply send(String method, String pathAndQuery, String body, String... headers) {
        Reply reply = exchange(method, pathAndQuery, publisher(body), headers);
        String path = pathAndQuery.replaceFirst("\\?.*", "");
        document().assertDescribes(method, path, reply.status(), reply.header("Content-Type"), reply.body());
        return reply;
    }

    /** A request that the document needn't know. */
    Reply exchange(String method, String pathAndQuery, BodyPublisher body, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(board.uri(pathAndQuery)).method(method, body);
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            var response = HTTP.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
            Reply reply = new Reply(response.statusCode(), response.headers(), response.body());
            assertTellsNothingOfTheInside(reply);
            return reply;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void assertTellsNothingOfTheInside(Reply reply) {
        assertThat(reply.status()).as(reply.body()).isLessThan(500);
        if (reply.status() >= 400) {
            assertThat(Set.copyOf(Arrays.asList(INSIDE))).noneMatch(reply.body()::contains);
        }
    }

    private static BodyPublisher publisher(String body) {
        return body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body);
    }
}
