package dev.madang.application.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.madang.domain.Fault;
import dev.madang.domain.Refusal;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> SearchCursor.parse("before", text))
                .returns(List.of(new Fault("before", "malformed")), Refusal::faults);
    }
}
