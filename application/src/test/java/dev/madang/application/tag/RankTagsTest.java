package dev.madang.application.tag;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.application.Limit;
import dev.madang.application.Page;
import dev.madang.application.TestBoard;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RankTagsTest {

    private final TestBoard board = new TestBoard();
    private final RankTags rankTags = board.useCase(RankTags.class);

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 9})
    void showsEachTagOnceTheMostUsedFirst(int limit) {
        board.publish("mina", "One", "a", "b", "c");
        board.publish("jun", "Two", "c", "d");
        List<String> seen = new ArrayList<>();
        Page<TagView, TagCursor> page = rankTags.run(null, new Limit(limit));
        page.items().forEach(tag -> seen.add(tag.name()));
        for (TagCursor next = page.next(); next != null; next = page.next()) {
            page = rankTags.run(next, new Limit(limit));
            page.items().forEach(tag -> seen.add(tag.name()));
        }
        assertThat(seen).containsExactly("c", "a", "b", "d");
    }
}
