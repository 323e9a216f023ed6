package dev.madang.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.bootstrap.RunningBoard;
import dev.madang.http.Held.Plan;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Clients that take their time keep none of the server's threads, of which there are fewer than clients here. */
class SlowClientsTest {

    private static final int MORE_THAN_THREADS = 48;
    private static final String HOST = "Host: x\r\n";
    private static final String JSON = HOST + "Content-Type: application/json\r\n";
    private static final String FORM = HOST + "Content-Type: application/x-www-form-urlencoded\r\n";
    private static final String LONG = "Content-Length: 100000\r\n\r\n";
    private static final String CHUNKED = "Transfer-Encoding: chunked\r\n\r\n";

    @RegisterExtension
    static final RunningBoard BOARD = RunningBoard.withSampleData();

    static Stream<Plan> plans() {
        return Stream.of(
                Plan.of(MORE_THAN_THREADS, "GET / HTTP/1.1\r\nX", "x"),
                Plan.of(MORE_THAN_THREADS, "POST /sign-in HTTP/1.1\r\n" + FORM + LONG + "a", "a"),
                Plan.of(MORE_THAN_THREADS, "POST /post/new HTTP/1.1\r\n" + FORM + CHUNKED + "5\r\na=", "b"),
                Plan.of(MORE_THAN_THREADS, "POST /api/posts HTTP/1.1\r\n" + JSON + LONG + "{", " "),
                Plan.of(MORE_THAN_THREADS, "POST /api/posts:bulk HTTP/1.1\r\n" + JSON + CHUNKED + "1\r\n[\r\nF", "F"),
                Plan.of(MORE_THAN_THREADS, "POST /api/posts HTTP/1.1\r\nExpect: 100-continue\r\n" + JSON + LONG, ""),
                Plan.of(MORE_THAN_THREADS, "POST /nowhere HTTP/1.1\r\n" + JSON + LONG + "{", " "),
                Plan.of(MORE_THAN_THREADS, "POST /api/stats HTTP/1.1\r\n" + JSON + CHUNKED, "9"),
                Plan.of(MORE_THAN_THREADS, "GET / HTTP/1.1\r\n" + HOST + LONG, "a"),
                Plan.of(MORE_THAN_THREADS, "GET /livez HTTP/1.1\r\n" + HOST + LONG, "a"),
                Plan.deaf(MORE_THAN_THREADS, ("GET /openapi.json HTTP/1.1\r\n" + HOST + "\r\n").repeat(150)));
    }

