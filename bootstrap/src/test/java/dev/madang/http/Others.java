package dev.madang.http;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Somebody else, who asks the board for this and that and wants an answer soon, each time over a new connection. */
final class Others {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final UnaryOperator<URI> board;
    private final List<Long> millis = new ArrayList<>();
    private final List<String> wrong = new ArrayList<>();
    private int sent;

    Others(UnaryOperator<URI> board) {
        this.board = board;
    }

    /** A page, a list, a post, and whether the board lives. */
    void ask() throws InterruptedException {
        sent++;
        ask(request("/livez"), 200);
        ask(request("/readyz"), 200);
        ask(request("/"), 200);
        ask(request("/api/posts?limit=" + (1 + sent % 99)), 200);
        String form = "username=other%1$d&email=other%1$d%%40example.com&title=T&content=C%1$d".formatted(sent);
        ask(request("/post/new").header("Content-Type", FORM).POST(BodyPublishers.ofString(form)), 302);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(board.apply(URI.create(path))).timeout(PATIENCE);
    }

    private void ask(HttpRequest.Builder request, int status) throws InterruptedException {
        HttpRequest asked = request.build();
        long start = System.nanoTime();
        try {
            int answered = HttpClient.newHttpClient()
                    .send(asked, BodyHandlers.discarding())
                    .statusCode();
            if (answered != status) {
                wrong.add(asked + " " + answered);
            }
        } catch (IOException e) {
            wrong.add(asked + " " + e);
        }
        millis.add(Duration.ofNanos(System.nanoTime() - start).toMillis());
    }

    /** What wasn't answered as it should be. */
    List<String> wrong() {
        return wrong;
    }

    long medianMillis() {
        return millis.stream().sorted().skip(millis.size() / 2).findFirst().orElseThrow();
    }
}
