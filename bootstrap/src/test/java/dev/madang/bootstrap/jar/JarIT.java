package dev.madang.bootstrap.jar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JarIT {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    private Path folder;

    @Test
    void keepsEverythingOverAStop() throws IOException, InterruptedException {
        try (JarProcess board = serve("--port", "0")) {
            assertThat(get(board, "/")).contains("Flask 시작하기");
            publish(board, "다시 켜도 남는 글");
            assertThat(board.stop()).isEqualTo(143);
        }
        try (JarProcess board = serve("serve", "--port=0")) {
            assertThat(get(board, "/")).contains("다시 켜도 남는 글", "Flask 시작하기");
            assertThat(get(board, "/api/stats")).contains("\"마당이\":1");
        }
        assertThat(folder.resolve("madang.db")).exists();
    }

    /** As it is while a newer one is copied over it, or by a build. */
    @Test
    void endsInOrderWhereItsJarWasReplacedUnderIt() throws IOException, InterruptedException {
        Path jar = folder.resolve(JarProcess.jar().getFileName());
        Files.copy(JarProcess.jar(), jar);
        ConcurrentLinkedQueue<String> log = new ConcurrentLinkedQueue<>();
        try (JarProcess board = JarProcess.serve(folder, Map.of(), log::add, "--port", "0")) {
            get(board, "/");
            Files.write(jar, new byte[(int) Files.size(jar)], StandardOpenOption.WRITE);
            assertThat(board.stop()).isEqualTo(143);
        }
        assertThat(log).isEmpty();
        assertThat(folder.resolve("madang.db-wal")).doesNotExist();
    }

    @Test
    void keepsEveryAcknowledgedPostOverAKill() throws IOException, InterruptedException {
        try (JarProcess board = serve("--port", "0")) {
            for (int i = 0; i < 50; i++) {
                publish(board, "acknowledged " + i);
            }
            board.kill();
        }
        try (JarProcess board = serve("--port", "0")) {
            assertThat(get(board, "/api/stats")).contains("\"마당이\":50");
        }
    }

    @Test
    void refusesASecondBoardOnTheSameFile() throws IOException, InterruptedException {
        try (JarProcess board = serve("--port", "0")) {
            Process second = JarProcess.launch(folder, Map.of(), "--port", "0");
            assertThat(text(second).lines()).singleElement().asString().contains("madang.db");
            assertThat(second.waitFor()).isEqualTo(1);
            assertThat(get(board, "/api/posts")).contains("Flask");
        }
    }

    /** Each from a process of its own; what they say of anything wrong, tests within one process know. */
    @Test
    void takesEveryCommandWhileTheBoardIsServed() throws Exception {
        assertThat(commandIn(Map.of("LC_ALL", "C"), "user", "add", "민지", "--email", "minji@example.com"))
                .isEqualToNormalizingNewlines(
                        "0 There was no board in jdbc:sqlite:madang.db; this is a new one.\n민지 is a member now.\n");
        try (JarProcess board = serve("--port", "0")) {
            assertThat(command("user", "add", "지민", "--email", "jimin@example.com", "--role", "admin"))
                    .startsWith("0 지민");
            assertThat(command("user", "add", "지민", "--email", "jimin@example.com"))
                    .startsWith("2 username: A member has this name");
            assertThat(command("user", "role", "지민", "moderator")).startsWith("0 지민");
            assertThat(command("user", "link", "민지")).matches("(?s)0 /sign-in/link/[0-9A-Za-z_-]{43}\\s*");
            assertThat(command("user", "token", "민지", "--label", "backup", "--scope", "read,post"))
                    .matches("(?s)0 madang_[0-9A-Za-z]{36}\\s*");
            assertThat(command("mode", "read-only", "--reason", "점검")).startsWith("0 ");
            assertThat(get(board, "/api/mode")).isEqualTo("{\"mode\":\"read-only\"}");
            assertThat(command("mode", "open")).startsWith("0 ");
            publish(board, "다시 열린 뒤의 글");
            assertThat(get(board, "/api/users"))
                    .contains("\"username\":\"지민\",\"email\":null", "\"role\":\"moderator\"");
            assertThat(get(board, "/api/moderation/log")).contains("점검", "\"act\":\"issue_link\"", "\"actor_id\":0");
            assertThat(command("audit", "verify")).startsWith("0 Entries that follow each other from the first on: 5;");
        }
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("madang.db"))) {
            connection.createStatement().execute("delete from moderation_log where id = 2");
        }
        assertThat(command("audit", "verify")).startsWith("1 Entry 3");
    }

    /** @return its exit code, and what it says */
    private String command(String... arguments) throws IOException, InterruptedException {
        return commandIn(Map.of(), arguments);
    }

    private String commandIn(Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        Process process = JarProcess.launch(folder, environment, arguments);
        try (OutputStream in = process.getOutputStream()) {
            in.write("a lantern by the old well\n".getBytes(StandardCharsets.UTF_8));
        }
        String said = text(process);
        return process.waitFor() + " " + said;
    }

    @Test
    void isToldTheSameByOptionVariableAndFileInThisOrder() throws IOException, InterruptedException {
        Files.writeString(
                folder.resolve("madang.properties"),
                "madang.port=wrong\nmadang.database=jdbc:sqlite:file.db\nmadang.sample-data=false\n");
        Map<String, String> variables = Map.of("MADANG_PORT", "0", "MADANG_DATABASE", "jdbc:sqlite:variable.db");
        try (JarProcess board = JarProcess.serve(folder, variables, "--database", "jdbc:sqlite:option.db")) {
            assertThat(folder.resolve("option.db")).exists();
            assertThat(get(board, "/api/users")).isEqualTo("[]");
        }
        Process wrong = JarProcess.launch(folder, Map.of());
        assertThat(text(wrong))
                .isEqualToIgnoringNewLines("madang.port is \"wrong\", which isn't a whole number from 0 to 65535.");
        assertThat(wrong.waitFor()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "-Dorg.sqlite.tmpdir=/nowhere, SQLite can't be loaded from /nowhere",
        "-Djava.io.tmpdir=/nowhere -Dorg.sqlite.tmpdir=., No temporary folder can be made in /nowhere"
    })
    void saysWhatItNeedsATemporaryFolderFor(String options, String sentence) throws IOException, InterruptedException {
        Process process = JarProcess.launch(folder, Map.of("JAVA_TOOL_OPTIONS", options), "--port", "0");
        assertThat(text(process).lines().filter(line -> !isOfJvm(line)))
                .singleElement()
                .asString()
                .startsWith(sentence);
        assertThat(process.waitFor()).isEqualTo(1);
    }

    /** Whether a line is said by the JVM, which from JDK 20 on warns of a temporary folder that isn't there. */
    private static boolean isOfJvm(String line) {
        return line.startsWith("Picked up") || line.startsWith("WARNING: java.io.tmpdir");
    }

    @Test
    void leavesNothingBesideAFileThatIsNoBoards() throws IOException, InterruptedException {
        Files.writeString(folder.resolve("madang.db"), "This is no database, however long it may be.");
        Process process = JarProcess.launch(folder, Map.of(), "--port", "0");
        assertThat(text(process).lines()).singleElement().asString().contains("madang.db");
        assertThat(process.waitFor()).isEqualTo(1);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(folder.resolve("madang.db"));
        }
    }

    private JarProcess serve(String... arguments) throws IOException {
        return JarProcess.serve(folder, Map.of(), arguments);
    }

    private static String text(Process process) throws IOException {
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static String get(JarProcess board, String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(board.uri(path)).build();
        HttpResponse<String> response = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(response.statusCode()).isEqualTo(200);
        return response.body();
    }

    private static void publish(JarProcess board, String title) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(board.uri("/api/posts"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("""
                        {"author": "마당이", "email": "madangi@example.com", "title": "%s", "content": "안녕하세요."}""".formatted(title)))
                .build();
        assertThat(CLIENT.send(request, HttpResponse.BodyHandlers.discarding()).statusCode())
                .isEqualTo(201);
    }
}
