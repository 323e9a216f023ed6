package dev.madang.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.testutil.TestResources;
import org.commonmark.testutil.example.Example;
import org.commonmark.testutil.example.ExampleReader;
import org.junit.jupiter.api.Test;

/** The examples of CommonMark 0.31.2, parsed as posts are. */
class SpecificationTest {

    /** A line that begins with spaces, or a tab, isn't code. */
    private static final Set<Integer> INDENTED = Set.of(
            1, 2, 3, 5, 6, 7, 8, 18, 36, 48, 69, 85, 100, 107, 110, 111, 112, 114, 115, 116, 117, 118, 134, 183, 184,
            191, 211, 225, 231, 236, 252, 253, 254, 257, 264, 270, 271, 272, 273, 274, 278, 286, 287, 288, 289, 290,
            309, 313);

    /** Hyphens below a line are a rule, and don't make a heading of it. */
    private static final Set<Integer> HYPHENS = Set.of(59, 80, 83, 84, 86, 89, 90, 91, 95, 96, 102, 103, 141, 300);

    /**
     * What doesn't look like an address isn't one, as it may be an answer: {@code [Q]: yes}; and nothing is defined that is used
     * nowhere, as it would be seen nowhere.
     */
    private static final Set<Integer> DEFINITIONS = Set.of(194, 203, 204, 207, 210, 317, 540, 545, 549);

    /** Stars between numbers multiply, and several behind a word stand for what nobody shall see. */
    private static final Set<Integer> STARS = Set.of(356, 416, 417);

    /** Tildes that no others close are no fence. */
    private static final Set<Integer> TILDES = Set.of(139);

    private final Dialect dialect = new Dialect();
    private final HtmlRenderer html = HtmlRenderer.builder()
            .extensions(Dialect.EXTENSIONS)
            .percentEncodeUrls(true)
            .build();

    @Test
    void isKeptButForWhatWritersHereMeanOtherwise() {
        List<Example> examples = ExampleReader.readExamples(TestResources.getSpec());
        assertThat(examples).hasSize(652);
        Set<Integer> others = IntStream.rangeClosed(1, examples.size())
                .filter(i -> !isKept(examples.get(i - 1)))
                .boxed()
                .collect(Collectors.toSet());
        assertThat(others)
                .isEqualTo(Stream.of(INDENTED, HYPHENS, DEFINITIONS, STARS, TILDES)
                        .flatMap(Set::stream)
                        .collect(Collectors.toSet()));
    }

    private boolean isKept(Example example) {
        return html.render(dialect.parse(example.getSource()))
                .equals(example.getHtml().replace('→', '\t'));
    }
}
