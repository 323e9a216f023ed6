package dev.madang.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.domain.post.Content;
import java.util.List;
import org.junit.jupiter.api.Test;

class MentionedTest {

    private final CommonMarkdown markdown = new CommonMarkdown();

    private List<String> mentions(String text) {
        return markdown.mentions(new Content(text), 3);
    }

    @Test
    void isWhatFollowsAnAtThatBeginsAWord() {
        assertThat(mentions("@mina hi\nhello (@nami), 안녕 @철수님")).containsExactly("mina hi", "nami), 안녕 @철수님", "철수님");
        assertThat(mentions("> @mina\n\n- **@nami**님\n\n[see @jina](/post/1)")).containsExactly("mina", "nami", "jina");
        assertThat(mentions("@kim_min_su @_x_ @")).containsExactly("kim_min_su @");
    }

    @Test
    void isNothingWithinAnAddress() {
        assertThat(mentions("mina@example.com, https://example.com/@mina, @@mina, 한@글, @!, @"))
                .isEmpty();
    }

    @Test
    void isNothingInCode() {
        assertThat(mentions("`@mina`\n\n```\n@nami\n```\n\n@jina")).containsExactly("jina");
    }

    @Test
    void areTheFirst() {
        assertThat(mentions("@a @b @c @d")).hasSize(3);
    }

    @Test
    void isNothingInWhatIsShownAsTyped() {
        assertThat(mentions("@mina " + "*a_ ".repeat(15_000))).hasSizeLessThan(4);
    }
}
