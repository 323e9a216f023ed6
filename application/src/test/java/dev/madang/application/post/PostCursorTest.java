package dev.madang.application.post;

import static dev.madang.application.RefusalAssertions.faultsOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.domain.Fault;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostCursorTest {

    @ParameterizedTest
    @CsvSource({
        "1970-01-01T00:00:00Z, 0",
        "1970-01-01T00:00:00.000001Z, 1",
        "1969-12-31T23:59:59.999999Z, 1",
        "1969-12-31T23:59:59Z, 35",
        "0001-01-01T00:00:00Z, 36",
        "2026-11-23T08:38:08.078136Z, 3",
        "2262-04-12T00:00:00Z, 4294967296",
        "9999-12-31T23:59:59.999999Z, 4738381338321616895"
    })
    void isReadAsItWasWritten(Instant datePosted, long id) {
        PostCursor cursor = new PostCursor(datePosted, id);
        assertThat(PostCursor.parse("before", cursor.toString())).isEqualTo(cursor);
    }

    @Test
    void isKeptToTheMicrosecondAsPostsAre() {
        Instant datePosted = Instant.parse("2026-11-23T08:38:08.078136999Z");
        assertThat(PostCursor.parse("before", new PostCursor(datePosted, 3).toString()))
                .isEqualTo(new PostCursor(Instant.parse("2026-11-23T08:38:08.078136Z"), 3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zzzzzzzzzzzz_zzzzzzzzzzzz", "-zzzzzzzzzzzz_zzzzzzzzzzzz", "0_0", "-1_1"})
    void isReadAndWrittenAtItsLargest(String text) {
        assertThat(PostCursor.parse("before", text)).hasToString(text);
    }

    @Test
    void needsNoEscapingInAUrl() {
        assertThat(new PostCursor(Instant.parse("1969-12-31T23:59:59Z"), Long.MAX_VALUE / 2).toString())
                .matches("[-_0-9a-z]+");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "_",
                "1",
                "1_",
                "_1",
                "1_1_1",
                "1__1",
                "1_-1",
                "--1_1",
                "+1_1",
                "-_1",
                "1_1 ",
                " 1_1",
                "1_1\n",
                "\n1_1",
                "1 _1",
                "A_1",
                "1_Z",
                "1.0_1",
                "0X1_1",
                "가_1",
                "\uFF11_1",
                "\u0661_1",
                "\uD83D\uDE00_1",
                "\uD83D_1",
                "1\0_1",
                "1_%31",
                "zzzzzzzzzzzzz_1",
                "1_zzzzzzzzzzzzz",
                "-zzzzzzzzzzzzz_1",
                "0000000000001_1",
                "9223372036854775807_1",
                "99999999999999999999999999_99999999999999999999999999",
                "2026-11-23T08:38:08Z_1",
                "null",
                "' OR 1=1 --"
            })
    void isMalformedInEveryOtherForm(String text) {
        assertThat(faultsOf(() -> PostCursor.parse("before", text))).containsExactly(new Fault("before", "malformed"));
    }

    @Test
    void isMalformedHoweverLong() {
        assertThat(faultsOf(() -> PostCursor.parse("after", "1".repeat(1_000_000))))
                .containsExactly(new Fault("after", "malformed"));
    }
}
