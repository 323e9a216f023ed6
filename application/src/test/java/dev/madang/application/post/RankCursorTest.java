package dev.madang.application.post;

import static dev.madang.application.RefusalAssertions.faultsOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.domain.Fault;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RankCursorTest {

    @ParameterizedTest
    @CsvSource({"1, 1", "0, 0", "2147483647, 4738381338321616895"})
    void isReadAsItIsWritten(int recommendations, long id) {
        RankCursor cursor = new RankCursor(recommendations, id);
        assertThat(cursor.toString()).matches("[0-9a-z]+_[0-9a-z]+");
        assertThat(RankCursor.parse("before", cursor.toString())).isEqualTo(cursor);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "1", "_", "1_", "_1", "-1_1", "1_-1", "zzzzzz_1", "1_zzzzzzzzzzzzz", "1_1_1", "A_1", "1_가"})
    void isNothingElse(String text) {
        assertThat(faultsOf(() -> RankCursor.parse("before", text))).containsExactly(new Fault("before", "malformed"));
    }

    @Test
    void isThePlaceOfAPost() {
        PostView post = new PostView(7, "t", "c", Instant.EPOCH, "mina", 1, List.of());
        assertThat(post.rank()).isEqualTo(new RankCursor(0, 7));
    }
}
