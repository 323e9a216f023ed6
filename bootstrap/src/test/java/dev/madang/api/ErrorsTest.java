package dev.madang.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.bootstrap.RunningBoard;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ErrorsTest {

    @RegisterExtension
    static final RunningBoard BOARD = RunningBoard.withSampleData();

    private final Client client = new Client(BOARD);

    @ParameterizedTest
    @CsvSource({
        "GET, /api/nope, 404",
        "GET, /api/users/abc, 404",
        "GET, /api/users/, 404",
        "PUT, /api/users, 405",
        "DELETE, /api/posts, 405",
        "PATCH, /api/stats, 405",
        "POST, /api/users, 415",
        "DELETE, /api/users/1, 401",
        "PATCH, /api/posts/1, 415",
        "GET, /api/posts?limit=0, 400"
    })
    void areProblemDetailsOrPagesAsAskedFor(String method, String path, int status) {
        Reply json = client.exchange(method, path, BodyPublishers.noBody());
        assertThat(json.status()).isEqualTo(status);
        assertThat(json.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(json.json().get("status").asInt()).isEqualTo(status);
        assertThat(json.json().get("error")).isEqualTo(json.json().get("detail"));

        Reply page = client.exchange(method, path, BodyPublishers.noBody(), "Accept", "text/html,*/*;q=0.8");
        assertThat(page.status()).isEqualTo(status);
        assertThat(page.header("Content-Type")).startsWith("text/html");
    }

    @Test
    void meetBrowsersThatSendWhatAnotherSiteTellsThemTo() {
        Reply reply = client.send(
                "POST",
                "/api/tags",
                "{\"name\": \"forged\"}",
                "Content-Type",
                "application/json",
                "Sec-Fetch-Site",
                "same-site");
        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.json().get("detail").asString()).startsWith("The request came from another site");
        assertThat(client.get("/api/tags").body()).doesNotContain("forged");
    }

    @Test
    void sayWhichMethodsAnAddressTakes() {
        assertThat(client.exchange("PUT", "/api/users", BodyPublishers.noBody()).header("Allow"))
                .contains("GET", "POST");
    }

    @Test
    void comeWhereTheAnswerIsNotAcceptable() {
        Reply reply = client.get("/api/users", "Accept", "text/csv");
        assertThat(reply.status()).isEqualTo(406);
        assertThat(reply.json().get("code").asString()).isEqualTo("not-acceptable");
    }

    @Test
    void areJsonOutsideTheApiTooWhereThatIsAskedFor() {
        Reply reply = client.exchange("GET", "/nope", BodyPublishers.noBody(), "Accept", "application/json");
        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.json().get("code").asString()).isEqualTo("not-found");
    }

    @Test
    void speakTheLanguageOfTheRequest() {
        Reply reply = client.get("/api/users?limit=0", "Accept-Language", "ko-KR,ko;q=0.9,en;q=0.8");
        assertThat(reply.json().get("detail").asString()).contains("1부터 1,000까지의 정수여야 합니다.");
    }

    @Test
    void carryTheSecurityHeaders() {
        Reply reply = client.get("/api/users/999");
        assertThat(reply.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(reply.header("Content-Security-Policy")).contains("default-src 'none'");
    }

    @Test
    void theAddressOfErrorsAnswersNotFound() {
        assertThat(client.exchange("POST", "/error", BodyPublishers.noBody(), "Accept", "application/json")
                        .status())
                .isEqualTo(404);
        assertThat(client.exchange("GET", "/error", BodyPublishers.noBody(), "Accept", "application/json")
                        .status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /a|b HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /api/users/%00 HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /%zz HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET / HTTP/1.1\r\n\r\n",
                "NONSENSE\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: x\r\nA b: c\r\nContent-Length: x\r\n\r\n"
            })
    void areShortWhereTheServerCannotEvenReadTheRequest(String request) throws IOException {
        String answer = raw(request);
        assertThat(answer).startsWith("HTTP/1.1 400");
        assertThat(answer)
                .contains(
                        "application/problem+json",
                        "urn:madang:problem:bad-request",
                        "X-Content-Type-Options: nosniff");
        assertThat(answer).doesNotContain("Tomcat", "<html", "Exception", "org.");
    }

    @Test
    void areShortWhereTheHeadersAreTooLarge() throws IOException {
        String answer = raw("GET / HTTP/1.1\r\nHost: x\r\nX: " + "x".repeat(20_000) + "\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 4").doesNotContain("Tomcat", "<html");
    }

    @Test
    void carryTheSecurityHeadersWhereTheContainerRefusesToo() throws IOException {
        String cookies = "Cookie: " + "a=b; ".repeat(300) + "a=b";
        String answer = raw("GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n" + cookies + "\r\n\r\n");
        assertThat(answer)
                .startsWith("HTTP/1.1 400")
                .contains("Content-Security-Policy: default-src 'none'", "X-Content-Type-Options: nosniff");
    }

    private static String raw(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), BOARD.port())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
