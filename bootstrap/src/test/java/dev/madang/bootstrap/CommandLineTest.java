package dev.madang.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--help",
                "serve --help",
                "generate --help",
                "user add --help",
                "user role --help",
                "user link --help",
                "user token --help",
                "mode --help",
                "audit verify --help"
            })
    void helpsEverywhere(String arguments) {
        assertThat(run(arguments.split(" ", -1))).isZero();
        assertThat(out.toString()).startsWith("Usage: madang").contains("--database");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--version",
                "serve --version",
                "generate --version",
                "user --version",
                "mode --version",
                "audit --version"
            })
    void tellsItsVersionEverywhere(String arguments) {
        assertThat(run(arguments.split(" ", -1))).isZero();
        assertThat(out.toString())
                .startsWith("Madang ")
                .contains("Java " + Runtime.version().feature());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    --prot 80                  | Unknown option
                    --port                     | Missing required parameter
                    --port abc                 | --port is "abc", which isn't a whole number from 0 to 65535.
                    --port 65536               | "65536", which isn't
                    --port -1                  | "-1", which isn't
                    serve --port 1.5           | "1.5", which isn't
                    --address no.such.host.invalid | --address is "no.such.host.invalid", which isn't an address of this machine.
                    --database board.db        | --database is "board.db", which isn't a JDBC URL.
                    --sample-data maybe        | --sample-data is "maybe", which isn't true or false.
                    publish                    | Unmatched argument
                    generate                   | Missing required option: '--database=JDBC-URL'
                    generate --database jdbc:sqlite:x.db --posts -1 | can't be negative
                    generate --database jdbc:sqlite:x.db --posts x  | Invalid value for option '--posts'
                    generate --database jdbc:sqlite:x.db --users 0  | at least one user
                    user role mina king        | There is no role king; there are member, moderator and admin.
                    user link                  | Missing required parameter: 'NAME'
                    user token mina --scope read | Missing required option: '--label=LABEL'
                    user token mina --label x   | Missing required option: '--scope
                    user token mina --label x --scope rule | There is no scope rule; there are read, post, moderate and admin.
                    mode                       | Missing required parameter
                    mode closed                | There is no mode closed; there are open, members and read-only.
                    audit verify --expect abc  | --expect is "abc", which isn't a hash
                    """)
    void refusesAWrongValueAndNamesIt(String arguments, String sentence) {
        assertThat(run(arguments.split(" ", -1))).isEqualTo(2);
        assertThat(err.toString()).contains(sentence).doesNotContain("Exception", "\tat ");
        assertThat(err.toString().lines().count()).isLessThanOrEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "copy --form jdbc:mariadb://db/board?user=mina&password=s3cr3t --to jdbc:sqlite:x.db",
                "copy --form=jdbc:postgresql://mina:s3cr3t@db/board --to jdbc:sqlite:x.db",
                "generate jdbc:postgresql://db/board?password=s3cr3t",
                "jdbc:mariadb://mina:s3cr3t@db/board"
            })
    void doesNotRepeatThePasswordOfAWrongLine(String arguments) {
        assertThat(run(arguments.split(" ", -1))).isEqualTo(2);
        assertThat(err.toString()).contains("Try 'madang").doesNotContain("s3cr3t");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void saysThatThePortIsInUse() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = String.valueOf(other.getLocalPort());
            assertThat(run("--port", port, "--database", url("board.db"))).isEqualTo(1);
            assertThat(err.toString())
                    .isEqualToIgnoringNewLines("Port " + port
                            + " is in use; stop the program that has it, or choose another with --port.");
        }
    }

    @Test
    void saysThatTheDatabaseCannotBeOpened() throws IOException {
        Path notes = Files.writeString(folder.resolve("notes.txt"), "This is no database, however long it may be.");
        assertThat(run("--port", "0", "--database", url("notes.txt"))).isEqualTo(1);
        assertThat(err.toString().lines()).singleElement().asString().contains(notes.toString());
    }

    @Test
    void saysThatThereIsNoSuchFolder() {
        assertThat(run("--port", "0", "--database", url("missing/board.db"))).isEqualTo(1);
        assertThat(err.toString().lines()).singleElement().asString().contains("missing");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "audit verify",
                "mode read-only",
                "user role mina admin",
                "user link mina",
                "user token mina --label x --scope read"
            })
    void saysThatThereIsNoBoardAndMakesNone(String command) throws IOException {
        assertThat(run((command + " --database " + url("typo.db")).split(" ", -1)))
                .isEqualTo(1);
        assertThat(err.toString())
                .isEqualToIgnoringNewLines("There is no database " + folder.toRealPath() + "/typo.db.");
        assertThat(out.toString()).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void saysThatTheEngineIsUnknown() {
        assertThat(run("--port", "0", "--database", "jdbc:oracle:thin:@//db/board"))
                .isEqualTo(1);
        assertThat(err.toString().lines()).singleElement().asString().contains("jdbc:oracle");
    }

    private String url(String file) {
        return "jdbc:sqlite:" + folder.resolve(file);
    }

    private int run(String... arguments) {
        return Madang.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
