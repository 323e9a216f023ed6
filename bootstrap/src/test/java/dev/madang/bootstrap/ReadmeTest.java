package dev.madang.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.madang.bootstrap.settings.Setting;
import java.io.IOException;
import java.net.CookieManager;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadmeTest {

    @RegisterExtension
    static final RunningBoard BOARD = RunningBoard.withSampleData();

    private static final Path README = Path.of("..", "README.md");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "src/test/java/dev/madang/application/example/ShowNeighbours.java",
                "src/test/java/dev/madang/web/example/NeighboursController.java",
                "../application/src/test/java/dev/madang/application/memory/MemoryStoreTest.java",
                "src/test/java/com/example/memory/MemoryBoard.java"
            })
    void showsCodeThatIsCompiledAndRun(String file) throws IOException {
        String source = Files.readString(Path.of(file));
        String code = source.substring(source.lastIndexOf(";\n\n", source.indexOf("class ")) + 3);
        assertThat(Files.readString(README)).contains(code);
    }

    @Test
    void addsAUseCaseThatWorks() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(BOARD.uri("/neighbours/2")).build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("Flask 시작하기", "RESTful API 설계").doesNotContain("SQLAlchemy 사용법");
    }

    /** One after the other, with a jar for cookies as curl keeps it. */
    @Test
    void showsRequestsThatTheApiTakes() throws IOException, InterruptedException {
        List<String> lines = Pattern.compile("(?m)^ {4}(curl (?:.*\\\\\\n)*.*)$")
                .matcher(Files.readString(README))
                .results()
                .map(line -> line.group(1).replaceAll("\\\\\\n", " "))
                .toList();
        HttpClient curl =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        for (String line : lines) {
            boolean sends = line.contains(" -d ");
            assertThat(line.contains("-c jar -b jar")).as(line).isEqualTo(sends);
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(BOARD.uri(first("127\\.0\\.0\\.1:8080([^' ]*)", line)));
            if (sends) {
                request.header("Content-Type", "application/json")
                        .method(
                                line.contains("-X PATCH") ? "PATCH" : "POST",
                                HttpRequest.BodyPublishers.ofString(first("-d '([^']*)'", line)));
            }
            assertThat(curl.send(request.build(), HttpResponse.BodyHandlers.ofString())
                            .statusCode())
                    .as(line)
                    .isIn(200, 201);
        }
        assertThat(lines).hasSizeGreaterThan(5).anyMatch(line -> line.contains("PATCH"));
    }

    private static String first(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void showsOnlyCommandsThatTheBoardTakes() throws IOException {
        String text = Files.readString(README).replaceAll("(?s)```.*?```", "");
        Stream<String> lines = Pattern.compile("(?m)^ {4}(.*(?:\\\\\\n.*)*)$")
                .matcher(text)
                .results()
                .map(line -> line.group(1));
        Stream<String> spans =
                Pattern.compile("`([^`]+)`").matcher(text).results().map(span -> span.group(1));
        List<String> commands = Stream.concat(lines, spans)
                .map(line -> line.replaceAll("[\\s\\\\]+", " ").strip())
                .filter(line -> line.matches(".*java .*-jar \\S*madang\\.jar.*|(user|mode|audit|copy|generate) .*"))
                .map(line -> line.replaceFirst(".*-jar \\S*madang\\.jar ?", ""))
                .toList();
        assertThat(commands).hasSizeGreaterThan(12).allSatisfy(ReadmeTest::parse);
    }

    /** As a shell takes it apart. */
    private static void parse(String command) {
        String[] arguments = Pattern.compile("'([^']*)'|(\\S+)")
                .matcher(command)
                .results()
                .map(word -> Objects.requireNonNullElse(word.group(1), word.group(2)))
                .toArray(String[]::new);
        assertThatCode(() -> Madang.commandLine().parseArgs(arguments))
                .as(command)
                .doesNotThrowAnyException();
    }

    @Test
    void namesEverySetting() throws IOException {
        String readme = Files.readString(README);
        assertThat(Arrays.stream(Setting.values()))
                .allSatisfy(setting -> assertThat(readme).contains(setting.variable(), setting.property()));
    }

    @Test
    void pointsOnlyToFilesThatExist() throws IOException {
        String readme = Files.readString(README);
        assertThat(readme.lines().filter(line -> line.startsWith("| ") && line.contains("/src/")))
                .isNotEmpty()
                .allSatisfy(line -> {
                    String path = line.substring(line.lastIndexOf('|', line.length() - 2) + 1)
                            .replaceAll("[`| ]", "");
                    assertThat(README.resolveSibling(path)).exists();
                });
    }
}
