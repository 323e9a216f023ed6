package dev.madang.bootstrap.command;

import dev.madang.application.moderation.VerifyModerationLog;
import dev.madang.bootstrap.board.ConsoleLog;
import dev.madang.bootstrap.board.Version;
import dev.madang.bootstrap.settings.StartFailure;
import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Looks after the moderation log. */
@Command(
        name = "audit",
        description = "Proves that the moderation log is whole.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        sortOptions = false)
public final class AuditCommand {

    static {
        ConsoleLog.install();
    }

    @Spec
    private @SuppressWarnings("NullAway.Init") CommandSpec command;

    @Command(
            name = "verify",
            description =
                    "Reads the whole log and prints how many entries it has, and the hash of the last. The exit code"
                            + " is 0 only if each follows the one before.",
            mixinStandardHelpOptions = true,
            sortOptions = false)
    int verify(
            @Mixin ServeOptions options,
            @Option(
                            names = "--expect",
                            paramLabel = "HASH",
                            description = "One that was noted before; it must be an entry's, or the end was cut off.")
                    @Nullable
                    String expected) {
        if (expected != null && !expected.matches("[0-9a-f]{64}")) {
            throw StartFailure.misused(
                    "--expect is \"" + expected + "\", which isn't a hash of 64 digits and letters from a to f.");
        }
        var result = CommandContext.read(
                options, board -> board.getBean(VerifyModerationLog.class).run(expected));
        String amiss = amiss(result);
        PrintWriter out = command.commandLine().getOut();
        if (amiss != null) {
            out.println(amiss);
        }
        out.println("Entries that follow each other from the first on: " + result.entries() + "; the last hash is "
                + result.head());
        if (expected != null && result.since() != null) {
            out.println(result.since() + " of them were written after the one with the expected hash.");
        } else if (expected == null && result.entries() == 0) {
            out.println("Whether there ever were more, only --expect can tell.");
        }
        Output.requireWritten(out);
        return amiss == null ? 0 : 1;
    }

    private static @Nullable String amiss(VerifyModerationLog.Result result) {
        if (result.broken() != null) {
            return "Entry " + result.broken()
                    + " doesn't follow the one before: it was changed or moved, or others were left out or put in.";
        }
        return result.since() == null
                ? "No entry has the hash that was expected: the end was cut off, or the log was written anew."
                : null;
    }
}
