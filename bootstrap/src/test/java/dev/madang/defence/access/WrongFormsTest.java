package dev.madang.defence.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.madang.bootstrap.RunningBoard;
import dev.madang.defence.access.Write.Field;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every field of every form, filled in with what it isn't for, or missing. */
class WrongFormsTest {

    private static final List<String> NO_TEXT =
            List.of("", " \t ", "\u0000", "a\u0007b", "a\u2028b\u0085", "x".repeat(200_000));

    private static final List<String> NO_FORM = List.of(
            "",
            "&&==&",
            "title",
            "%zz=1",
            "title=%",
            "title=%ED%A0%80",
            "username=%C0%80",
            "{\"title\": \"t\"}",
            "x".repeat(900_000));

    @RegisterExtension
    private static final RunningBoard BOARD = RunningBoard.empty();

    private static Stage stage;

    @BeforeAll
    static void prepare() {
        stage = new Stage(BOARD);
    }

    @AfterAll
    static void strike() {
        stage.close();
    }

    static Stream<Write> writes() {
        return Writes.ALL.stream()
                .filter(write -> !write.isJson() && !write.fields().isEmpty());
    }

    static Stream<Arguments> fields() {
        return writes().flatMap(write -> write.fields().stream().map(field -> arguments(write, field.name())));
    }

    @ParameterizedTest
    @MethodSource("fields")
    void areShownAgainWithTheFault(Write write, String field) {
        for (String value : NO_TEXT) {
            HttpResponse<String> response = stage.send(write, write.with(field, value));
            if (isOptional(field, write) && value.isBlank()) {
                assertThat(response.statusCode()).isEqualTo(302);
            } else {
                assertFaulty(response, value);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("fields")
    void areShownAgainWithWhatIsMissing(Write write, String missing) {
        for (String suffix : List.of("[]", "[0]", ".value", "\u0000", " ")) {
            List<Field> fields = write.fields().stream()
                    .map(field -> field.name().equals(missing) ? new Field(missing + suffix, field.value()) : field)
                    .toList();
            HttpResponse<String> response = stage.send(write, fields);
            if (!isOptional(missing, write)) {
                assertFaulty(response, missing + suffix);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("writes")
    void areShownInAnotherLanguageWithNothingDone(Write write) {
        HttpResponse<String> response = stage.turn(write);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(Jsoup.parse(response.body()).expectFirst("html").attr("lang"))
                .isEqualTo("ko");
    }

    private static boolean isOptional(String name, Write write) {
        return write.fields().stream().anyMatch(field -> field.name().equals(name) && field.optional());
    }

    private static void assertFaulty(HttpResponse<String> response, String value) {
        assertThat(response.statusCode()).as(value).isEqualTo(400);
        assertThat(Jsoup.parse(response.body()).select(".faults")).as(value).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("writes")
    void areRefusedAsAWhole(Write write) {
        for (String form : NO_FORM) {
            HttpResponse<String> response = stage.send(write, form.getBytes(StandardCharsets.UTF_8));
            assertThat(response.statusCode()).as(form).isEqualTo(400);
            assertThat(response.headers().firstValue("Content-Type")).contains("text/html;charset=UTF-8");
        }
    }
}
