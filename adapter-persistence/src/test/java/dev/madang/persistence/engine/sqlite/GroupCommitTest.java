package dev.madang.persistence.engine.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.madang.domain.Refusal;
import dev.madang.persistence.DatabaseAccess;
import dev.madang.persistence.engine.Engine;
import dev.madang.persistence.sql.ExceptionTranslator;
import dev.madang.persistence.sql.OutageLog;
import dev.madang.persistence.sql.SqlEnvironment;
import dev.madang.persistence.sql.SqlFlavour;
import dev.madang.persistence.transaction.ConnectionPools;
import dev.madang.persistence.transaction.WriteTransaction;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Writers that come while the work of the first is held up. Whoever waits then is of the same commit. */
class GroupCommitTest {

    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Duration SHORT = Duration.ofMillis(20);

    @TempDir
    private Path folder;

    private ConnectionPools pools;
    private GroupCommit commits;
    private FileRevision revision;
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch held = new CountDownLatch(1);
    private final List<Thread> writers = new ArrayList<>();

    @BeforeEach
    void open() {
        pools = Engine.SQLITE.open(DatabaseAccess.to("jdbc:sqlite:" + folder.resolve("board.db")));
        revision = new FileRevision(DSL.using(pools.readers(), SQLDialect.SQLITE));
        commits = patient(LONG);
        commits.execute(execute("create table notes (text text unique, parent text references notes (text))"));
    }

    @AfterEach
    void close() {
        held.countDown();
        commits.close();
        pools.close();
        revision.close();
    }

    private GroupCommit patient(Duration patience) {
        SqlFlavour flavour = Engine.SQLITE.flavour();
        SqlEnvironment sql = new SqlEnvironment(
                flavour,
                new ExceptionTranslator(flavour, new OutageLog(pools.name())),
                flavour.configuration(),
                DSL.using(pools.readers(), SQLDialect.SQLITE));
        return new GroupCommit(() -> WriteTransaction.begin(pools.writer(), sql, revision), patience, LONG);
    }

    @Test
    void writersWhoWaitAreCommittedTogether() {
        long before = revision.current();
        var first = holdUp();
        var others = notes("a", "b", "c");
        awaitWriters();
        assertThat(stored()).isEmpty();
        letGo(first, others);
        assertThat(stored()).containsExactly("a", "b", "c", "first");
        assertThat(revision.current()).isEqualTo(before + 1);
    }

    @Test
    void eachIsAnsweredAfterTheCommit() {
        var first = holdUp();
        var others = IntStream.range(0, 200)
                .mapToObj(i -> elsewhere(() -> {
                    long before = revision.current();
                    commits.execute(note("note " + i));
                    assertThat(stored()).contains("note " + i);
                    assertThat(revision.current()).isGreaterThan(before);
                    return i;
                }))
                .toList();
        awaitWriters();
        letGo(first, others);
        assertThat(stored()).hasSize(201);
    }

    @Test
    void workThatFailsIsUndoneAlone() {
        var first = holdUp();
        StackOverflowError failure = new StackOverflowError();
        var before = write(note("before"));
        awaitWriters();
        var failing = write(connection -> {
            assertThat(note("lost").apply(connection)).isOne();
            throw failure;
        });
        var taken = write(note("before"));
        awaitWriters();
        var after = write(note("after"));
        awaitWriters();
        letGo(first, List.of(before, after));
        assertThat(failureOf(failing)).isSameAs(failure);
        assertThat(failureOf(taken)).hasMessageContaining("UNIQUE");
        assertThat(stored()).containsExactly("after", "before", "first");
    }

    @Test
    void whereAllWorkFailsNothingIsCommitted() {
        long before = revision.current();
        assertThatThrownBy(() -> commits.execute(connection -> {
                    assertThat(note("lost").apply(connection)).isOne();
                    throw Refusal.forbidden();
                }))
                .isInstanceOf(Refusal.class);
        assertThat(stored()).isEmpty();
        assertThat(revision.current()).isEqualTo(before);
    }

    @Test
    void whoeverIsInATransactionThatIsLostIsToldWithoutMoreMemory() {
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        OutOfMemoryError lost = new OutOfMemoryError("made up");
        List<PendingWrite<Integer>> units = IntStream.range(0, 3)
                .mapToObj(i -> new PendingWrite<>(connection -> 1))
                .toList();
        units.get(0).fail(lost);
        units.get(0).acknowledge();
        long before = threads.getCurrentThreadAllocatedBytes();
        units.get(1).fail(lost);
        units.get(2).acknowledge();
        long allocated = threads.getCurrentThreadAllocatedBytes() - before;
        assertThat(allocated).isLessThanOrEqualTo(measuring(threads));
        assertThatThrownBy(() -> units.get(1).await(LONG, () -> false)).isSameAs(lost);
    }

