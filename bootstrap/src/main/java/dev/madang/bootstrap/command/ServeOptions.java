package dev.madang.bootstrap.command;

import dev.madang.bootstrap.settings.Setting;
import dev.madang.bootstrap.settings.Settings;
import dev.madang.bootstrap.settings.StartFailure;
import dev.madang.persistence.DatabaseAccess;
import java.net.URI;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a board can be told on the command line, with or without the word {@code serve}. */
public final class ServeOptions {

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "The port to listen on; 8080 if none is given, 0 for any.")
    private @Nullable String port;

    @Option(
            names = "--address",
            paramLabel = "A",
            description = "The address to listen on; 127.0.0.1 if none is given, 0.0.0.0 for all of the machine's.")
    private @Nullable String address;

    @Option(
            names = "--database",
            paramLabel = "JDBC-URL",
            description = "Where the board is kept; jdbc:sqlite:madang.db if none is given.")
    private @Nullable String database;

    @Option(
            names = "--database-user",
            paramLabel = "NAME",
            description = "As whom to use a database server, where its URL doesn't say.")
    private @Nullable String databaseUser;

    @Option(
            names = "--database-wait",
            paramLabel = "SECONDS",
            description = "How long to wait at the start for a database server that doesn't answer; 30 if not given.")
    private @Nullable String databaseWait;

    @Option(
            names = "--sample-data",
            paramLabel = "true|false",
            description = "Whether a board without users starts with sample posts; true if not given.")
    private @Nullable String sampleData;

    @Option(
            names = "--name",
            paramLabel = "NAME",
            description = "What the board is called on its pages; Madang if not given.")
    private @Nullable String name;

    @Option(
            names = "--time-zone",
            paramLabel = "ZONE",
            description = "Of the times on pages, such as Asia/Seoul; the machine's if not given.")
    private @Nullable String timeZone;

    @Option(
            names = "--emails",
            paramLabel = "public|private",
            description = "Who reads guests' e-mails: everybody, or admins alone; public if not given.")
    private @Nullable String emails;

    @Option(
            names = "--rules",
            paramLabel = "FILE",
            description =
                    "A text in UTF-8: the rules of the house, on the page about the board; usual ones if not given.")
    private @Nullable String rules;

    @Option(
            names = "--public-url",
            paramLabel = "URL",
            description = "Where browsers find the board, if a proxy stands before it: https://board.example.com.")
    private @Nullable String publicUrl;

    @Option(
            names = "--trusted-proxy",
            paramLabel = "NETWORKS",
            description =
                    "Which proxies are believed about clients' addresses: 127.0.0.1,10.0.0.0/8; none if not given.")
    private @Nullable String trustedProxy;

    @Option(
            names = "--cors-origins",
            paramLabel = "SITES",
            description =
                    "Whose scripts may use the API in browsers: https://a.example,https://b.example; nobody's if not"
                            + " given.")
    private @Nullable String corsOrigins;

    /** @throws StartFailure if a setting is wrong, whether it was given here, in the environment or in the file */
    public Settings settings() {
        return Settings.of(given(), System.getenv(), Settings.workingFolder());
    }

    /**
     * For commands that need nothing else: no other setting is looked at.
     *
     * @throws StartFailure likewise
     */
    DatabaseAccess database() {
        return Settings.database(given(), System.getenv(), Settings.workingFolder());
    }

    /** {@link #database}, likewise; null if nobody has said. */
    @Nullable
    URI publicUrl() {
        return Settings.publicUrl(given(), System.getenv(), Settings.workingFolder());
    }

    private Map<Setting, String> given() {
        Map<Setting, String> options = new EnumMap<>(Setting.class);
        put(options, Setting.PORT, port);
        put(options, Setting.ADDRESS, address);
        put(options, Setting.DATABASE, database);
        put(options, Setting.DATABASE_USER, databaseUser);
        put(options, Setting.DATABASE_WAIT, databaseWait);
        put(options, Setting.SAMPLE_DATA, sampleData);
        put(options, Setting.NAME, name);
        put(options, Setting.TIME_ZONE, timeZone);
        put(options, Setting.EMAILS, emails);
        put(options, Setting.RULES, rules);
        put(options, Setting.PUBLIC_URL, publicUrl);
        put(options, Setting.TRUSTED_PROXY, trustedProxy);
        put(options, Setting.CORS_ORIGINS, corsOrigins);
        return options;
    }

    private static void put(Map<Setting, String> options, Setting setting, @Nullable String value) {
        if (value != null) {
            options.put(setting, value);
        }
    }
}
