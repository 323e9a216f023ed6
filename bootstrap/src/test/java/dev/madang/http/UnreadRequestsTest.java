package dev.madang.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.bootstrap.RunningBoard;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that the server can't read, and those that it reads although they break the letter of the rules. */
class UnreadRequestsTest {

    @RegisterExtension
    static final RunningBoard BOARD = RunningBoard.withSampleData();

    private static final String BROWSER = "Host: x\r\nAccept: text/html,*/*;q=0.8\r\nAccept-Language: ko\r\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /a\"b HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /api/users/%00 HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /%zz HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET / HTTP/1.1\r\n\r\n",
                "NONSENSE\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: x\r\nA b: c\r\nContent-Length: x\r\n\r\n"
            })
    void areAnsweredInShort(String request) throws IOException {
        String answer = send(request);
        assertThat(answer).startsWith("HTTP/1.1 400");
        assertThat(answer)
                .contains(
                        "application/problem+json",
                        "urn:madang:problem:bad-request",
                        "X-Content-Type-Options: nosniff");
        assertThat(answer).doesNotContain("Tomcat", "<html", "Exception", "org.");
    }

    @Test
    void tellAProgramThatItsHeadersAreTooLarge() throws IOException {
        String answer = send("GET / HTTP/1.1\r\nHost: x\r\nX: " + "x".repeat(20_000) + "\r\n\r\n");
        assertThat(answer)
                .startsWith("HTTP/1.1 431")
                .contains("\"status\":431", "\"code\":\"header-fields-too-large\"")
                .doesNotContain("Tomcat", "<html");
    }

    @Test
    void tellPeopleThatTheirCookiesAreTooMany() throws IOException {
        String answer = send("GET / HTTP/1.1\r\n" + BROWSER + "Cookie: a=" + "x".repeat(9_000) + "\r\n\r\n");
        assertThat(answer)
                .startsWith("HTTP/1.1 431")
                .contains("Content-Type: text/html;charset=UTF-8", "<html lang=\"ko\">", "쿠키를 지운 뒤")
                .contains("Content-Security-Policy: default-src 'none'", "X-Content-Type-Options: nosniff");
    }

    @Test
    void tellThatTheAddressIsTooLong() throws IOException {
        String answer = send("GET /search?q=" + "x".repeat(9_000) + " HTTP/1.1\r\n" + BROWSER + "\r\n");
        assertThat(answer).startsWith("HTTP/1.1 414").contains("\"code\":\"uri-too-long\"");
    }

    @Test
    void arePagesForPeople() throws IOException {
        assertThat(send("GET /%zz HTTP/1.1\r\n" + BROWSER + "\r\n"))
                .startsWith("HTTP/1.1 400")
                .contains("<html lang=\"ko\">", "받을 수 없는 내용이 있습니다", "no-store");
    }

    @Test
    void carryTheSecurityHeadersWhereTheContainerRefusesToo() throws IOException {
        String cookies = "Cookie: " + "a=b; ".repeat(300) + "a=b";
        String answer = send("GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n" + cookies + "\r\n\r\n");
        assertThat(answer)
                .startsWith("HTTP/1.1 4")
                .contains("Content-Security-Policy: default-src 'none'", "X-Content-Type-Options: nosniff");
    }

    /** It has no headers, and so no security headers either. */
    @ParameterizedTest
    @ValueSource(strings = {"GET /\r\n\r\n", "GET /api/users\r\n\r\n", "GET /api/posts\n"})
    void getNothingByTheFirstVersionOfHttp(String request) throws IOException {
        assertThat(send(request)).isEmpty();
    }

    /** As people write it, or as browsers send it. */
    @ParameterizedTest
    @CsvSource({
        "/api/posts?tag=일상, 200",
        "/search?q=마당, 200",
        "/search?q=마당%20, 200",
        "/user/홍길동, 404",
        "/search?q=a|b^[c]{d}`\\, 200",
        "/tag/[a]|b^, 404"
    })
    void mayHaveAnAddressAsItIsTyped(String address, int status) throws IOException {
        assertThat(send("GET " + address + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 " + status);
    }

    @Test
    void findTheSameAsWithPercentSigns() throws IOException {
        String close = " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";
        assertThat(bodyOf(send("GET /api/posts?q=설계" + close)))
                .contains("RESTful API 설계")
                .isEqualTo(bodyOf(send("GET /api/posts?q=%EC%84%A4%EA%B3%84" + close)));
    }

    private static String bodyOf(String answer) {
        return answer.substring(answer.indexOf("\r\n\r\n"));
    }

    /** Bytes of another encoding are no UTF-8. */
    @Test
    void areRefusedWhereTheyAreNoUnicode() throws IOException {
        String close = " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";
        assertThat(send(("GET /search?q=\u00b8\u00b6" + close).getBytes(StandardCharsets.ISO_8859_1)))
                .startsWith("HTTP/1.1 400");
    }

    /** A packet may end anywhere, also within a character. */
    @Test
    void mayComeInPieces() throws IOException {
        byte[] request =
                "GET /search?q=마당 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n".getBytes(StandardCharsets.UTF_8);
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), BOARD.port())) {
            socket.setTcpNoDelay(true);
            for (byte b : request) {
                socket.getOutputStream().write(b);
                socket.getOutputStream().flush();
            }
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 200");
        }
    }

    /** Only the first line is an address: what comes after is counted by its own length. */
    @Test
    void keepTheirBodiesAsTheyAre() throws IOException {
        String text = "{\"name\": \"산책\"}";
        String answer =
                send("POST /api/tags?말=말 HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: "
                        + text.getBytes(StandardCharsets.UTF_8).length
                        + "\r\n\r\n"
                        + text
                        + "GET /livez HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 201").contains("산책", "HTTP/1.1 200");
    }

    /** Also where they come while the server is about to wait for them. */
    @Test
    void keepBodiesThatComeAfterwards() throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), BOARD.port())) {
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(5_000);
            byte[] answer = new byte[8192];
            for (int i = 100; i < 600; i++) {
                byte[] body = ("{\"name\": \"늦은 산책 " + i + "\"}").getBytes(StandardCharsets.UTF_8);
                String head =
                        "POST /api/tags?말 HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: ";
                socket.getOutputStream().write((head + body.length + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
                socket.getOutputStream().flush();
                socket.getOutputStream().write(body);
                socket.getOutputStream().flush();
                String said = "";
                while (!said.endsWith("\r\n0\r\n\r\n")) {
                    int read = socket.getInputStream().read(answer);
                    assertThat(read).as(said).isPositive();
                    said += new String(answer, 0, read, StandardCharsets.UTF_8);
                }
                assertThat(said).startsWith("HTTP/1.1 201").contains("늦은 산책 " + i);
            }
        }
    }

    private static String send(String request) throws IOException {
        return send(request.getBytes(StandardCharsets.UTF_8));
    }

    private static String send(byte[] request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), BOARD.port())) {
            socket.getOutputStream().write(request);
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
