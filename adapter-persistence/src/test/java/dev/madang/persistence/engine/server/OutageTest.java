package dev.madang.persistence.engine.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.madang.application.post.PostFilter;
import dev.madang.domain.Refusal;
import dev.madang.domain.user.User;
import dev.madang.persistence.DatabaseAccess;
import dev.madang.persistence.DatabaseUnavailable;
import dev.madang.persistence.JooqBoard;
import dev.madang.persistence.engine.BoardDatabase;
import dev.madang.persistence.server.MariadbServer;
import dev.madang.persistence.server.PostgresqlServer;
import dev.madang.persistence.server.TestServer;
import java.io.IOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A server that is killed, hangs, comes late or refuses; the same for all cases, each with a database of its own. */
@ParameterizedClass
@EnumSource
@Isolated("measures time")
class OutageTest {

    private static final Duration NOTICED = Duration.ofSeconds(3);
    private static final Duration BACK = Duration.ofSeconds(10);

    private static @SuppressWarnings("NullAway.Init") TestServer server;

    private final Kind kind;
    private String url;
    private boolean down;

    OutageTest(Kind kind) {
        this.kind = kind;
    }

    enum Kind {
        POSTGRESQL("postgres") {
            @Override
            TestServer start() throws IOException {
                return PostgresqlServer.start();
            }
        },
        MARIADB("mysql") {
            @Override
            TestServer start() throws IOException {
                return MariadbServer.start();
            }
        };

        /** A database that every server of the kind has. */
        private final String database;

        Kind(String database) {
            this.database = database;
        }

        abstract TestServer start() throws IOException;
    }

    @BeforeParameterizedClassInvocation
    static void start(Kind kind) throws IOException {
        server = kind.start();
    }

    @AfterParameterizedClassInvocation
    static void stop() throws IOException {
        server.close();
    }

    @BeforeEach
    void createDatabase() throws SQLException {
        String name = "board_" + UUID.randomUUID().toString().replace("-", "");
        try (var connection = DriverManager.getConnection(server.url(kind.database));
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        }
        url = server.url(name);
    }

    private void kill() throws IOException {
        server.kill();
        down = true;
    }

    private void startAgain() throws IOException {
        server.startAgain();
        down = false;
    }

    /** However the case ended. */
    @AfterEach
    void leaveTheServerUsable() throws IOException {
        if (down) {
            startAgain();
        } else {
            server.goOn();
        }
    }

    @Test
    void whatWasAcknowledgedIsThereAfterAKill() throws Exception {
        try (JooqBoard board = JooqBoard.open(url)) {
            User author = board.addUser("author");
            Queue<Long> kept = new ConcurrentLinkedQueue<>();
            Queue<Throwable> unforeseen = new ConcurrentLinkedQueue<>();
            AtomicLong refused = new AtomicLong();
            AtomicLong longest = new AtomicLong();
            AtomicBoolean done = new AtomicBoolean();
            Runnable write = () -> kept.add(board.addPosts(List.of(JooqBoard.post(author, 1, "tag")))
                    .get(0)
                    .id());
            Runnable read = () -> board.store().postQueries().before(PostFilter.ALL, null, 20);
            var workers = Stream.of(write, write, write, write, read, read)
                    .map(work -> CompletableFuture.runAsync(
                            () -> {
                                while (!done.get()) {
                                    attempt(work, refused, longest, unforeseen);
                                }
                            },
                            command -> new Thread(command).start()))
                    .toList();
            await(BACK, () -> kept.size() > 100);
            kill();
            await(NOTICED.multipliedBy(2), () -> refused.get() >= 6);
            assertThat(board.store().readiness().isReady()).isFalse();
            startAgain();
            int before = kept.size();
            await(BACK, () -> !unforeseen.isEmpty() || kept.size() > before + 100);
            done.set(true);
            workers.forEach(CompletableFuture::join);

            assertThat(unforeseen).isEmpty();
            assertThat(Duration.ofNanos(longest.get())).isLessThan(NOTICED);
            assertThat(board.store().readiness().isReady()).isTrue();
            List<Long> there =
                    board.session().reading().fetch("select id from posts").getValues(0, Long.class);
            assertThat(there).containsAll(kept).doesNotHaveDuplicates();
            assertThat(board.store()
                            .userQueries()
                            .byId(author.id())
                            .orElseThrow()
                            .postCount())
                    .isEqualTo(there.size());
            assertThat(board.pools().writer().getHikariPoolMXBean().getActiveConnections())
                    .isZero();
        }
    }

    private static void attempt(Runnable work, AtomicLong refused, AtomicLong longest, Queue<Throwable> unforeseen) {
        long start = System.nanoTime();
        try {
            work.run();
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.UNAVAILABLE) {
                refused.incrementAndGet();
            } else {
                unforeseen.add(refusal);
            }
        } catch (RuntimeException e) {
            unforeseen.add(e);
        }
        longest.accumulateAndGet(System.nanoTime() - start, Math::max);
    }

    @Test
    void aServerThatHangsIsNoticedAndUsedAgain() throws Exception {
        try (JooqBoard board = JooqBoard.open(url)) {
            board.addUser("author");
            server.hang();
            List<CompletableFuture<Throwable>> readers = IntStream.range(0, 20)
                    .mapToObj(i -> CompletableFuture.<Throwable>supplyAsync(
                            () -> refusalOf(() -> board.store().userQueries().byId(1)),
                            command -> new Thread(command).start()))
                    .toList();
            long start = System.nanoTime();
            assertThat(readers)
                    .allSatisfy(reader -> assertThat(reader.join())
                            .isInstanceOfSatisfying(
                                    Refusal.class,
                                    refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.UNAVAILABLE)));
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(3_500));
            server.goOn();
            await(BACK, () -> board.store().readiness().isReady());
            board.addUser("next");
        }
    }

    private static Throwable refusalOf(Runnable work) {
        try {
            work.run();
            return new AssertionError("it was answered");
        } catch (RuntimeException e) {
            return e;
        }
    }

    @Test
    void aServerThatComesLateIsWaitedFor() throws Exception {
        kill();
        DatabaseAccess access = new DatabaseAccess(url, null, null, Duration.ofSeconds(60));
        var opening =
                CompletableFuture.supplyAsync(() -> BoardDatabase.open(access), command -> new Thread(command).start());
        startAgain();
        opening.join().close();
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1})
    void aServerThatDoesNotComeIsGivenUp(long seconds) throws Exception {
        kill();
        assertThatExceptionOfType(DatabaseUnavailable.class)
                .isThrownBy(() -> BoardDatabase.open(new DatabaseAccess(url, null, null, Duration.ofSeconds(seconds))))
                .withMessageMatching("The database jdbc:\\w+://\\S+ can't be used, because it can't be reached\\.");
    }

    @Test
    void aDatabaseThatIsNotThereIsRefusedAtOnce() {
        assertThatExceptionOfType(DatabaseUnavailable.class)
                .isThrownBy(() -> BoardDatabase.open(
                        new DatabaseAccess(server.url("nothing"), null, null, Duration.ofSeconds(60))))
                .withMessageEndingWith("/nothing can't be used, because its server has none of that name.");
    }

    private static void await(Duration most, BooleanSupplier condition) {
        Awaitility.await().atMost(most).until(condition::getAsBoolean);
    }
}
