package dev.madang.defence.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.madang.bootstrap.RunningBoard;
import dev.madang.defence.Browser;
import dev.madang.defence.access.Write.Field;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every member of every write's JSON, with a value of a kind that it isn't for. */
class WrongTypesTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String HUGE = '"' + "x".repeat(200_000) + '"';
    private static final String MANY =
            IntStream.range(0, 5_000).mapToObj(i -> "\"" + i + '"').collect(Collectors.joining(",", "[", "]"));

    private static final List<String> NO_TEXT = List.of(
            "true",
            "7",
            "-0.5",
            "1e999999999",
            "[]",
            "[\"x\"]",
            "[[\"x\"]]",
            "{}",
            "{\"x\": 1}",
            "\"\\ud800\"",
            "\"a\\udc00b\"",
            "\"\\u0000\"",
            "\"a\\u0007b\"",
            HUGE,
            "[".repeat(25) + "]".repeat(25));

    private static final List<String> NO_TAGS = List.of(
            "7",
            "true",
            "\"x\"",
            "{}",
            "{\"x\": 1}",
            "[null]",
            "[true]",
            "[7]",
            "[[]]",
            "[{}]",
            "[\"\"]",
            "[\"\\ud800\"]",
            "[\"\\u0000\"]",
            '[' + HUGE + ']',
            MANY);

    private static final List<String> NO_NUMBER = List.of(
            "true",
            "1.5",
            "1.0",
            "1e999999999",
            "\"7\"",
            "\"\"",
            "\"x\"",
            "[]",
            "[7]",
            "{}",
            "99999999999999999999",
            "-1");

    /** Null is as good as nothing. */
    private static final List<String> PERHAPS = List.of("null", "\"\"", "\" \\t\"", "[]");

    /** The last two aren't even UTF-8: a surrogate, and a NUL in too many bytes. */
    private static final List<String> NO_BODY = List.of(
            "",
            "null",
            "7",
            "true",
            "\"x\"",
            "[7]",
            "[\"x\"]",
            "[[]]",
            "[null]",
            "{\"x\":".repeat(5_000),
            "[".repeat(5_000),
            "{\"MEMBER\": 1" + "0".repeat(5_000) + "}",
            "{\"MEMBER\": \"\u0000\"}",
            "{\"MEMBER\": \"\u00ed\u00a0\u0080\"}",
            "{\"MEMBER\": \"\u00c0\u0080\"}");

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
                .filter(write -> write.isJson() && !write.fields().isEmpty());
    }

    static Stream<Arguments> members() {
        return writes().flatMap(write -> write.fields().stream().map(field -> arguments(write, field.name())));
    }

    @Test
    void areSentInPlaceOfEveryMemberThatTheDocumentKnows() {
        JsonNode document =
                JSON.readTree(new Browser(BOARD).get("/openapi.json").body());
        writes().forEach(write -> assertThat(members(document, write))
                .as(write.mapping())
                .containsExactlyInAnyOrderElementsOf(members(write.mapping())));
    }

    private static List<String> members(String mapping) {
        return writes().filter(write -> write.mapping().equals(mapping))
                .flatMap(write -> write.fields().stream().map(Field::name))
                .distinct()
                .toList();
    }

    private static List<String> members(JsonNode document, Write write) {
        JsonNode schema = document.path("paths")
                .path(write.path())
                .path(write.method().toLowerCase(Locale.ROOT))
                .at("/requestBody/content/application~1json/schema");
        String reference =
                schema.path("items").path("$ref").asString(schema.path("$ref").asString(""));
        return List.copyOf(
                document.at(reference.substring(1)).path("properties").propertyNames());
    }

    @ParameterizedTest
    @MethodSource("members")
    void areRefusedInTheNameOfTheMember(Write write, String member) {
        for (String value : wrongFor(member)) {
            HttpResponse<String> response = stage.send(write, write.with(member, value));
            assertThat(response.statusCode()).as(value).isEqualTo(400);
            assertThat(faulty(response)).as(value).allMatch(field -> field.startsWith(write.place(member)));
        }
    }

    private static List<String> wrongFor(String member) {
        return switch (member) {
            case "tags" -> NO_TAGS;
            case "days" -> NO_NUMBER;
            default -> NO_TEXT;
        };
    }

    @ParameterizedTest
    @MethodSource("writes")
    void areRefusedInTheNameOfAMemberThatIsThereTwice(Write write) {
        for (Field field : write.fields()) {
            List<Field> twice = new ArrayList<>(write.fields());
            twice.add(field);
            HttpResponse<String> response = stage.send(write, twice);
            assertThat(response.statusCode()).isEqualTo(400);
            assertThat(faulty(response)).containsExactly(write.place(field.name()));
        }
    }

    @ParameterizedTest
    @MethodSource("members")
    void aFaultNamesTheJsonMemberOfTheWrongType(Write write, String member) {
        for (String value : PERHAPS) {
            HttpResponse<String> response = stage.send(write, write.with(member, value));
            boolean repeated = response.statusCode() == 409 || response.statusCode() == 404;
            if (response.statusCode() >= 300 && !repeated) {
                assertThat(response.statusCode()).as(value).isEqualTo(400);
                assertThat(faulty(response)).as(value).allMatch(field -> field.startsWith(write.place(member)));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("writes")
    void areRefusedInPlaceOfTheWholeBody(Write write) {
        for (String body : NO_BODY) {
            String named = body.replace("MEMBER", write.fields().get(0).name());
            HttpResponse<String> response = stage.send(write, named.getBytes(StandardCharsets.ISO_8859_1));
            assertThat(response.statusCode()).as(body).isEqualTo(400);
            assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
        }
    }

    private static List<String> faulty(HttpResponse<String> response) {
        assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
        List<String> fields = StreamSupport.stream(
                        JSON.readTree(response.body()).path("errors").spliterator(), false)
                .map(error -> error.get("field").asString())
                .toList();
        assertThat(fields).as(response.body()).isNotEmpty();
        return fields;
    }
}
