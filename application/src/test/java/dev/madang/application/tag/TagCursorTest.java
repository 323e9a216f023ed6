package dev.madang.application.tag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.madang.domain.Fault;
import dev.madang.domain.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TagCursorTest {

    @ParameterizedTest
    @ValueSource(strings = {"Java", "가", "마을/우물", "😀", "C#&?=%", "\uFFFD"})
    void readsWhatItWrote(String name) {
        for (long count : new long[] {1, 35, 36, 1_000_000_000_000L}) {
            TagCursor cursor = new TagCursor(count, name.repeat(50).substring(0, 50 / name.length() * name.length()));
            assertThat(cursor.toString()).matches("[0-9a-z]+\\.[0-9A-Za-z_-]+");
            assertThat(TagCursor.parse("before", cursor.toString())).isEqualTo(cursor);
        }
    }

    @Test
    void startsWhereNothingIsGiven() {
        assertThat(TagCursor.parse("before", null)).isNull();
        assertThat(TagCursor.parse("before", "")).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1",
                "1.",
                ".MQ",
                "0.MQ",
                "01.MQ",
                "-1.MQ",
                "1.MQ==",
                "1.MR",
                "1.M",
                "1._w",
                "1.AA",
                "zzzzzzzzzzzzz.MQ",
                "1.MQ ",
                "A.MQ",
                "１.MQ"
            })
    void refusesWhatItDidNotWrite(String text) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> TagCursor.parse("before", text))
                .satisfies(refusal -> assertThat(refusal.faults()).containsExactly(new Fault("before", "malformed")));
    }
}
