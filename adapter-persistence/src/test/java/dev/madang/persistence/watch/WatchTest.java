package dev.madang.persistence.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a server that takes connections and says nothing until a test says something. */
class WatchTest {

    private static final Duration NOTICED = Duration.ofSeconds(3);

    private ServerSocket server;

    @BeforeEach
    void listen() throws IOException {
        server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void nobodyWaitsToReadFromAServerThatAnswersNobody() throws IOException {
        try (Watch watch = new Watch(() -> false);
                Socket socket = connect(watch)) {
            assertThat(reading(socket)).failsWithin(NOTICED);
        }
    }

    /** Of whom the buffers are full. */
    @Test
    void norToWriteToIt() throws IOException {
        try (Watch watch = new Watch(() -> false);
                Socket socket = connect(watch)) {
            assertThat(writing(socket)).failsWithin(NOTICED);
        }
    }

    @Test
    void whoWaitsForAServerThatAnswersOthersWaitsOn() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        try (Watch watch = new Watch(() -> asked.incrementAndGet() > 0);
                Socket socket = connect(watch);
                Socket peer = server.accept()) {
            CompletableFuture<Integer> reading = reading(socket);
            await(() -> asked.get() > 2);
            assertThat(reading).isNotDone();
            peer.getOutputStream().write(7);
            assertThat(reading).succeedsWithin(NOTICED).isEqualTo(7);
        }
    }

    /** Another may answer in its place, which knows nothing of what was open. */
    @Test
    void whatWasOpenWhenAServerFailedIsNotTrustedOnceOneAnswersAgain() throws IOException {
        AtomicBoolean answers = new AtomicBoolean();
        AtomicInteger asked = new AtomicInteger();
        try (Watch watch = new Watch(() -> asked.incrementAndGet() > 0 && answers.get());
                Socket one = connect(watch);
                Socket other = connect(watch)) {
            assertThat(reading(one)).failsWithin(NOTICED);
            answers.set(true);
            int before = asked.get();
            assertThat(reading(other)).failsWithin(NOTICED);
            assertThat(asked).hasValue(before);
            try (Socket next = connect(watch)) {
                CompletableFuture<Integer> reading = reading(next);
                await(() -> asked.get() > before + 1);
                assertThat(reading).isNotDone();
            }
        }
    }

    private Socket connect(Watch watch) throws IOException {
        Socket socket = watch.over(() -> new WatchedSocketFactory().createSocket());
        socket.connect(server.getLocalSocketAddress());
        return socket;
    }

    private static CompletableFuture<Integer> reading(Socket socket) {
        return elsewhere(() -> socket.getInputStream().read());
    }

    private static CompletableFuture<Integer> writing(Socket socket) {
        return elsewhere(() -> {
            while (true) {
                socket.getOutputStream().write(new byte[1 << 20]);
            }
        });
    }

    private static CompletableFuture<Integer> elsewhere(Watch.Opening<Integer, IOException> work) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return work.open();
                    } catch (IOException e) {
                        throw new CompletionException(e);
                    }
                },
                command -> new Thread(command).start());
    }

    private static void await(BooleanSupplier condition) {
        Awaitility.await().until(condition::getAsBoolean);
    }
}