    /** What it takes to ask how much was taken. */
    private static long measuring(com.sun.management.ThreadMXBean threads) {
        long before = threads.getCurrentThreadAllocatedBytes();
        return threads.getCurrentThreadAllocatedBytes() - before;
    }

    @Test
    void everybodyIsAnsweredWhereThereIsNoMemoryForATransaction() {
        OutOfMemoryError lost = new OutOfMemoryError("made up");
        GroupCommit empty = new GroupCommit(
                () -> {
                    throw lost;
                },
                LONG,
                LONG);
        var writer = elsewhere(() -> empty.execute(note("first")));
        assertThat(failureOf(writer)).isSameAs(lost);
        assertThat(failureOf(elsewhere(() -> empty.execute(note("second"))))).isSameAs(lost);
        empty.close();
    }

    @Test
    void whoFillsTheDiskFailsAlone() {
        var first = holdUp();
        var full = write(connection -> {
            assertThat(execute("pragma max_page_count = 1").apply(connection)).isNotNegative();
            return execute("insert into notes (text) values (zeroblob(1000000))")
                    .apply(connection);
        });
        awaitWriters();
        letGo(first, List.of());
        assertThat(failureOf(full)).hasStackTraceContaining("SQLITE_FULL");
        assertThat(commits.execute(note("next"))).isOne();
        assertThat(stored()).containsExactly("first", "next");
    }

    @Test
    void aDiskThatStaysFullLosesTheTransactionOfAllInIt() {
        var first = holdUp();
        Function<Connection, Integer> large = connection -> {
            assertThat(execute("pragma max_page_count = 1").apply(connection)).isNotNegative();
            return execute("insert into notes (text) values (zeroblob(1000000))")
                    .apply(connection);
        };
        AtomicBoolean again = new AtomicBoolean();
        var second = write(connection ->
                again.getAndSet(true) ? large.apply(connection) : note("second").apply(connection));
        var full = write(large);
        awaitWriters();
        held.countDown();
        assertThat(failureOf(full)).hasStackTraceContaining("SQLITE_FULL");
        assertThat(failureOf(first))
                .hasMessage("The transaction was lost.")
                .hasStackTraceContaining("SQLITE_FULL")
                .isSameAs(failureOf(second));
        assertThat(commits.execute(note("next"))).isOne();
        assertThat(stored()).containsExactly("next");
    }

    @Test
    void workThatIsRefusedBeforeItWroteDisturbsNobody() {
        AtomicInteger runs = new AtomicInteger();
        var first = holdUp();
        var other = write(connection -> {
            runs.incrementAndGet();
            return note("other").apply(connection);
        });
        var refused = write(connection -> {
            throw Refusal.forbidden();
        });
        awaitWriters();
        letGo(first, List.of(other));
        assertThat(failureOf(refused)).isInstanceOf(Refusal.class);
        assertThat(runs).hasValue(1);
        assertThat(stored()).containsExactly("first", "other");
    }

    @Test
    void workThatIsRefusedAfterItWroteIsUndoneAlone() {
        var first = holdUp();
        var before = write(note("before"));
        awaitWriters();
        var refused = write(connection -> {
            assertThat(note("refused").apply(connection)).isOne();
            throw Refusal.forbidden();
        });
        awaitWriters();
        var after = write(note("after"));
        awaitWriters();
        letGo(first, List.of(before, after));
        assertThat(failureOf(refused)).isInstanceOf(Refusal.class);
        assertThat(stored()).containsExactly("after", "before", "first");
    }

    @Test
    void aCommitThatFailsIsToldToAllInIt() {
        long before = revision.current();
        var first = holdUp();
        var orphan = write(connection -> {
            assertThat(execute("pragma defer_foreign_keys = on").apply(connection))
                    .isNotNegative();
            return execute("insert into notes (text, parent) values ('orphan', 'nobody')")
                    .apply(connection);
        });
        awaitWriters();
        held.countDown();
        assertThat(failureOf(first))
                .isInstanceOf(DataAccessException.class)
                .hasMessage("The transaction wasn't committed.")
                .isSameAs(failureOf(orphan));
        assertThat(stored()).isEmpty();
        assertThat(revision.current()).isEqualTo(before);
        assertThat(commits.execute(note("next"))).isOne();
        assertThat(stored()).containsExactly("next");
    }

