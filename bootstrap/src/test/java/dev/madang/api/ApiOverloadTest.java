package dev.madang.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.bootstrap.RunningBoard;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies that are made to cost more than they should. */
class ApiOverloadTest {

    private static final int MIB = 1 << 20;
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String JSON = "application/json";

    @RegisterExtension
    static final RunningBoard BOARD = RunningBoard.withSampleData();

    private final Client client = new Client(BOARD);

    private static BodyPublisher ofUnknownLength(String body) {
        return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
    }

    /** Within the limit in bytes, but in memory many times as large. */
    @ParameterizedTest
    @ValueSource(strings = {"{}", "null", "{\"tags\":[]}"})
    void inMillionsOfPiecesAreRefusedBeforeTheyAreKept(String piece) {
        String body = "[" + (piece + ',').repeat((2 * MIB - 64) / (piece.length() + 1)) + piece + "]";
        Reply reply = client.post("/api/posts:bulk", body);
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().get("detail").asString()).contains("too many");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/users, 1048576, 400",
        "/api/users, 1048577, 413",
        "/api/users;a:bulk, 1048577, 413",
        "/api/posts, 1048577, 413",
        "/api/posts:bulk, 2097152, 400",
        "/api/posts:bulk, 2097153, 413",
        "/api/posts%3Abulk, 2097152, 400"
    })
    void areReadUpToTheLimitOfTheirAddress(String path, int length, int status) {
        String body = "{".repeat(length);
        assertThat(client.exchange("POST", path, BodyPublishers.ofString(body), "Content-Type", JSON)
                        .status())
                .isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"/api/users, 1", "/api/posts, 1", "/api/posts:bulk, 16"})
    void areReadNoFurtherWhereTheirLengthIsNotTold(String path, int mebibytes) {
        String body = " ".repeat(mebibytes * MIB) + "[]";
        Reply reply = client.exchange("POST", path, ofUnknownLength(body), "Content-Type", JSON);
        assertThat(reply.status()).isEqualTo(413);
        assertThat(reply.json().get("code").asString()).isEqualTo("content-too-large");
    }

    @ParameterizedTest
    @CsvSource({"application/json, application/problem+json", "text/html, text/html"})
    void areTooLargeAsFormsToo(String accepted, String contentType) {
        String form = "username=" + "x".repeat(3 * MIB);
        for (BodyPublisher body : new BodyPublisher[] {BodyPublishers.ofString(form), ofUnknownLength(form)}) {
            Reply reply = client.exchange("POST", "/post/new", body, "Content-Type", FORM, "Accept", accepted);
            assertThat(reply.status()).isEqualTo(413);
            assertThat(reply.header("Content-Type")).startsWith(contentType);
        }
    }

    @Test
    void areUndecodableWhereTheyAreNotTooLarge() {
        Reply reply = client.exchange(
                "POST", "/post/new", ofUnknownLength("username=%zz"), "Content-Type", FORM, "Accept", JSON);
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().get("detail").asString()).isEqualTo("What you sent can't be decoded.");
    }

    @Test
    void areTheirSendersFaultWhereTheirChunksAreBroken() throws IOException {
        String head = "POST /api/users HTTP/1.1\r\nHost: x\r\n%s\r\nTransfer-Encoding: chunked\r\n\r\n";
        String request = head.formatted("Content-Type: application/json") + "no length\r\n";
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), BOARD.port())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            socket.shutdownOutput();
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 400").contains("application/problem+json");
        }
    }
}
