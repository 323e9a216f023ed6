package dev.madang.bootstrap.settings;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One thing that a board can be told, under its three names, and what the command line tells of it. */
public enum Setting {
    PORT("8080", "N", "The port to listen on; 8080 if none is given, 0 for any."),
    ADDRESS(
            "127.0.0.1",
            "A",
            "The address to listen on; 127.0.0.1 if none is given, 0.0.0.0 for all of the machine's."),
    DATABASE("jdbc:sqlite:madang.db", "JDBC-URL", "Where the board is kept; jdbc:sqlite:madang.db if none is given."),
    DATABASE_USER(null, "NAME", "As whom to use a database server, where its URL doesn't say."),
    /** No option: other users of the machine see a command's arguments. */
    DATABASE_PASSWORD(null, null, ""),
    DATABASE_WAIT(
            "30",
            "SECONDS",
            "How long to wait at the start for a database server that doesn't answer; 30 if not given."),
    SAMPLE_DATA("true", "true|false", "Whether a board without users starts with sample posts; true if not given."),
    NAME(null, "NAME", "What the board is called on its pages; Madang if not given."),
    TIME_ZONE(null, "ZONE", "Of the times on pages, such as Asia/Seoul; the machine's if not given."),
    EMAILS("public", "public|private", "Who reads guests' e-mails: everybody, or admins alone; public if not given."),
    RULES(
            null,
            "FILE",
            "A text in UTF-8: the rules of the house, on the page about the board; usual ones if not given."),
    PUBLIC_URL(null, "URL", "Where browsers find the board, if a proxy stands before it: https://board.example.com."),
    TRUSTED_PROXY(
            null,
            "NETWORKS",
            "Which proxies are believed about clients' addresses: 127.0.0.1,10.0.0.0/8; none if not given."),
    CORS_ORIGINS(
            null,
            "SITES",
            "Whose scripts may use the API in browsers: https://a.example,https://b.example; nobody's if not"
                    + " given."),
    /** No option, for the same reason. */
    SECRET(null, null, "");

    private final @Nullable String ifNotGiven;
    private final @Nullable String label;
    private final String description;

    /** @param label what stands for its value; null if it is no option */
    Setting(@Nullable String ifNotGiven, @Nullable String label, String description) {
        this.ifNotGiven = ifNotGiven;
        this.label = label;
        this.description = description;
    }

    @Nullable
    String ifNotGiven() {
        return ifNotGiven;
    }

    public static Stream<Setting> options() {
        return Arrays.stream(values()).filter(setting -> setting.label != null);
    }

    @Nullable
    public String label() {
        return label;
    }

    public String description() {
        return description;
    }

    /** Whether nobody else may read its value, in a message neither. */
    boolean isSecret() {
        return this == DATABASE_PASSWORD || this == SECRET;
    }

    /** As in {@code --sample-data}. */
    public String option() {
        return "--" + kebab();
    }

    /** As in {@code MADANG_SAMPLE_DATA}. */
    public String variable() {
        return "MADANG_" + name();
    }

    /** As in {@code madang.sample-data}. */
    public String property() {
        return "madang." + kebab();
    }

    static boolean isProperty(String name) {
        return Arrays.stream(values()).anyMatch(setting -> setting.property().equals(name));
    }

    private String kebab() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
