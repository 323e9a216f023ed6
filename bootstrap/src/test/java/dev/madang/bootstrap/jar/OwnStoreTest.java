package dev.madang.bootstrap.jar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A board on somebody else's store, as the README tells; that store's own test is the contract. */
class OwnStoreTest {

    private static final List<Path> SOURCES = List.of(
            Path.of("src/test/java/com/example/memory"),
            Path.of("../application/src/test/java/dev/madang/application/memory"));

    /** The dependencies that the README names, and those that come with them and are spoken of in what is public. */
    private static final String NAMED = ".*/(domain|application)/target/.*"
            + "|.*/bootstrap/target/classes"
            + "|.*/(jspecify|junit-[a-z-]+|opentest4j|apiguardian-api|assertj-core)-[0-9.]+\\.jar";

    @TempDir
    private Path folder;

    @Test
    void needsNoMoreThanItsPomNames() throws IOException {
        String classPath = Arrays.stream(classPath().split(File.pathSeparator, -1))
                .filter(entry -> entry.replace(File.separatorChar, '/').matches(NAMED))
                .collect(Collectors.joining(File.pathSeparator));
        List<String> arguments =
                new ArrayList<>(List.of("-Xlint:-classfile", "-proc:none", "-cp", classPath, "-d", folder.toString()));
        for (Path part : SOURCES) {
            try (var sources = Files.newDirectoryStream(part, "{Memory*,package-info}.java")) {
                sources.forEach(source -> arguments.add(source.toString()));
            }
        }
        int result = ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new));
        assertThat(result).isZero();
    }

    /** What it says of versions; that nothing else is needed, {@link #needsNoMoreThanItsPomNames} shows. */
    @Test
    void hasAPomOfTheVersionsThatTheBoardIsTestedWith() throws IOException {
        String readme = Files.readString(Path.of("..", "README.md"));
        String pom = readme.substring(readme.indexOf("<project "), readme.indexOf("</project>"));
        String parent = Files.readString(Path.of("..", "pom.xml"));
        Map<String, String> used = Map.of(
                "junit-jupiter", version(parent, "<junit-jupiter.version>"),
                "maven-compiler-plugin", version(parent, "<maven-compiler-plugin.version>"),
                "maven-surefire-plugin", version(parent, "<maven-surefire-plugin.version>"),
                "madang-bootstrap", version(parent, "<artifactId>madang</artifactId>\n  <version>"));
        used.forEach((artifact, version) -> assertThat(pom)
                .containsPattern("<artifactId>" + artifact + "</artifactId>\\s*<version>" + version + "</version>"));
        assertThat(classPath())
                .contains("assertj-core-" + version(pom, "assertj-core</artifactId>\n            <version>"));
    }

    private static String version(String pom, String before) {
        int start = pom.indexOf(before);
        assertThat(start).as(before).isPositive();
        return pom.substring(start + before.length(), pom.indexOf('<', start + before.length()));
    }

    @Test
    void servesABoard() throws IOException, InterruptedException {
        try (JarProcess board = JarProcess.announced(launch("--port", "0"))) {
            assertThat(get(board, "/")).contains("Flask 시작하기");
            assertThat(get(board, "/api/posts?tag=API")).contains("RESTful API 설계");
            assertThat(get(board, "/api/stats")).contains("\"Python\":2");
            assertThat(get(board, "/readyz")).isEqualTo("ready\n");
            assertThat(board.stop()).isEqualTo(143);
        }
        try (var files = Files.list(folder)) {
            assertThat(files).extracting(Path::getFileName).containsExactly(Path.of("madang.secret"));
        }
    }

    @Test
    void refusesWrongOptionsAsEveryBoard() throws IOException, InterruptedException {
        Process process = launch("--port", "many");
        assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains("--port is \"many\", which isn't a whole number");
        assertThat(process.waitFor()).isEqualTo(2);
    }

    private Process launch(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath(),
                "com.example.memory.MemoryBoard"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("MADANG_"));
        return builder.start();
    }

    private static String classPath() {
        return System.getProperty("java.class.path");
    }

    private static String get(JarProcess board, String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(board.uri(path)).build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    }
}
