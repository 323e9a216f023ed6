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
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Writers that come while the work of the first is held up; those that are queued then are committed together. */
abstract class GroupCommitFixture {

    static final Duration LONG = Duration.ofMinutes(1);
    static final Duration SHORT = Duration.ofMillis(20);

    @TempDir
    Path folder;

    ConnectionPools pools;
    GroupCommit commits;
    FileRevision revision;
    final CountDownLatch begun = new CountDownLatch(1);
    final CountDownLatch held = new CountDownLatch(1);
    final List<Thread> writers = new ArrayList<>();

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

    GroupCommit patient(Duration patience) {
        SqlFlavour flavour = Engine.SQLITE.flavour();
        SqlEnvironment sql = new SqlEnvironment(
                flavour,
                new ExceptionTranslator(flavour, new OutageLog(pools.name())),
                flavour.configuration(),
                DSL.using(pools.readers(), SQLDialect.SQLITE));
        return new GroupCommit(() -> WriteTransaction.begin(pools.writer(), sql, revision), patience, LONG);
    }

    CompletableFuture<Integer> holdUp() {
        var first = write(this::holdUp);
        await(begun);
        return first;
    }

    Integer holdUp(WriteTransaction transaction) {
        begun.countDown();
        await(held);
        return note("first").apply(transaction);
    }

    void letGo(CompletableFuture<Integer> first, List<CompletableFuture<Integer>> others) {
        held.countDown();
        assertThat(first.join()).isOne();
        assertThat(others).allSatisfy(other -> assertThat(other.join()).isNotNegative());
    }

    List<CompletableFuture<Integer>> notes(String... texts) {
        return List.of(texts).stream().map(text -> write(note(text))).toList();
    }

    CompletableFuture<Integer> write(Function<WriteTransaction, Integer> work) {
        return elsewhere(() -> commits.execute(work));
    }

    CompletableFuture<Integer> elsewhere(Supplier<Integer> work) {
        return CompletableFuture.supplyAsync(work, command -> {
            Thread thread = new Thread(command);
            writers.add(thread);
            thread.start();
        });
    }

    /** Until all have come so far that they wait, or are done. */
    void awaitWriters() {
        Awaitility.await()
                .until(() -> writers.stream()
                        .map(Thread::getState)
                        .allMatch(state -> state == Thread.State.TIMED_WAITING || state == Thread.State.TERMINATED));
    }

    /** Something that everybody can see, so that the revision tells how many commits there were. */
    static Function<WriteTransaction, Integer> note(String text) {
        return transaction -> {
            transaction.changePublic();
            return DSL.using(transaction.connection()).execute("insert into notes (text) values (?)", text);
        };
    }

    static Function<WriteTransaction, Integer> execute(String sql) {
        return transaction -> DSL.using(transaction.connection()).execute(sql);
    }

    List<String> stored() {
        try (Connection reader = pools.readers().getConnection()) {
            return DSL.using(reader)
                    .fetch("select text from notes order by text")
                    .getValues(0, String.class);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    static void assertUnavailable(Runnable work) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.UNAVAILABLE));
    }

    static Throwable failureOf(CompletableFuture<?> writer) {
        return writer.handle((result, failure) -> failure instanceof CompletionException e ? e.getCause() : failure)
                .join();
    }

    static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
