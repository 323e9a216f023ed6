package dev.madang.persistence.engine.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.domain.Refusal;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Work of several writers at once. */
class GroupCommitTest extends GroupCommitFixture {

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
}
