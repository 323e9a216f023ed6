package dev.madang.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.madang.bootstrap.RunningBoard;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every limit of every field of the form, on both sides; and what no form sends. */
class BadFormInputTest {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final int MEGABYTE = 1 << 20;

    @RegisterExtension
    private static final RunningBoard BOARD = RunningBoard.empty();

    private final Visitor visitor = new Visitor(BOARD);

    static Stream<Arguments> accepted() {
        return Stream.of(
                arguments("username", "n"),
                arguments("username", "가".repeat(80)),
                arguments("username", "🙂".repeat(80)),
                arguments("username", "  " + "\u1112\u1161\u11ab".repeat(80) + " "),
                arguments("email", ""),
                arguments("email", "a@b"),
                arguments("email", "영희@예시.한국"),
                arguments("email", "e".repeat(118) + "@h"),
                arguments("title", "t"),
                arguments("title", "제".repeat(100)),
                arguments("title", "🙂".repeat(100)),
                arguments("title", " ".repeat(1000) + "spacious"),
                arguments("content", "c"),
                arguments("content", "가".repeat(21_845) + "a"),
                arguments("content", "x".repeat(65_536) + "\r\n\r\n"),
                arguments("tags", ""),
                arguments("tags", ",, ,"),
                arguments("tags", "태".repeat(50)),
                arguments("tags", tags(10)),
                arguments("tags", tags(10) + ",1,2,3"));
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                arguments("username", ""),
                arguments("username", " \t\n"),
                arguments("username", "가".repeat(81)),
                arguments("username", "\u3164"),
                arguments("username", "\u115f\u1160"),
                arguments("username", "a\uffa0b"),
                arguments("username", "a\u202eb"),
                arguments("username", "a\u200bb"),
                arguments("username", "a\ue000b"),
                arguments("username", "a\u0000b"),
                arguments("username", "a\nb"),
                arguments("email", "a b@c"),
                arguments("email", "nobody"),
                arguments("email", "@b"),
                arguments("email", "a@"),
                arguments("email", "a@b@c"),
                arguments("email", "e".repeat(119) + "@h"),
                arguments("title", ""),
                arguments("title", "제".repeat(101)),
                arguments("title", "a\u0000b"),
                arguments("title", "a\u2028b"),
                arguments("content", " \n "),
                arguments("content", "가".repeat(21_845) + "ab"),
                arguments("content", "x".repeat(65_537)),
                arguments("content", "a\u0000b"),
                arguments("tags", "태".repeat(51)),
                arguments("tags", tags(11)),
                arguments("tags", "a,b\u0007"));
    }

    @ParameterizedTest
    @MethodSource
    void accepted(String field, String value) {
        assertThat(visitor.post("/post/new", alone(field, value)).status()).isEqualTo(302);
    }

    @ParameterizedTest
    @MethodSource
    void refused(String field, String value) {
        PageAnswer again = visitor.post("/post/new", alone(field, value));

        assertThat(again.status()).isEqualTo(400);
        assertThat(again.page().select("[aria-invalid]").eachAttr("id")).containsExactly(field);
    }

    @Test
    void aTitleOfAMegabyte() {
        PageAnswer answer = visitor.post("/post/new", Drafts.form("title", "t".repeat(MEGABYTE)));

        assertThat(answer.status()).isIn(400, 413);
    }

    @Test
    void aBodyOfManyMegabytes() {
        PageAnswer answer = visitor.post("/post/new", Drafts.form("title", "t".repeat(4 * MEGABYTE)));

        assertThat(answer.status()).isIn(400, 413);
    }

    @ParameterizedTest
    @ValueSource(strings = {"username=%zz", "username=a&email=%ED%A0%80@b&title=t&content=c", "&&==&", "username"})
    void aFormThatIsBroken(String body) {
        PageAnswer answer = visitor.send("POST", "/post/new", body, "Content-Type", FORM);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).startsWith("text/html");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "text/plain", "multipart/form-data; boundary=x", "nonsense"})
    void aBodyThatIsNoForm(String type) {
        PageAnswer answer =
                visitor.send("POST", "/post/new", "{\"username\":\"a\",\"email\":\"a@b\"}", "Content-Type", type);

        assertThat(answer.status()).isIn(400, 415);
    }

    @Test
    void moreParametersThanAnyForm() {
        String body = IntStream.range(0, 20_000).mapToObj(i -> "p" + i + "=").collect(Collectors.joining("&"));

        assertThat(visitor.send("POST", "/post/new", body, "Content-Type", FORM).status())
                .isEqualTo(400);
    }

    /** With an author of its own, so that no case depends on another. */
    private static Map<String, String> alone(String field, String value) {
        Map<String, String> form = Drafts.form("username", "n" + field + value.hashCode());
        form.put("email", field + value.hashCode() + "@example.com");
        form.put(field, value);
        return form;
    }

    private static String tags(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(Integer::toString).collect(Collectors.joining(","));
    }
}
