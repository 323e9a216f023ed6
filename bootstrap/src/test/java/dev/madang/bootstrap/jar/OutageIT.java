package dev.madang.bootstrap.jar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.persistence.server.PostgresqlServer;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** What clients, people and those who watch over the process are told while the database is away. */
@Isolated("measures time")
class OutageIT {

    private static final Duration NOTICED = Duration.ofSeconds(3);
    private static final Duration BACK = Duration.ofSeconds(10);

    private final HttpClient client = HttpClient.newHttpClient();

    @TempDir
    private Path folder;

    @Test
    void everybodyIsToldThatTheDatabaseIsAway() throws Exception {
        Queue<String> log = new ConcurrentLinkedQueue<>();
        try (PostgresqlServer server = PostgresqlServer.start();
                JarProcess board = JarProcess.serve(
                        folder, Map.of(), log::add, "--port", "0", "--database", server.url("postgres"))) {
            assertThat(get(board, "/readyz").body()).isEqualTo("ready\n");
            server.kill();

            HttpResponse<String> ready = get(board, "/readyz");
            assertThat(ready.statusCode()).isEqualTo(503);
            assertThat(ready.headers().firstValue("Retry-After")).hasValue("1");
            assertThat(ready.headers().firstValue("Cache-Control")).hasValue("no-store");
            assertThat(ready.body()).isEqualTo("not ready: the database doesn't answer, or takes no writes\n");
            assertThat(get(board, "/livez").body()).isEqualTo("live\n");
            HttpResponse<String> api = get(board, "/api/posts");
            assertThat(api.statusCode()).isEqualTo(503);
            assertThat(api.headers().firstValue("Retry-After")).hasValue("1");
            assertThat(api.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(api.body()).contains("\"status\":503").doesNotContain("postgres", "Exception");
            HttpResponse<String> page = get(board, "/");
            assertThat(page.statusCode()).isEqualTo(503);
            assertThat(page.headers().firstValue("Retry-After")).hasValue("1");
            assertThat(page.body()).contains("<!doctype html>").doesNotContain("postgres", "Exception");
            assertThat(post(board).statusCode()).isEqualTo(503);

            server.startAgain();
            Awaitility.await().atMost(BACK).until(() -> get(board, "/readyz").statusCode() == 200);
            assertThat(post(board).statusCode()).isEqualTo(201);
            assertThat(log)
                    .filteredOn(line -> line.contains("can't be reached"))
                    .hasSize(1);
            AtomicInteger asked = new AtomicInteger();
            Awaitility.await()
                    .atMost(BACK)
                    .until(() -> get(board, "/api/posts?unheard-of=" + asked.incrementAndGet())
                                            .statusCode()
                                    == 200
                            && log.stream().anyMatch(line -> line.endsWith("answers again")));
        }
    }

    @Test
    void aBoardWhoseDatabaseDoesNotComeGivesUpInOneSentence() throws Exception {
        String url;
        try (PostgresqlServer server = PostgresqlServer.start()) {
            url = server.url("postgres");
        }
        Process process = JarProcess.launch(folder, Map.of(), "--port", "0", "--database", url, "--database-wait", "3");
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isEqualTo(1);
        assertThat(said.lines())
                .satisfiesExactly(
                        line -> assertThat(line)
                                .containsPattern(
                                        "WARNING .*The database jdbc:postgresql://\\S+ can't be reached; waiting"
                                                + " for it, 3 s at most"),
                        line -> assertThat(line)
                                .matches("The database jdbc:postgresql://\\S+ can't be used, because it can't be"
                                        + " reached\\."));
    }

    private HttpResponse<String> get(JarProcess board, String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(board.uri(path)));
    }

    private HttpResponse<String> post(JarProcess board) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(board.uri("/api/posts"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"author\":\"admin\",\"title\":\"t\",\"content\":\"c\"}")));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.timeout(NOTICED).build(), BodyHandlers.ofString());
    }
}
