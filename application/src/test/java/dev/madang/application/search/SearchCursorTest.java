package dev.madang.application.search;

import static dev.madang.application.RefusalAssertions.faultsOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.domain.Fault;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchCursorTest {

    @ParameterizedTest
    @CsvSource({"TITLE, 1", "TEXT, 1000000", "TEXT, 0"})
    void isReadAsItWasWritten(Match match, long id) {
        SearchCursor cursor = new SearchCursor(match, id);
        assertThat(SearchCursor.parse("before", cursor.toString())).isEqualTo(cursor);
        assertThat(cursor.toString()).matches("[a-z0-9.]+");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "a", "a.", ".1", "c.1", "A.1", "a.-1", "a.1 ", "a.zzzzzzzzzzzzz", "k3_1", "a.1\n", "a.１"})
    void isRefusedInAnyOtherForm(String text) {
        assertThat(faultsOf(() -> SearchCursor.parse("before", text)))
                .containsExactly(new Fault("before", "malformed"));
    }

    @ParameterizedTest
    @NullAndEmptySource
    void isReadFromARequestThatMayHaveNone(@Nullable String nothing) {
        assertThat(SearchCursor.seek(nothing, nothing)).isNull();
        assertThat(SearchCursor.seek("a.z", nothing)).isEqualTo(new SearchCursor(Match.TITLE, 35));
    }

    @Test
    void leadsForwardsOnly() {
        assertThat(faultsOf(() -> SearchCursor.seek(null, "a.z")))
                .containsExactly(new Fault("after", "contradictory", "q"));
    }
}
