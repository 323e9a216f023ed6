package dev.madang.bootstrap;

import dev.madang.application.Transactions;
import dev.madang.application.account.AddMember;
import dev.madang.application.account.ChangeRole;
import dev.madang.application.user.UserQueries;
import dev.madang.domain.Refusal;
import dev.madang.domain.account.AccountRepository;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.CredentialRepository;
import dev.madang.domain.moderation.ModerationLog;
import dev.madang.domain.user.Role;
import dev.madang.domain.user.UserRepository;
import dev.madang.domain.user.Username;
import dev.madang.web.Language;
import dev.madang.web.security.Argon2PasswordHashing;
import dev.madang.web.security.UnicodeNameKeys;
import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.util.ReflectionUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What whoever runs a board does for its members, also while the board is served. */
@Command(
        name = "user",
        description = "Adds members and gives them roles, also while the board is served.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        sortOptions = false)
final class UserCommand {

    static {
        ConsoleLog.install();
    }

    @Spec
    private @SuppressWarnings("NullAway.Init") CommandSpec command;

    @Command(
            name = "add",
            description = "Makes somebody a member, under a name that is new or that only guests have used. The"
                    + " password is asked for, or read from standard input.",
            mixinStandardHelpOptions = true,
            sortOptions = false)
    int add(
            @Mixin ServeOptions options,
            @Parameters(paramLabel = "NAME") String name,
            @Option(names = "--email", required = true, paramLabel = "E") String email,
            @Option(names = "--role", paramLabel = "member|moderator|admin", defaultValue = "member") String role) {
        Role given = role(role);
        String password = password();
        within(
                options,
                board -> new AddMember(
                                board.getBean(Transactions.class),
                                board.getBean(UserRepository.class),
                                board.getBean(AccountRepository.class),
                                new UnicodeNameKeys(),
                                new Argon2PasswordHashing(),
                                Board.clock())
                        .run(name, email, password, given));
        command.commandLine().getOut().println(name + " is a member now.");
        return 0;
    }

    @Command(
            name = "role",
            description = "Gives a member another role, and signs it out everywhere.",
            mixinStandardHelpOptions = true,
            sortOptions = false)
    int role(
            @Mixin ServeOptions options,
            @Parameters(paramLabel = "NAME") String name,
            @Parameters(paramLabel = "member|moderator|admin") String role) {
        Role given = role(role);
        within(
                options,
                board -> new ChangeRole(
                                board.getBean(Transactions.class),
                                board.getBean(UserRepository.class),
                                board.getBean(AccountRepository.class),
                                board.getBean(CredentialRepository.class),
                                board.getBean(ModerationLog.class),
                                Board.clock())
                        .run(Caller.OPERATOR, idOf(name, board), given));
        command.commandLine().getOut().println(name + " has another role now.");
        return 0;
    }

    private static long idOf(String username, ApplicationContext board) {
        return board.getBean(UserQueries.class)
                .byUsername(new Username(username).value())
                .orElseThrow(() -> Refusal.notFound("user"))
                .id();
    }

    private static Role role(String name) {
        return switch (name) {
            case "member" -> Role.MEMBER;
            case "moderator" -> Role.MODERATOR;
            case "admin" -> Role.ADMIN;
            default ->
                throw StartFailure.misused("There is no role " + name + "; there are member, moderator and admin.");
        };
    }

    private static void within(ServeOptions options, Consumer<ApplicationContext> work) {
        try (var board = Board.beside(options.settings().database())) {
            work.accept(board);
        } catch (Refusal refusal) {
            throw StartFailure.misused(refusal.faults().stream()
                    .map(fault -> (fault.field().isEmpty() ? "" : fault.field() + ": ") + Language.ENGLISH.say(fault))
                    .collect(Collectors.joining(" ")));
        }
    }

    /** Never from an argument, which others on the machine could read. */
    private static String password() {
        Console console = terminal();
        if (console == null) {
            return line();
        }
        String typed = new String(Objects.requireNonNullElse(console.readPassword("Password: "), new char[0]));
        String again = new String(Objects.requireNonNullElse(console.readPassword("Again: "), new char[0]));
        if (!typed.equals(again)) {
            throw StartFailure.misused("The two passwords aren't the same.");
        }
        return typed;
    }

    /** Null if standard input is something else. From Java 22 on, there is a console even then. */
    @SuppressWarnings("SystemConsoleNull")
    private static @Nullable Console terminal() {
        Console console = System.console();
        Method isTerminal = ReflectionUtils.findMethod(Console.class, "isTerminal");
        boolean terminal = console != null
                && (isTerminal == null || Boolean.TRUE.equals(ReflectionUtils.invokeMethod(isTerminal, console)));
        return terminal ? console : null;
    }

    private static String line() {
        try {
            var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            return Objects.requireNonNullElse(in.readLine(), "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
