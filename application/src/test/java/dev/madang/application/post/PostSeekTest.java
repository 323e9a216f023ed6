package dev.madang.application.post;

import static dev.madang.application.RefusalAssertions.faultsOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.domain.Fault;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;

class PostSeekTest {

    private static final PostCursor CURSOR = new PostCursor(Instant.parse("2026-11-23T08:38:08.078136Z"), 3);

    @ParameterizedTest
    @NullAndEmptySource
    void startsAtTheNewestWhereNothingIsGiven(@Nullable String nothing) {
        assertThat(PostSeek.parse(nothing, nothing)).isEqualTo(PostSeek.START);
    }

    @ParameterizedTest
    @NullAndEmptySource
    void leadsToOlderPostsBeforeACursor(@Nullable String nothing) {
        assertThat(PostSeek.parse(CURSOR.toString(), nothing)).isEqualTo(new PostSeek(CURSOR, null));
    }

    @ParameterizedTest
    @NullAndEmptySource
    void leadsToNewerPostsAfterACursor(@Nullable String nothing) {
        assertThat(PostSeek.parse(nothing, CURSOR.toString())).isEqualTo(new PostSeek(null, CURSOR));
    }

    @Test
    void namesTheParameterThatIsMalformed() {
        assertThat(faultsOf(() -> PostSeek.parse("x", null))).containsExactly(new Fault("before", "malformed"));
        assertThat(faultsOf(() -> PostSeek.parse("", "x"))).containsExactly(new Fault("after", "malformed"));
    }

    @Test
    void cannotLeadBothWays() {
        assertThat(faultsOf(() -> PostSeek.parse(CURSOR.toString(), CURSOR.toString())))
                .containsExactly(new Fault("after", "contradictory", "before"));
    }
}
