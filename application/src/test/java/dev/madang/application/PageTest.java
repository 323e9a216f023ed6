package dev.madang.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PageTest {

    @Test
    void isEmptyWhereNothingWasRead() {
        assertThat(page(List.of(), 2)).isEqualTo(new Page<String, String>(List.of(), null, null));
    }

    @Test
    void isTheLastWhereLessWasReadThanItHolds() {
        assertThat(page(List.of("a"), 2)).isEqualTo(new Page<String, String>(List.of("a"), null, null));
    }

    @Test
    void isTheLastWhereAsMuchWasReadAsItHolds() {
        assertThat(page(List.of("a", "b"), 2)).isEqualTo(new Page<String, String>(List.of("a", "b"), null, null));
    }

    @Test
    void leadsOnFromItsLastItemWhereOneMoreWasRead() {
        assertThat(page(List.of("a", "b", "c"), 2)).isEqualTo(new Page<>(List.of("a", "b"), null, "after b"));
    }

    @Test
    void staysAsItWasMade() {
        List<String> read = new ArrayList<>(List.of("a"));
        Page<String, String> page = page(read, 2);
        read.clear();
        assertThat(page.items()).containsExactly("a");
    }

    private static Page<String, String> page(List<String> read, int limit) {
        return Page.forwards(read, new Limit(limit), item -> "after " + item);
    }
}
