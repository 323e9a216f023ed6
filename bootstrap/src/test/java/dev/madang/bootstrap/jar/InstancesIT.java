package dev.madang.bootstrap.jar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.persistence.server.TestDatabase;
import dev.madang.web.access.SecretCookie;
import dev.madang.web.access.Signer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Two processes on one database server are one board. */
@Isolated("is told that a board is busy where the machine is")
@ParameterizedClass
@EnumSource(names = "SQLITE", mode = EnumSource.Mode.EXCLUDE)
class InstancesIT {

    /** Of the guest who sends all requests. */
    private static final String SECRET = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFG";

    private static final Pattern ID = Pattern.compile("\"id\":(\\d+)");

    private final TestDatabase engine;
    private final HttpClient client = HttpClient.newHttpClient();

    @TempDir
    private Path folder;

    private String url;
    private JarProcess one;
    private JarProcess other;

    InstancesIT(TestDatabase engine) {
        this.engine = engine;
    }

    /** Both at once, so that one has to wait for the other to create the tables. */
    @BeforeEach
    void start() {
        url = engine.fresh();
        CompletableFuture<JarProcess> first = async(this::serve);
        other = serve();
        one = first.join();
    }

    private JarProcess serve() {
        try {
            return JarProcess.serve(folder, Map.of(), "--port", "0", "--database", url);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @AfterEach
    void stop() throws InterruptedException {
        assertThat(one.stop()).isEqualTo(143);
        assertThat(other.stop()).isEqualTo(143);
        engine.drop(url);
    }

    @Test
    void areOneBoard() {
        assertThat(get(one, "/api/stats")).contains("{\"admin\":2,\"test\":1}");
        assertThat(get(one, "/api/users")).isEqualTo(get(other, "/api/users"));

        int rounds = 25;
        List<CompletableFuture<Void>> writers = IntStream.range(0, 8)
                .mapToObj(writer -> async(() -> {
                    for (int i = 0; i < rounds; i++) {
                        post(writer, i);
                    }
                    return (Void) null;
                }))
                .toList();
        writers.forEach(CompletableFuture::join);

        int posts = writers.size() * rounds;
        for (JarProcess instance : List.of(one, other)) {
            assertThat(get(instance, "/api/stats"))
                    .contains("\"함께\":" + posts, "\"x\":" + posts, "\"y\":" + posts, "\"new 0\":" + writers.size());
            assertThat(get(instance, "/api/users").split("함께\"", -1)).hasSize(2);
            assertThat(get(instance, "/api/tags?limit=1000").split("\"new 24\"", -1))
                    .hasSize(2);
        }
        rename(rounds);
        register(rounds);
    }

    /** By everybody at once: the same new author, tags in another order, a new tag. What is written, all see. */
    private void post(int writer, int i) {
        boolean even = writer % 2 == 0;
        String tags = even ? "\"x\",\"y\",\"new " + i + '"' : "\"new " + i + "\",\"y\",\"x\"";
        HttpResponse<String> posted = send(
                even ? one : other,
                "POST",
                "/api/posts",
                "{\"author\":\"함께\",\"email\":\"we@example.com\",\"title\":\"글 " + i
                        + "\",\"content\":\"내용\",\"tags\":[" + tags + "]}");
        assertThat(posted.statusCode()).as(posted.body()).isEqualTo(201);
        assertThat(get(even ? other : one, "/api/posts/" + id(posted.body()))).isEqualTo(posted.body());
    }

    private static String id(String json) {
        return ID.matcher(json).results().findFirst().orElseThrow().group(1);
    }

    /** Of two changes of different fields of one post, none is lost. */
    private void rename(int rounds) {
        String posted = send(
                        one,
                        "POST",
                        "/api/posts",
                        "{\"author\":\"admin\",\"title\":\"unchanged\",\"content\":\"unchanged\"}")
                .body();
        String post = "/api/posts/" + id(posted);
        for (int i = 0; i < rounds; i++) {
            String title = "\"title\":\"changed " + i + '"';
            String content = "\"content\":\"changed " + i + '"';
            var change = async(() -> send(one, "PATCH", post, '{' + title + '}'));
            assertThat(send(other, "PATCH", post, '{' + content + '}').statusCode())
                    .isEqualTo(200);
            assertThat(change.join().statusCode()).isEqualTo(200);
            assertThat(get(one, post)).contains(title, content);
        }
    }

    /** Of two who want one name, one gets it. */
    private void register(int rounds) {
        for (int i = 0; i < rounds; i++) {
            String name = "{\"username\":\"name " + i + "\",\"email\":\"%s" + i + "@example.com\"}";
            var first = async(() -> send(one, "POST", "/api/users", name.formatted("a")));
            int second = send(other, "POST", "/api/users", name.formatted("b")).statusCode();
            assertThat(List.of(first.join().statusCode(), second)).containsExactlyInAnyOrder(201, 400);
        }
    }

    /** Whoever gets it first. */
    @Test
    void doOnceWhatIsSentToBothUnderOneKey() {
        for (int i = 0; i < 25; i++) {
            String title = "once " + i;
            var first = async(() -> sendOnce(one, title));
            HttpResponse<String> second = sendOnce(other, title);
            String made = repeated(other, title);
            assertThat(List.of(first.join(), second)).allSatisfy(answer -> {
                assertThat(answer.statusCode()).isIn(201, 409);
                assertThat(answer.body()).contains(answer.statusCode() == 201 ? made : "in-progress");
            });
            assertThat(repeated(one, title)).isEqualTo(made);
            assertMadeOnce(title);
        }
    }

    /** The other does what it didn't, and nothing that it did. */
    @Test
    void doOnceWhatOneWasKilledAt() throws IOException, InterruptedException {
        AtomicInteger sent = new AtomicInteger();
        List<CompletableFuture<List<String>>> writers = IntStream.range(0, 4)
                .mapToObj(writer -> async(() -> titlesUntilKilled(writer, sent)))
                .toList();
        Awaitility.await().until(() -> sent.get() > 40);
        one.kill();
        List<String> titles =
                writers.stream().flatMap(writer -> writer.join().stream()).toList();
        one = serve();
        assertThat(titles).hasSizeGreaterThan(40).allSatisfy(title -> {
            repeated(other, title);
            assertMadeOnce(title);
        });
    }

    private List<String> titlesUntilKilled(int writer, AtomicInteger sent) {
        List<String> titles = new ArrayList<>();
        try {
            while (true) {
                titles.add("writer " + writer + " post " + titles.size());
                sendOnce(one, titles.get(titles.size() - 1));
                sent.incrementAndGet();
            }
        } catch (UncheckedIOException killed) {
            return titles;
        }
    }

    private HttpResponse<String> sendOnce(JarProcess instance, String title) {
        return send(
                instance,
                "POST",
                "/api/posts",
                "{\"author\":\"admin\",\"title\":\"" + title + "\",\"content\":\"x\"}",
                "Idempotency-Key",
                title.replace(' ', '-'));
    }

    /** The answer, once it is given. */
    private String repeated(JarProcess instance, String title) {
        return Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .until(() -> sendOnce(instance, title), answer -> answer.statusCode() == 201)
                .body();
    }

    private void assertMadeOnce(String title) {
        assertThat(get(other, "/api/posts?limit=1000").split("\"title\":\"" + title + '"', -1))
                .hasSize(2);
    }

    private String get(JarProcess instance, String path) {
        HttpResponse<String> response = send(instance, "GET", path, "");
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return response.body();
    }

    private HttpResponse<String> send(JarProcess instance, String method, String path, String body, String... headers) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(instance.uri(path))
                .header("Content-Type", "application/json")
                .header("Cookie", cookie())
                .method(method, BodyPublishers.ofString(body));
        HttpRequest request = (headers.length == 0 ? builder : builder.headers(headers)).build();
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private String cookie() {
        try {
            Signer signer = new Signer(
                    Files.readString(folder.resolve("madang.secret")).strip().getBytes(StandardCharsets.UTF_8));
            return "madang-guest" + SecretCookie.markOf(signer) + '=' + SECRET + '.' + signer.sign("guest", SECRET);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> CompletableFuture<T> async(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, command -> new Thread(command).start());
    }
}
