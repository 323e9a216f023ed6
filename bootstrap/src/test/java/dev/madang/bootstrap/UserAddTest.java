package dev.madang.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.application.Transactions;
import dev.madang.application.identity.AccountQueries;
import dev.madang.application.identity.PasswordHashing;
import dev.madang.application.moderation.ModerationQueries;
import dev.madang.application.publishing.PostDraft;
import dev.madang.application.publishing.PublishPost;
import dev.madang.application.user.UserQueries;
import dev.madang.bootstrap.board.Board;
import dev.madang.domain.account.Account;
import dev.madang.domain.account.Caller;
import dev.madang.domain.moderation.ModerationAction;
import dev.madang.domain.user.UserRepository;
import dev.madang.persistence.DatabaseAccess;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the operator makes its first member. */
class UserAddTest {

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void makesABoardWithAnAdminWhomTheLogTellsOf() {
        assertThat(add(
                        RunningBoard.PASSWORD,
                        "mina",
                        "--email",
                        "mina@example.com",
                        "--role",
                        "admin",
                        "--reason",
                        "첫 관리자"))
                .isZero();
        assertThat(out.toString().lines())
                .containsExactly("There was no board in " + url() + "; this is a new one.", "mina is an admin now.");
        try (var board = Board.store(DatabaseAccess.to(url()))) {
            assertThat(board.getBean(ModerationQueries.class).entries(Long.MAX_VALUE, 9))
                    .singleElement()
                    .satisfies(entry -> {
                        assertThat(entry.act()).isEqualTo(ModerationAction.CHANGE_ROLE);
                        assertThat(entry.user()).isEqualTo("mina");
                        assertThat(entry.detail()).isEqualTo("admin");
                        assertThat(entry.reason()).isEqualTo("첫 관리자");
                    });
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    mina      | none             | member | a long enough password | email
                    ' '       | mina@example.com | member | a long enough password | username
                    a\u200bb | mina@example.com | member | a long enough password | username
                    mina      | mina@example.com | king   | a long enough password | There is no role king
                    mina      | mina@example.com | admin  | short                  | password
                    mina      | mina@example.com | admin  | ''                     | password
                    """)
    void makesNoBoardForARefusedMember(String name, String email, String role, String password, String complaint) {
        assertThat(add(password, name, "--email", email, "--role", role)).isEqualTo(2);
        assertThat(err.toString()).startsWith(complaint);
        assertThat(out.toString()).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void makesNoBoardWithoutAReasonThatCanBeRead() {
        assertThat(add(RunningBoard.PASSWORD, "mina", "--email", "mina@example.com", "--reason", " "))
                .isEqualTo(2);
        assertThat(err.toString()).startsWith("reason: ");
        assertThat(folder).isEmptyDirectory();
    }

    /** As those of a copy are not before it is served. */
    @Test
    void knowsNamesThatLookTheSameAlsoWhereTheirLooksAreNotKept() {
        try (var board = Board.store(DatabaseAccess.to(url()))) {
            board.getBean(PublishPost.class)
                    .run(Caller.ANONYMOUS, new PostDraft("Minerva", "m@example.com", "T", "C", List.of()));
            long guest = board.getBean(UserQueries.class)
                    .byUsername("Minerva")
                    .orElseThrow()
                    .id();
            board.getBean(Transactions.class)
                    .run(() -> board.getBean(UserRepository.class).keepNameKeys(Map.of(guest, Set.of())));
        }
        assertThat(add(RunningBoard.PASSWORD, "MINERVA", "--email", "mina@example.com"))
                .isEqualTo(2);
        assertThat(err.toString()).startsWith("username: ");
    }

    /** Windows' programs put one before a text. */
    @Test
    void takesNoByteOrderMarkForAPartOfThePassword() {
        assertThat(add("\uFEFF" + RunningBoard.PASSWORD + "\r\n", "mina", "--email", "mina@example.com"))
                .isZero();
        try (var board = Board.store(DatabaseAccess.to(url()))) {
            String hash = board.getBean(AccountQueries.class)
                    .byUserId(1)
                    .map(Account::password)
                    .orElseThrow();
            assertThat(board.getBean(PasswordHashing.class).matches(RunningBoard.PASSWORD, hash))
                    .isTrue();
        }
    }

    @Test
    void refusesAPasswordInAnotherEncoding() {
        byte[] password = "등불 아래의 오래된 우물과 수달".getBytes(Charset.forName("EUC-KR"));
        assertThat(add(password, "mina", "--email", "mina@example.com")).isEqualTo(2);
        assertThat(err.toString().strip()).isEqualTo("The password on standard input isn't in UTF-8.");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void tellsAllThatIsWrongAtOnce() {
        assertThat(add("short", " ", "--email", "none")).isEqualTo(2);
        assertThat(err.toString()).contains("username: ", "email: ", "password: ");
    }

    private int add(String password, String... given) {
        return add(password.getBytes(StandardCharsets.UTF_8), given);
    }

    private int add(byte[] password, String... given) {
        List<String> arguments = new ArrayList<>(List.of("user", "add", "--database", url()));
        arguments.addAll(List.of(given));
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream(password));
        try {
            return Madang.commandLine()
                    .setOut(new PrintWriter(out, true))
                    .setErr(new PrintWriter(err, true))
                    .execute(arguments.toArray(String[]::new));
        } finally {
            System.setIn(before);
        }
    }

    private String url() {
        return "jdbc:sqlite:" + folder.resolve("board.db");
    }
}
