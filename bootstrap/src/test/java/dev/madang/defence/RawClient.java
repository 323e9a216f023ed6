package dev.madang.defence;

import dev.madang.bootstrap.RunningBoard;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Sends what no honest client would. */
public final class RawClient {

    private final RunningBoard board;

    public RawClient(RunningBoard board) {
        this.board = board;
    }

    /** @return the answer as it came, with its headers */
    public String send(String method, String address, String body, Map<String, String> headers) {
        StringBuilder request = new StringBuilder(method + ' ' + address + " HTTP/1.1\r\nConnection: close\r\n");
        if (!headers.containsKey("Host")) {
            request.append("Host: 127.0.0.1:").append(board.port()).append("\r\n");
        }
        headers.forEach(
                (name, value) -> request.append(name).append(": ").append(value).append("\r\n"));
        request.append("Content-Length: ")
                .append(body.getBytes(StandardCharsets.UTF_8).length)
                .append("\r\n\r\n")
                .append(body);
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), board.port())) {
            socket.getOutputStream().write(request.toString().getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
