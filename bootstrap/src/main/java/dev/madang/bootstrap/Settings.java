package dev.madang.bootstrap;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/**
 * What a board can be told at its start, each by an option, an environment variable or a line of madang.properties, and
 * checked here whichever it came by.
 *
 * @param port 0 for any free one
 * @param adminToken null if nobody may change or delete
 */
record Settings(
        int port,
        InetAddress address,
        String database,
        boolean sampleData,
        @Nullable String adminToken) {

    static final String PORT = "madang.port";
    static final String ADDRESS = "madang.address";
    static final String DATABASE = "madang.database";
    static final String SAMPLE_DATA = "madang.sample-data";
    static final String ADMIN_TOKEN = "madang.admin-token";

    private static final int TOKEN_LENGTH = 16;

    /** @throws StartFailure at the first wrong value, naming it */
    static Settings of(Environment environment) {
        return new Settings(
                read(environment, PORT, "8080", Settings::port, "a whole number from 0 to 65535"),
                read(
                        environment,
                        ADDRESS,
                        "127.0.0.1",
                        Settings::address,
                        "an IP address or a host name of this machine"),
                read(
                        environment,
                        DATABASE,
                        "jdbc:sqlite:madang.db",
                        url -> url.startsWith("jdbc:") ? url : null,
                        "a JDBC URL"),
                Objects.requireNonNull(read(environment, SAMPLE_DATA, "true", Settings::trueOrFalse, "true or false")),
                adminToken(environment));
    }

    /** The address as it stands in a URL. */
    String host() {
        String plain = address.getHostAddress();
        return address instanceof Inet6Address ? '[' + plain + ']' : plain;
    }

    @Override
    public String toString() {
        return "Settings[" + host() + ':' + port + ", " + database + ']';
    }

    private static <T> T read(
            Environment environment,
            String name,
            String ifMissing,
            Function<String, @Nullable T> parse,
            String wanted) {
        String value = environment.getProperty(name, ifMissing).strip();
        T parsed = parse.apply(value);
        if (parsed == null) {
            throw StartFailure.wrongSetting(name, '"' + value + "\" is not " + wanted);
        }
        return parsed;
    }

    private static @Nullable Integer port(String value) {
        try {
            int port = Integer.parseInt(value);
            return port < 0 || port > 65_535 ? null : port;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static @Nullable InetAddress address(String value) {
        try {
            return value.isEmpty() ? null : InetAddress.getByName(value);
        } catch (UnknownHostException e) {
            return null;
        }
    }

    private static @Nullable Boolean trueOrFalse(String value) {
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> null;
        };
    }

    private static @Nullable String adminToken(Environment environment) {
        String token = environment.getProperty(ADMIN_TOKEN);
        if (token != null && token.length() < TOKEN_LENGTH) {
            throw StartFailure.wrongSetting(ADMIN_TOKEN, "a token has at least " + TOKEN_LENGTH + " characters");
        }
        return token;
    }
}
