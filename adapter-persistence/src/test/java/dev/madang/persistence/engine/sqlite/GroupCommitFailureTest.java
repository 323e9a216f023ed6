package dev.madang.persistence.engine.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.madang.domain.Refusal;
import dev.madang.persistence.transaction.WriteTransaction;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.Test;

/** Work that fails among other work. */
class GroupCommitFailureTest extends GroupCommitFixture {

    @Test
    void workThatFailsIsUndoneAlone() {
        var first = holdUp();
        StackOverflowError failure = new StackOverflowError();
        var before = write(note("before"));
        awaitWriters();
        var failing = write(transaction -> {
            assertThat(note("lost").apply(transaction)).isOne();
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
        assertThatThrownBy(() -> commits.execute(transaction -> {
                    assertThat(note("lost").apply(transaction)).isOne();
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
                .mapToObj(i -> new PendingWrite<>(transaction -> 1))
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
        var full = write(GroupCommitFailureTest::large);
        awaitWriters();
        letGo(first, List.of());
        assertUnavailable(full);
        assertThat(commits.execute(note("next"))).isOne();
        assertThat(stored()).containsExactly("first", "next");
    }

    @Test
    void aDiskThatStaysFullLosesTheTransactionOfAllInIt() {
        var first = holdUp();
        AtomicBoolean again = new AtomicBoolean();
        var second = write(transaction ->
                again.getAndSet(true) ? large(transaction) : note("second").apply(transaction));
        awaitWriters();
        var full = write(GroupCommitFailureTest::large);
        awaitWriters();
        held.countDown();
        assertUnavailable(full);
        assertUnavailable(first);
        assertUnavailable(second);
        assertThat(commits.execute(note("next"))).isOne();
        assertThat(stored()).containsExactly("next");
    }

    /** More than the disk has room for, refused as all statements of the board are. */
    private static Integer large(WriteTransaction transaction) {
        assertThat(execute("pragma max_page_count = 1").apply(transaction)).isNotNegative();
        try {
            return execute("insert into notes (text) values (zeroblob(1000000))")
                    .apply(transaction);
        } catch (DataAccessException e) {
            assertThat(e).hasMessageContaining("SQLITE_FULL");
            throw Refusal.unavailable();
        }
    }

    private static void assertUnavailable(CompletableFuture<?> writer) {
        assertThat(failureOf(writer))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.UNAVAILABLE));
    }

    @Test
    void workThatIsRefusedBeforeItWroteDisturbsNobody() {
        AtomicInteger runs = new AtomicInteger();
        var first = holdUp();
        var other = write(transaction -> {
            runs.incrementAndGet();
            return note("other").apply(transaction);
        });
        var refused = write(transaction -> {
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
        var refused = write(transaction -> {
            assertThat(note("refused").apply(transaction)).isOne();
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
        var orphan = write(transaction -> {
            assertThat(execute("pragma defer_foreign_keys = on").apply(transaction))
                    .isNotNegative();
            return execute("insert into notes (text, parent) values ('orphan', 'nobody')")
                    .apply(transaction);
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
}
