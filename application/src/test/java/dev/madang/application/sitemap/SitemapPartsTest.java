package dev.madang.application.sitemap;

import static dev.madang.application.RefusalAssertions.notFoundBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.application.TestBoard;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SitemapPartsTest {

    private final TestBoard board = new TestBoard();
    private final CountSitemapParts countParts = board.useCase(CountSitemapParts.class);
    private final ShowSitemapPart showPart = board.useCase(ShowSitemapPart.class);

    @Test
    void areCutByIds() {
        assertThat(countParts.run()).isEqualTo(1);
        board.publish("mina", "One", "a");
        List<Long> ids = IntStream.range(1, SitemapPart.IDS)
                .mapToObj(i -> board.publish("mina", "More").id())
                .toList();
        assertThat(ids.get(ids.size() - 1)).isEqualTo(SitemapPart.IDS);
        assertThat(countParts.run()).isEqualTo(1);
        board.publish("mina", "Last");
        assertThat(countParts.run()).isEqualTo(2);

        SitemapPart first = showPart.run(1);
        assertThat(first.posts()).hasSize(SitemapPart.IDS);
        assertThat(first.posts().get(0)).isEqualTo(new DatedPost(1, TestBoard.NOW));
        assertThat(first.tags()).containsExactly("a");
        assertThat(first.authors()).containsExactly("mina");
        assertThat(showPart.run(2))
                .isEqualTo(new SitemapPart(
                        List.of(new DatedPost(SitemapPart.IDS + 1, TestBoard.NOW)), List.of(), List.of()));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, Long.MAX_VALUE, Long.MAX_VALUE / SitemapPart.IDS + 1})
    void areNotThereWhereNoIdCanBe(long number) {
        assertThat(notFoundBy(() -> showPart.run(number))).isEqualTo("page");
    }
}
