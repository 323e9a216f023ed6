package dev.madang.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.bootstrap.jar.JarProcess;
import dev.madang.http.Held.Plan;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * The packaged jar in a heap of 128 MiB, while clients hold all that they can of it, or send all that they may. A few seconds
 * each; for as long as you like, {@code ./mvnw -pl bootstrap -am verify -Dit.test=SiegeIT -Dmadang.siege.seconds=60
 * -Dsurefire.failIfNoSpecifiedTests=false -Dfailsafe.failIfNoSpecifiedTests=false}.
 */
@Isolated("measures time")
class SiegeIT {

    private static final int SECONDS = Integer.getInteger("madang.siege.seconds", 5);
    private static final int SENDERS = 16;
    private static final String HOST = "Host: x\r\n";
    private static final String JSON = HOST + "Content-Type: application/json\r\n";
    private static final String FORM = HOST + "Content-Type: application/x-www-form-urlencoded\r\n";
    private static final String LONG = "Content-Length: 500000\r\n\r\n";
    private static final String ASK = " HTTP/1.1\r\n" + HOST + "\r\n";

    private static final Map<String, String> SMALL_HEAP = Map.of("JAVA_TOOL_OPTIONS", "-Xmx128m");

    @TempDir
    Path folder;

    private final ConcurrentLinkedQueue<String> log = new ConcurrentLinkedQueue<>();
    private JarProcess board;

    @BeforeEach
    void start() throws IOException {
        board = JarProcess.serve(folder, SMALL_HEAP, log::add, "--port", "0");
    }

    @AfterEach
    void stop() {
        board.close();
    }

    private void besiege(Others others, List<Held> all) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(SECONDS).toNanos();
        do {
            all.forEach(Held::next);
            others.ask();
        } while (System.nanoTime() < end);
    }

    @Test
    void keepsAnsweringWhileMoreConnectionsAreHeldThanItHas() throws Exception {
        publishLongPosts();
        List<Plan> plans = List.of(
                Plan.of(500, "GET / HTTP/1.1\r\nX: ", ""),
                Plan.of(20, "POST /sign-in HTTP/1.1\r\n" + FORM + LONG + "a", "a"),
                Plan.of(20, "POST /api/posts HTTP/1.1\r\n" + JSON + LONG + "{", " "),
                Plan.of(600, "", ""),
                Plan.of(500, "GET /api/stats" + ASK, ""),
                Plan.deaf(20, ("GET /api/posts?limit=1000" + ASK).repeat(9)),
                Plan.deaf(20, ("GET /" + ASK).repeat(99)));
        List<Held> all = new ArrayList<>();
        try {
            for (Plan plan : plans) {
                all.add(new Held(board.uri("/").getPort(), plan));
            }
            Others others = new Others(path -> board.uri(path.toString()));
            besiege(others, all);
            assertThat(others.wrong()).isEmpty();
            assertThat(others.medianMillis()).isLessThan(1_000);
            assertThat(all).anyMatch(held -> held.closedByServer() > 0);
        } finally {
            all.forEach(Held::close);
        }
        assertThat(log).noneMatch(line -> line.contains("OutOfMemoryError"));
    }

    @Test
    void letsWhoHasOneSlowRequestFinishBesideOthersWhoHaveMany() throws Exception {
        board.close();
        board = JarProcess.serve(folder, SMALL_HEAP, log::add, "--port", "0", "--trusted-proxy", "127.0.0.9");
        int port = board.uri("/").getPort();
        String body =
                "{\"author\":\"slow\",\"email\":\"slow@example.com\",\"title\":\"T\",\"content\":\"one who types slowly\"}";
        List<Held> all = new ArrayList<>();
        boolean blankIsCut = false;
        try (Socket slow = new Socket("127.0.0.1", port, InetAddress.getByName("127.0.2.1"), 0);
                Socket blank = new Socket("127.0.0.1", port, InetAddress.getByName("127.0.2.2"), 0)) {
            slow.setTcpNoDelay(true);
            OutputStream out = slow.getOutputStream();
            out.write(("POST /api/posts HTTP/1.1\r\nConnection: close\r\n" + JSON + "Content-Length: " + body.length()
                            + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            for (int i = 1; i < 4; i++) {
                all.add(new Held(
                        port, Plan.of(120, "GET / HTTP/1.1\r\n" + HOST, ""), InetAddress.getByName("127.0.1." + i)));
            }
            for (int i = 0; i < body.length(); i++) {
                long next = System.nanoTime() + Duration.ofMillis(130).toNanos();
                do {
                    all.forEach(Held::next);
                } while (System.nanoTime() < next);
                out.write(body.charAt(i));
                if (!blankIsCut) {
                    blankIsCut = isCut(blank);
                }
            }
            assertThat(new String(slow.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 201");
            assertThat(all).allMatch(held -> held.closedByServer() > 0);
            assertThat(blankIsCut).isTrue();
        } finally {
            all.forEach(Held::close);
        }
    }

    /** Blank lines before a request don't put off the time that it has. */
    private static boolean isCut(Socket client) {
        try {
            client.setSoTimeout(1);
            client.getOutputStream().write("\r\n".getBytes(StandardCharsets.US_ASCII));
            return client.getInputStream().read() < 0;
        } catch (SocketTimeoutException e) {
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    private void publishLongPosts() throws Exception {
        String content = "가나다 ".repeat(6_500);
        Sender sender = new Sender(path -> board.uri(path.toString()));
        for (int i = 0; i < 32; i++) {
            sender.send("/api/posts", Sender.JSON, """
                    {"author":"mina","email":"mina@example.com","title":"T%d","content":"%s"}""".formatted(i, content + i));
        }
        assertThat(sender.statuses()).containsOnly(201);
    }

    /** As many as have a thread, and more. */
    @Test
    void keepsItsMemoryWhileManyReadTheLongestPages() throws Exception {
        publishLongPosts();
        List<Sender> readers = whileAtOnce(40, (reader, end) -> reader.readUntil("/api/posts?limit=1000&x=", end));
        assertThat(log).noneMatch(line -> line.contains("OutOfMemoryError"));
        assertThat(readers).allSatisfy(reader -> assertThat(reader.statuses()).containsOnly(200));
    }

    private interface Work {
        void run(Sender sender, long end);
    }

    /** Done by several at once until the time is over, while others ask for this and that. */
    private List<Sender> whileAtOnce(int number, Work work) throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        List<Sender> senders = new ArrayList<>();
        long end = System.nanoTime() + Duration.ofSeconds(SECONDS).toNanos();
        for (int i = 0; i < number; i++) {
            Sender sender = new Sender(path -> board.uri(path.toString()));
            senders.add(sender);
            Thread thread = new Thread(() -> work.run(sender, end));
            thread.start();
            threads.add(thread);
        }
        Others others = new Others(path -> board.uri(path.toString()));
        besiege(others, List.of());
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(others.wrong()).isEmpty();
        return senders;
    }

    @Test
    void keepsItsMemoryWhileTheLargestBodiesAreSentToIt() throws Exception {
        AtomicInteger first = new AtomicInteger();
        List<Sender> senders = whileAtOnce(SENDERS, (sender, end) -> sender.floodUntil(first.getAndIncrement(), end));
        assertThat(log).noneMatch(line -> line.contains("OutOfMemoryError"));
        assertThat(senders.stream()
                        .flatMap(sender -> sender.statuses().stream())
                        .distinct())
                .isSubsetOf(201, 302, 400, 401, 409, 413, 429, 503);
    }
}
