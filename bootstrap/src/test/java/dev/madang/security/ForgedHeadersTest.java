package dev.madang.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.bootstrap.RunningBoard;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What a request says of the board's own address is in no answer. */
class ForgedHeadersTest {

    private static final String FORGED = "evil.example";

    private static final List<String> HEADERS = List.of(
            "Host: " + FORGED,
            "X-Forwarded-Host: " + FORGED,
            "X-Forwarded-Server: " + FORGED,
            "X-Forwarded-Proto: " + FORGED,
            "X-Forwarded-Port: 6666",
            "X-Forwarded-Prefix: /" + FORGED,
            "X-Forwarded-For: " + FORGED,
            "X-Host: " + FORGED,
            "X-Original-Host: " + FORGED,
            "X-Original-URL: /" + FORGED,
            "X-Rewrite-URL: /" + FORGED,
            "X-HTTP-Method-Override: DELETE",
            "Forwarded: for=" + FORGED + ";host=" + FORGED + ";proto=https",
            "Front-End-Https: on",
            "Referer: https://" + FORGED + "/");

    @RegisterExtension
    private static final RunningBoard BOARD = RunningBoard.withSampleData();

    /** Every page and list that there is, one that there isn't, and what leads elsewhere. */
    static Stream<String> requests() {
        Set<String> requests =
                new TreeSet<>(Set.of("GET /nothing", "GET /api/nothing", "POST /sign-out", "GET /user/.."));
        for (RequestMappingInfo info : BOARD.bean(RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()) {
            if (info.getMethodsCondition().getMethods().equals(Set.of(RequestMethod.GET))) {
                info.getPatternValues()
                        .forEach(pattern -> requests.add("GET "
                                + pattern.replaceAll("\\{id.*?}(?=/|$)", "1")
                                        .replaceAll("\\{secret.*?}(?=/|$)", "A".repeat(43))
                                        .replaceAll("\\{[a-z]+}", "admin")));
            }
        }
        return requests.stream();
    }

    @ParameterizedTest
    @MethodSource("requests")
    void areBelievedByNoAnswer(String request) {
        for (String accept : List.of("text/html", "application/json")) {
            String answer = send(request + " HTTP/1.1\r\nAccept: " + accept
                    + "\r\nConnection: close\r\nContent-Length: 0\r\n" + String.join("\r\n", HEADERS) + "\r\n\r\n");
            assertThat(answer).startsWith("HTTP/1.1 ").doesNotContain(FORGED, "6666");
        }
    }

    private static String send(String request) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), BOARD.port())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
