package dev.madang.persistence.post;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.persistence.fulltext.SearchToken;
import org.junit.jupiter.api.Test;

class PreparedTokensTest {

    private final PreparedTokens texts = new PreparedTokens();

    @Test
    void areReadyForWhoeverHasTheSameText() {
        String text = "저녁 산책 " + System.nanoTime();
        assertThat(texts.tokens(text)).isEqualTo(SearchToken.ofText(text)).isNotSameAs(texts.tokens(text));
        texts.prepare(text);
        assertThat(texts.tokens(String.valueOf(text.toCharArray())))
                .isEqualTo(SearchToken.ofText(text))
                .isSameAs(texts.tokens(text));
        assertThat(texts.tokens(text + "!")).isNotEqualTo(texts.tokens(text));
    }
}
