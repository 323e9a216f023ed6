package dev.madang.bootstrap.settings;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One thing that a board can be told, under its three names. */
public enum Setting {
    PORT("8080"),
    ADDRESS("127.0.0.1"),
    DATABASE("jdbc:sqlite:madang.db"),
    DATABASE_USER(null),
    /** No option: other users of the machine see a command's arguments. */
    DATABASE_PASSWORD(null),
    DATABASE_WAIT("30"),
    SAMPLE_DATA("true"),
    NAME(null),
    TIME_ZONE(null),
    EMAILS("public"),
    RULES(null),
    PUBLIC_URL(null),
    TRUSTED_PROXY(null),
    CORS_ORIGINS(null),
    /** No option, for the same reason. */
    SECRET(null);

    private final @Nullable String ifNotGiven;

    Setting(@Nullable String ifNotGiven) {
        this.ifNotGiven = ifNotGiven;
    }

    @Nullable
    String ifNotGiven() {
        return ifNotGiven;
    }

    /** As in {@code --sample-data}. */
    String option() {
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
