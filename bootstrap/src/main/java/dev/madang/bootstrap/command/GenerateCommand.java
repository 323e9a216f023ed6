package dev.madang.bootstrap.command;

import dev.madang.application.store.Store;
import dev.madang.bootstrap.board.Version;
import dev.madang.bootstrap.generate.BoardGenerator;
import dev.madang.bootstrap.settings.Setting;
import dev.madang.bootstrap.settings.Settings;
import dev.madang.bootstrap.settings.StartFailure;
import dev.madang.markdown.CommonMarkdown;
import dev.madang.persistence.DatabaseAccess;
import dev.madang.persistence.DatabaseStartup;
import java.util.Map;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.ProgressBar;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Fills an empty database with made-up posts. */
@Command(
        name = "generate",
        description = "Fills an empty database with believable Korean and English posts, for trying the board at size.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false)
public final class GenerateCommand implements Callable<Integer> {

    @Option(names = "--database", required = true, paramLabel = "JDBC-URL", description = "The database to fill.")
    private String database = "";

    @Option(names = "--users", paramLabel = "N", defaultValue = "100", description = "Default: ${DEFAULT-VALUE}.")
    private int users;

    @Option(names = "--posts", paramLabel = "N", defaultValue = "1000", description = "Default: ${DEFAULT-VALUE}.")
    private int posts;

    @Option(names = "--tags", paramLabel = "N", defaultValue = "50", description = "Default: ${DEFAULT-VALUE}.")
    private int tags;

    @Option(
            names = "--random",
            paramLabel = "SEED",
            defaultValue = "1",
            description = "The same whole number gives the same board. Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Spec
    private @SuppressWarnings("NullAway.Init") CommandSpec command;

    @Override
    public Integer call() {
        if (users < 0 || posts < 0 || tags < 0) {
            throw new ParameterException(command.commandLine(), "--users, --posts and --tags can't be negative.");
        }
        if (posts > 0 && users == 0) {
            throw new ParameterException(command.commandLine(), "Posts need at least one user to write them.");
        }
        DatabaseStartup opening = DatabaseStartup.toFill(access());
        try (Store store = opening.store()) {
            fill(new BoardGenerator(store, new CommonMarkdown(), seed));
            opening.analyze();
        }
        return 0;
    }

    /** The user and the password are settings, as they are of a board that is served. */
    private DatabaseAccess access() {
        return Settings.database(Map.of(Setting.DATABASE, database), System.getenv(), Settings.workingFolder());
    }

    private void fill(BoardGenerator generator) {
        if (!generator.isEmpty()) {
            throw StartFailure.failed(
                    "The database " + database + " has users already, and generate fills an empty one.");
        }
        try (ProgressBar progress = Progress.of("generate", (long) users + tags + posts)) {
            generator.run(users, tags, posts, progress::stepBy);
        }
    }
}