    @ParameterizedTest
    @MethodSource("plans")
    void keepNobodyElseWaiting(Plan plan) throws Exception {
        try (Held held = new Held(BOARD.port(), plan)) {
            Others others = new Others(path -> BOARD.uri(path.toString()));
            for (int i = 0; i < 3; i++) {
                held.next();
                others.ask();
            }
            assertThat(others.wrong()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/api/tags|application/json|{\"name\":\"|slow one\"}|201",
                "/api/tags%3Bx|application/json|{\"name\":\"|slow two\"}|404",
                "/api/posts%3Abulk|application/json|[|]|201",
                "/api/posts:bulk|application/json|[{\"title\":|1}]|400",
                "/api/posts/1|application/json|{\"title\":|\"A\"}|405",
                "/post/new|application/x-www-form-urlencoded|username=mina&email=m%40example.com&title=T&con|tent=C|302",
                "/post/new?username=mina|application/x-www-form-urlencoded|email=m%40example.com&title=T&con|tent=D|302",
                "/post/new|application/x-www-form-urlencoded; charset=euc-kr|username=%|zz|400"
            })
    void areAnsweredWhenAllHasCome(String path, String type, String half, String rest, int status) throws IOException {
        String head = "POST %s HTTP/1.1\r\nConnection: close\r\nContent-Type: %s\r\n".formatted(path, type) + HOST;
        String told = "Content-Length: " + (half.length() + rest.length()) + "\r\n\r\n";
        assertThat(exchange(head + told + half, rest)).startsWith("HTTP/1.1 " + status);
        String other = rest.replace("one", "six");
        String first = Integer.toHexString(half.length()) + "\r\n" + half + "\r\n";
        String last = Integer.toHexString(other.length()) + "\r\n" + other + "\r\n0\r\n\r\n";
        assertThat(exchange(head + CHUNKED + first, last)).startsWith("HTTP/1.1 " + status);
    }

    @Test
    void mayAskForMoreBeforeTheyHaveReadWhatTheyWereAnswered() throws IOException {
        int requests = 40;
        try (Socket socket = new Socket()) {
            socket.setReceiveBufferSize(1024);
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), BOARD.port()));
            String asked = "GET /openapi.json HTTP/1.1\r\n" + HOST + "\r\n";
            String last = "GET /livez HTTP/1.1\r\nConnection: close\r\n" + HOST + "\r\n";
            socket.getOutputStream().write((asked.repeat(requests) + last).getBytes(StandardCharsets.US_ASCII));
            String answers = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answers.split("HTTP/1.1 200", -1)).hasSize(requests + 2);
            assertThat(answers).endsWith("live\n");
        }
    }

    @Test
    void readTheRefusalOfWhatTheyStillSend() throws IOException {
        String head = "POST /nowhere HTTP/1.1\r\n" + JSON + "Content-Length: 3000000\r\n\r\n";
        String answer = exchange(head, "x".repeat(3_000_000));
        assertThat(answer).startsWith("HTTP/1.1 413");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/posts, Content-Length: 3000000, 413",
        "/nowhere, Content-Length: 9, 404",
        "/api/posts, Content-Length: 9;Content-Encoding: gzip, 415"
    })
    void areNotAskedForABodyThatNobodyWants(String path, String told, int status) throws IOException {
        String head = "POST " + path + " HTTP/1.1\r\nExpect: 100-continue\r\n" + JSON + told.replace(";", "\r\n")
                + "\r\n\r\n";
        assertThat(exchange(head, "")).startsWith("HTTP/1.1 " + status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: 15", "Transfer-Encoding: chunked", "Content-Length: 100000"})
    void areAskedForABodyThatIsWanted(String told) throws IOException {
        String head = "POST /api/tags HTTP/1.1\r\nExpect: 100-continue\r\n" + JSON + told + "\r\n\r\n";
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), BOARD.port())) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            InputStream in = socket.getInputStream();
            assertThat(new String(in.readNBytes(12), StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 100");
        }
    }

    @Test
    void areToldWhereTheirBodyIsBroken() throws IOException {
        assertThat(exchange("POST /api/tags HTTP/1.1\r\n" + JSON + CHUNKED + "5\r\n{\"nam", "zz\r\n"))
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json");
    }

    @Test
    void mayGoAtAnyTime() throws IOException {
        for (String begun : List.of("POST /api/posts HTTP/1.1\r\n" + JSON + LONG + "{", "GET / HT", "")) {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), BOARD.port())) {
                socket.getOutputStream().write(begun.getBytes(StandardCharsets.US_ASCII));
            }
        }
        assertThat(exchange("GET /livez HTTP/1.1\r\nConnection: close\r\n" + HOST + "\r\n", ""))
                .endsWith("live\n");
    }

    /** Sends what comes first, and the rest once the server has surely taken the first. */
    private static String exchange(String first, String rest) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), BOARD.port());
                Socket other = new Socket(InetAddress.getLoopbackAddress(), BOARD.port())) {
            socket.setTcpNoDelay(true);
            socket.getOutputStream().write(first.getBytes(StandardCharsets.UTF_8));
            other.getOutputStream()
                    .write(("GET /livez HTTP/1.1\r\nConnection: close\r\n" + HOST + "\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            other.getInputStream().readAllBytes();
            try {
                socket.getOutputStream().write(rest.getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                // Refused already.
            }
            InputStream answer = socket.getInputStream();
            return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
