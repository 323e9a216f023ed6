package dev.madang.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.application.publishing.PostDraft;
import dev.madang.application.publishing.PublishPost;
import dev.madang.application.tag.CreateTag;
import dev.madang.bootstrap.RunningBoard;
import dev.madang.domain.account.Caller;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers to whoever takes them compressed. */
class CompressionTest {

    @RegisterExtension
    private static final RunningBoard BOARD = RunningBoard.withSampleData();

    private static HttpResponse<byte[]> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(BOARD.uri(path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofByteArray());
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    static Stream<String> texts() throws IOException, InterruptedException {
        String home = new String(get("/").body(), StandardCharsets.UTF_8);
        String style = home.replaceFirst("(?s).*href=\"(/assets/[^\"]*css)\".*", "$1");
        return Stream.of("/", "/api/posts", "/openapi.json", style);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void saysTheSameInLess(String path) throws IOException, InterruptedException {
        HttpResponse<byte[]> plain = get(path);
        for (int i = 0; i < 4; i++) {
            HttpResponse<byte[]> less = get(path, "Accept-Encoding", "br, GZIP;q=0.5");
            assertThat(header(less, "Content-Encoding")).isEqualTo("gzip");
            assertThat(less.body().length).isLessThan(plain.body().length);
            assertThat(header(less, "Content-Length")).isEqualTo("" + less.body().length);
            assertThat(new GZIPInputStream(new ByteArrayInputStream(less.body())).readAllBytes())
                    .isEqualTo(plain.body());
            assertThat(header(less, "Content-Type")).isEqualTo(header(plain, "Content-Type"));
            assertThat(header(less, "Vary")).contains("Accept-Encoding").isEqualTo(header(plain, "Vary"));
            assertThat(header(less, "ETag")).isEqualTo(header(plain, "ETag").replaceFirst("\"$", "-gzip\""));
            assertThat(header(get(path), "Content-Encoding")).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("texts")
    void isKnownByTheTagOfEitherForm(String path) throws IOException, InterruptedException {
        String plain = header(get(path), "ETag");
        String less = header(get(path, "Accept-Encoding", "gzip"), "ETag");
        for (String known : List.of(plain, less)) {
            for (String coding : List.of("gzip", "identity")) {
                HttpResponse<byte[]> answer = get(path, "If-None-Match", known, "Accept-Encoding", coding);
                assertThat(answer.statusCode()).isEqualTo(304);
                assertThat(header(answer, "ETag")).isEqualTo(known);
                assertThat(header(answer, "Content-Encoding")).isEmpty();
                assertThat(answer.body()).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "gzip;q=0", "br", "identity", "*;q=0", "gzip; q=0.000, *", "gzipped", ";,="})
    void isNotForWhoDoesNotTakeIt(String coding) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = get("/", "Accept-Encoding", coding);
        assertThat(header(answer, "Content-Encoding")).isEmpty();
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "x-gzip", "identity;q=0, gzip;q=0.1", "*;q=0, gzip"})
    void isForWhoDoes(String coding) throws IOException, InterruptedException {
        assertThat(header(get("/", "Accept-Encoding", coding), "Content-Encoding"))
                .isEqualTo("gzip");
    }

    @Test
    void isNotWorthWhileForLittle() throws IOException, InterruptedException {
        for (int i = 0; i < 4; i++) {
            HttpResponse<byte[]> answer = get("/api/tags/1", "Accept-Encoding", "gzip");
            assertThat(header(answer, "Content-Encoding")).isEmpty();
            assertThat(header(answer, "ETag")).isEqualTo(header(get("/api/tags/1"), "ETag"));
        }
    }

    @Test
    void isNothingToWhatIsSomebodysOwn() throws IOException, InterruptedException {
        HttpResponse<byte[]> answer =
                get("/", "Accept-Encoding", "gzip", "Cookie", BOARD.guestCookie("0123456789".repeat(5)));
        assertThat(header(answer, "Content-Encoding")).isEmpty();
    }

    @Test
    void showsEachChangeAtOnce() throws IOException, InterruptedException {
        for (int i = 0; i < 3; i++) {
            String before = header(get("/", "Accept-Encoding", "gzip"), "ETag");
            BOARD.bean(CreateTag.class).run(Caller.OPERATOR, "tag " + i);
            BOARD.bean(PublishPost.class)
                    .run(Caller.OPERATOR, new PostDraft("admin", null, "Title " + i, "x", List.of()));
            assertThat(header(get("/", "Accept-Encoding", "gzip"), "ETag")).isNotEqualTo(before);
        }
    }
}