    @Test
    void oneTooManyIsRefusedAtOnce() {
        var first = holdUp();
        var others = notes(IntStream.range(0, GroupCommit.MAX_WAITING)
                .mapToObj(i -> "note " + i)
                .toArray(String[]::new));
        awaitWriters();
        assertUnavailable(() -> commits.execute(note("one too many")));
        letGo(first, others);
        assertThat(stored()).hasSize(GroupCommit.MAX_WAITING + 1).doesNotContain("one too many");
    }

    @Test
    void workThatWaitsTooLongIsNeverRun() {
        commits = patient(SHORT);
        var first = holdUp();
        assertUnavailable(() -> commits.execute(note("late")));
        letGo(first, List.of());
        assertThat(commits.execute(note("next"))).isOne();
        assertThat(stored()).containsExactly("first", "next");
    }

    @Test
    void aWriterWhoIsInterruptedWritesNothing() {
        var first = holdUp();
        var late = write(note("late"));
        awaitWriters();
        writers.get(1).interrupt();
        assertThat(failureOf(late)).isInstanceOf(Refusal.class);
        letGo(first, List.of());
        assertThat(commits.execute(note("next"))).isOne();
        assertThat(stored()).containsExactly("first", "next");
    }

    @Test
    void aWriterWhoIsInterruptedTooLateIsAnswered() {
        var interrupted = elsewhere(() -> {
            commits.execute(this::holdUp);
            return Thread.interrupted() ? 1 : 0;
        });
        await(begun);
        writers.get(0).interrupt();
        held.countDown();
        assertThat(interrupted.join()).isOne();
        assertThat(stored()).containsExactly("first");
    }

    @Test
    void closingDoesWhatWaitsAndRefusesWhatComes() {
        var first = holdUp();
        var others = notes("a", "b");
        awaitWriters();
        var closing = elsewhere(() -> {
            commits.close();
            return 0;
        });
        awaitWriters();
        assertUnavailable(() -> commits.execute(note("late")));
        letGo(first, others);
        assertThat(closing.join()).isZero();
        assertThat(stored()).containsExactly("a", "b", "first");
    }

    private CompletableFuture<Integer> holdUp() {
        var first = write(this::holdUp);
        await(begun);
        return first;
    }

    private Integer holdUp(Connection connection) {
        begun.countDown();
        await(held);
        return note("first").apply(connection);
    }

    private void letGo(CompletableFuture<Integer> first, List<CompletableFuture<Integer>> others) {
        held.countDown();
        assertThat(first.join()).isOne();
        assertThat(others).allSatisfy(other -> assertThat(other.join()).isNotNegative());
    }

    private List<CompletableFuture<Integer>> notes(String... texts) {
        return List.of(texts).stream().map(text -> write(note(text))).toList();
    }

    private CompletableFuture<Integer> write(Function<Connection, Integer> work) {
        return elsewhere(() -> commits.execute(work));
    }

    private CompletableFuture<Integer> elsewhere(Supplier<Integer> work) {
        return CompletableFuture.supplyAsync(work, command -> {
            Thread thread = new Thread(command);
            writers.add(thread);
            thread.start();
        });
    }

    /** Until all have come so far that they wait, or are done. */
    private void awaitWriters() {
        Awaitility.await()
                .until(() -> writers.stream()
                        .map(Thread::getState)
                        .allMatch(state -> state == Thread.State.TIMED_WAITING || state == Thread.State.TERMINATED));
    }

    private static Function<Connection, Integer> note(String text) {
        return connection -> DSL.using(connection).execute("insert into notes (text) values (?)", text);
    }

    private static Function<Connection, Integer> execute(String sql) {
        return connection -> DSL.using(connection).execute(sql);
    }

    private List<String> stored() {
        try (Connection reader = pools.readers().getConnection()) {
            return DSL.using(reader)
                    .fetch("select text from notes order by text")
                    .getValues(0, String.class);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static void assertUnavailable(Runnable work) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.UNAVAILABLE));
    }

    private static Throwable failureOf(CompletableFuture<?> writer) {
        return writer.handle((result, failure) -> failure instanceof CompletionException e ? e.getCause() : failure)
                .join();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
