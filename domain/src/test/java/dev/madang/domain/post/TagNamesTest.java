package dev.madang.domain.post;

import static dev.madang.domain.FaultAssertions.faultsOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.madang.domain.Fault;
import dev.madang.domain.tag.TagName;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TagNamesTest {

    @Test
    void standInTheAuthorsOrderEachOnce() {
        assertThat(TagNames.of(List.of("Web", "API", "Web", " API ", "web")).values())
                .extracting(TagName::value)
                .containsExactly("Web", "API", "web");
    }

    @Test
    void areTheSameHoweverTheirCharactersAreComposed() {
        String decomposed = Normalizer.normalize("한글", Normalizer.Form.NFD);
        assertThat(TagNames.of(List.of("한글", decomposed))).isEqualTo(TagNames.of(List.of("한글")));
    }

    @Test
    void mayBeNone() {
        assertThat(TagNames.of(List.of())).isEqualTo(TagNames.NONE);
    }

    @Test
    void areTenAtMost() {
        assertThat(TagNames.of(numbered(9)).values()).hasSize(9);
        assertThat(TagNames.of(numbered(10)).values()).hasSize(10);
        assertThat(faultsOf(() -> TagNames.of(numbered(11)))).containsExactly(new Fault("", "too-many", 10));
    }

    @Test
    void areCountedEachOnce() {
        List<String> twice = new ArrayList<>(numbered(10));
        twice.addAll(numbered(10));
        assertThat(TagNames.of(twice)).isEqualTo(TagNames.of(numbered(10)));
    }

    @Test
    void areRefusedWithThoseThatAreRefused() {
        assertThat(faultsOf(() -> TagNames.of(List.of("Web", " ", "API", "\0"))))
                .containsExactly(new Fault("[1]", "required"), new Fault("[3]", "forbidden-character", "U+0000"));
        assertThat(faultsOf(() -> TagNames.of(Collections.nCopies(100, "")))).hasSize(10);
    }

    @Test
    void stayAsTheyWereMade() {
        List<TagName> source = new ArrayList<>(List.of(new TagName("Web")));
        TagNames tags = new TagNames(source);
        source.clear();
        assertThat(tags.values()).containsExactly(new TagName("Web"));
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> tags.values().clear());
    }

    private static List<String> numbered(int count) {
        return IntStream.range(0, count).mapToObj(i -> "tag " + i).toList();
    }

    /** An edit of a post with such a tag must not have to remove it. */
    @Test
    void judgeNoneThatThePostHasAlready() {
        TagNames kept = TagNames.stored(List.of("mi\u200Bna", "Web"));
        assertThat(TagNames.of(List.of("API", " mi\u200Bna "), kept).values())
                .containsExactly(new TagName("API"), kept.values().get(0));
        assertThat(faultsOf(() -> TagNames.of(List.of("mi\u200Bna", "x\u3164y"), kept)))
                .containsExactly(new Fault("[1]", "forbidden-character", "U+3164"));
    }
}
