package dev.madang.bootstrap;

import dev.madang.application.store.Store;
import dev.madang.bootstrap.board.Board;
import dev.madang.bootstrap.board.Version;
import dev.madang.bootstrap.command.AuditCommand;
import dev.madang.bootstrap.command.CopyCommand;
import dev.madang.bootstrap.command.GenerateCommand;
import dev.madang.bootstrap.command.ModeCommand;
import dev.madang.bootstrap.command.ServeCommand;
import dev.madang.bootstrap.command.ServeOptions;
import dev.madang.bootstrap.command.UserCommand;
import dev.madang.bootstrap.settings.Arguments;
import dev.madang.bootstrap.settings.Passwords;
import dev.madang.bootstrap.settings.StartFailure;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParameterException;

/** The command line. Without a command it serves the board. */
@Command(
        name = "madang",
        subcommands = {
            ServeCommand.class,
            UserCommand.class,
            ModeCommand.class,
            AuditCommand.class,
            GenerateCommand.class,
            CopyCommand.class
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        description = "A message board that people run themselves.",
        footer = {
            "",
            "Without a command, madang serves the board.",
            "Settings may also be given as environment variables (MADANG_PORT) or in a file madang.properties in the "
                    + "working folder (madang.port=8080). An option goes before a variable, a variable before the file."
        })
public final class Madang implements Callable<Integer> {

    @Mixin
    private final ServeOptions options = new ServeOptions();

    public static void main(String[] args) {
        run(commandLine(), args);
    }

    /**
     * Serves a board on a store of your own: the whole of your main method. The board closes the store when it is stopped.
     *
     * @param args as the board takes them; what they say of a database is of no use
     */
    public static void serve(Store store, String... args) {
        run(commandLine(new ServeCommand(settings -> Board.start(settings, store))), args);
    }

    private static void run(CommandLine commandLine, String... args) {
        int exitCode = execute(sayingKorean(commandLine), args);
        // A served board lives on in the server's threads.
        if (exitCode != 0) {
            System.exit(exitCode);
        }
    }

    private static int execute(CommandLine commandLine, String... args) {
        try {
            return commandLine.execute(Arguments.asTyped(args));
        } catch (StartFailure failure) {
            commandLine.getErr().println(failure.getMessage());
            return failure.exitCode();
        }
    }

    /** Where the locale's encoding has no Korean, names would be told as question marks. */
    private static CommandLine sayingKorean(CommandLine commandLine) {
        boolean known = Charset.forName(System.getProperty("sun.jnu.encoding", "UTF-8"))
                .newEncoder()
                .canEncode('가');
        return known
                ? commandLine
                : commandLine
                        .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
                        .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
    }

    @Override
    public Integer call() {
        Board.start(options.settings());
        return 0;
    }

    static CommandLine commandLine() {
        return commandLine(new Madang());
    }

    private static CommandLine commandLine(Callable<Integer> whole) {
        return new CommandLine(whole)
                .setParameterExceptionHandler((wrong, args) -> complain(wrong))
                .setExecutionExceptionHandler((thrown, command, parsed) -> {
                    StartFailure failure = StartFailure.of(thrown);
                    command.getErr().println(failure.getMessage());
                    return failure.exitCode();
                });
    }

    private static int complain(ParameterException wrong) {
        CommandLine command = wrong.getCommandLine();
        PrintWriter err = command.getErr();
        err.println(Passwords.hiddenIn(String.valueOf(wrong.getMessage())));
        err.println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
        return CommandLine.ExitCode.USAGE;
    }
}
