package dev.madang.application.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class PostFilterTest {

    @ParameterizedTest
    @NullAndEmptySource
    void withNothingGivenHoldsAllPosts(@Nullable String nothing) {
        assertThat(new PostFilter(nothing, nothing)).isEqualTo(PostFilter.ALL);
        assertThat(PostFilter.ALL).returns(null, PostFilter::author).returns(null, PostFilter::tag);
    }

    @Test
    void byAuthorHasNoOtherCondition() {
        assertThat(PostFilter.byAuthor("admin")).isEqualTo(new PostFilter("admin", null));
    }

    @Test
    void byTagHasNoOtherCondition() {
        assertThat(PostFilter.byTag("Web")).isEqualTo(new PostFilter(null, "Web"));
    }

    @Test
    void isComposedAsWhatItIsComparedTo() {
        String decomposed = Normalizer.normalize("한글", Normalizer.Form.NFD);
        assertThat(new PostFilter(decomposed, decomposed)).isEqualTo(new PostFilter("한글", "한글"));
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "%", "_", "\\", "'", "\0", "\uD83D", "a b "})
    void takesEveryCharacterLiterally(String text) {
        assertThat(new PostFilter(text, text)).returns(text, PostFilter::author).returns(text, PostFilter::tag);
    }
}
