package dev.madang.http;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Sends the largest bodies that each address takes, or reads the longest pages, and notes how they were answered. */
final class Sender {

    static final String JSON = "application/json";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final int MIB = 1 << 20;

    private static final String POST =
            "{\"author\":\"bulk\",\"email\":\"bulk@example.com\",\"title\":\"T\",\"content\":\"%s\"}";

    /** Of Latin letters and one that makes two bytes of each. */
    private static final String LONG_POST = POST.formatted("x".repeat(65_000) + '가');

    private static final List<Body> BODIES = List.of(
            new Body("/api/posts:bulk", JSON, '[' + (LONG_POST + ',').repeat(250) + LONG_POST + ']'),
            new Body("/api/posts:bulk", JSON, '[' + (LONG_POST + ',').repeat(50) + LONG_POST + ']'),
            new Body("/api/posts:bulk", JSON, '[' + "{\"tags\":[\"a\"]},".repeat(19_000) + "{}]"),
            new Body("/api/posts", JSON, POST.formatted("x".repeat(MIB - 200) + '가')),
            new Body("/api/users", JSON, "{\"username\":\"" + "x".repeat(MIB - 200) + "\"}"),
            new Body("/api/tags", JSON, "{\"name\":\"" + "가".repeat(MIB / 3 - 200) + "\"}"),
            new Body("/post/new", FORM, "content=" + "%EA%B0%80".repeat(MIB / 9 - 100)),
            new Body("/sign-in", FORM, "username=" + "x".repeat(MIB - 100)),
            new Body("/sign-up", FORM, "a=b&".repeat(MIB / 4 - 100)));

    private record Body(String path, String type, String text) {}

    private final HttpClient http = HttpClient.newHttpClient();
    private final UnaryOperator<URI> board;
    private final List<Integer> statuses = new ArrayList<>();

    Sender(UnaryOperator<URI> board) {
        this.board = board;
    }

    void send(String path, String type, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(board.apply(URI.create(path)))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body))
                .build();
        statuses.add(http.send(request, BodyHandlers.discarding()).statusCode());
    }

    /** @param first the place of the body to begin with, each in its turn */
    void floodUntil(int first, long end) {
        for (int i = first; System.nanoTime() < end; i++) {
            Body body = BODIES.get(i % BODIES.size());
            try {
                send(body.path(), body.type(), body.text());
            } catch (IOException e) {
                // It was refused before all was sent.
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    /** @param path to which a number is added, so that no two are answered alike */
    void readUntil(String path, long end) {
        for (int i = 0; System.nanoTime() < end; i++) {
            HttpRequest request = HttpRequest.newBuilder(board.apply(URI.create(path + hashCode() + '-' + i)))
                    .build();
            try {
                statuses.add(http.send(request, BodyHandlers.ofByteArray()).statusCode());
            } catch (IOException e) {
                statuses.add(0);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    List<Integer> statuses() {
        return statuses;
    }
}
