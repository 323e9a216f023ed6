package dev.madang.bootstrap.command;

import dev.madang.bootstrap.board.ConsoleLog;
import dev.madang.bootstrap.board.Version;
import dev.madang.bootstrap.settings.Arguments;
import dev.madang.bootstrap.settings.Settings;
import dev.madang.persistence.DatabaseAccess;
import dev.madang.persistence.DatabaseCopy;
import dev.madang.persistence.TableComparison;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.ProgressBar;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Moves a board to another database. */
@Command(
        name = "copy",
        description = "Copies a board to another database, and compares the two. Where a copy was stopped, the same"
                + " command goes on.",
        footer = {
            "",
            "Users and passwords that the URLs don't have are taken from the environment: MADANG_FROM_USER,"
                    + " MADANG_FROM_PASSWORD, MADANG_TO_USER, MADANG_TO_PASSWORD."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false)
public final class CopyCommand implements Callable<Integer> {

    static {
        ConsoleLog.install();
    }

    @Option(names = "--from", required = true, paramLabel = "JDBC-URL", description = "The board.")
    private String from = "";

    @Option(names = "--to", required = true, paramLabel = "JDBC-URL", description = "A database without a board.")
    private String to = "";

    @Spec
    private @SuppressWarnings("NullAway.Init") CommandSpec command;

    @Override
    public Integer call() {
        Settings.workingFolder();
        List<TableComparison> tables;
        try (DatabaseCopy copy = DatabaseCopy.open(access("FROM", from), access("TO", to))) {
            long rows = copy.rows();
            try (ProgressBar progress = Progress.of("copy", rows)) {
                copy.run(progress::stepBy);
            }
            try (ProgressBar progress = Progress.of("compare", 2 * rows)) {
                tables = copy.compare(progress::stepBy);
            }
        }
        PrintWriter out = command.commandLine().getOut();
        tables.forEach(table -> print(table, out));
        boolean same = tables.stream().allMatch(TableComparison::isSame);
        out.println(same ? "The copy is complete." : "The copy is not the same as the board.");
        Output.requireWritten(out);
        return same ? 0 : 1;
    }

    private static DatabaseAccess access(String side, String url) {
        return new DatabaseAccess(
                url,
                Arguments.variable("MADANG_" + side + "_USER", System.getenv()),
                Arguments.variable("MADANG_" + side + "_PASSWORD", System.getenv()),
                Duration.ZERO);
    }

    private static void print(TableComparison table, PrintWriter out) {
        out.printf("%-9s  %10d rows  %s  from%n", table.table(), table.rows(), table.checksum());
        out.printf(
                "%-9s  %10d rows  %s  to: %s%n",
                "", table.copiedRows(), table.copiedChecksum(), table.isSame() ? "the same" : "DIFFERENT");
    }
}
