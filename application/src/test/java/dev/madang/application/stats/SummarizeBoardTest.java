package dev.madang.application.stats;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.application.TestBoard;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SummarizeBoardTest {

    private final TestBoard board = new TestBoard();
    private final SummarizeBoard summarizeBoard =
            new SummarizeBoard(board.store().stats());

    @Test
    void isEmptyOnAnEmptyBoard() {
        assertThat(summarizeBoard.run()).isEqualTo(new BoardStats(Map.of(), Map.of()));
    }

    @Test
    void countsThePostsOfEachUserWhoHasOneInTheOrderTheyRegistered() {
        board.publish("mina", "One");
        board.register("silent");
        board.publish("jun", "Two");
        board.publish("jun", "Three");
        assertThat(summarizeBoard.run().userPostCounts()).containsExactly(entry("mina", 1L), entry("jun", 2L));
    }

    @Test
    void namesTheFiveMostUsedTagsFromTheMostUsedAndTiesByName() {
        board.publish("mina", "One", "z", "b", "a", "가", "c", "Z");
        board.publish("mina", "Two", "z", "가");
        board.publish("mina", "Three", "z");
        assertThat(summarizeBoard.run().mostUsedTags())
                .containsExactly(entry("z", 3L), entry("가", 2L), entry("Z", 1L), entry("a", 1L), entry("b", 1L));
    }
}
