package dev.madang.bootstrap.settings;

import dev.madang.application.user.EmailPolicy;
import dev.madang.domain.PlainText;
import dev.madang.domain.Refusal;
import dev.madang.persistence.DatabaseAccess;
import dev.madang.web.Codes;
import dev.madang.web.access.CorsOrigins;
import dev.madang.web.access.Network;
import dev.madang.web.html.Site;
import java.io.IOException;
import java.io.StringReader;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a board can be told at its start, each by an option, an environment variable or a line of madang.properties in the
 * working folder, in this order, and checked here. Read without Spring, so that the database can be
 * opened while Spring starts.
 *
 * @param port 0 for any free one
 * @param site its name, its time zone, and what it says of e-mails
 * @param publicUrl where browsers find the board; null if nobody has said
 * @param trustedProxies networks whose word on clients' addresses is believed
 * @param corsOrigins sites whose scripts may use the API
 * @param secret what the board seals with; null to keep one in a file
 * @param folder in which it works
 */
public record Settings(
        int port,
        InetAddress address,
        DatabaseAccess database,
        boolean sampleData,
        Site site,
        @Nullable URI publicUrl,
        List<Network> trustedProxies,
        CorsOrigins corsOrigins,
        @Nullable String secret,
        Path folder) {

    static final String FILE = "madang.properties";

    /**
     * @param options by the settings' names
     * @param environment by the names of variables
     * @param folder where the file may be
     * @throws StartFailure at the first wrong value, naming it
     */
    public static Settings of(Map<Setting, String> options, Map<String, String> environment, Path folder) {
        Function<Setting, RawSetting> given = given(options, environment, folder);
        return new Settings(
                given.apply(Setting.PORT).as(Settings::port, "a whole number from 0 to 65535"),
                given.apply(Setting.ADDRESS).as(Settings::address, "an address of this machine"),
                database(given),
                given.apply(Setting.SAMPLE_DATA).as(Settings::trueOrFalse, "true or false"),
                site(given),
                publicUrl(given),
                trustedProxies(given.apply(Setting.TRUSTED_PROXY)),
                corsOrigins(given.apply(Setting.CORS_ORIGINS)),
                given.apply(Setting.SECRET).asOrNull(Settings::secret, "a text of 32 characters at least"),
                folder);
    }

    private static Function<Setting, RawSetting> given(
            Map<Setting, String> options, Map<String, String> environment, Path folder) {
        Properties file = file(folder.resolve(FILE));
        return setting -> RawSetting.of(setting, options, environment, file);
    }

    /** {@link #of} the database alone. */
    public static DatabaseAccess database(Map<Setting, String> options, Map<String, String> environment, Path folder) {
        return database(given(options, environment, folder));
    }

    /** {@link #of} the public address alone; null if nobody has said. */
    public static @Nullable URI publicUrl(Map<Setting, String> options, Map<String, String> environment, Path folder) {
        return publicUrl(given(options, environment, folder));
    }

    private static Site site(Function<Setting, RawSetting> given) {
        String name = given.apply(Setting.NAME)
                .asOrNull(Settings::name, "a text of one line, of " + Site.MAX_NAME + " characters at most");
        ZoneId zone = given.apply(Setting.TIME_ZONE).asOrNull(Settings::zone, "a time zone, such as Asia/Seoul");
        EmailPolicy emails = given.apply(Setting.EMAILS).as(Settings::emails, "public or private");
        String rules = given.apply(Setting.RULES)
                .asOrNull(Settings::rules, "a file with text in UTF-8, of " + Site.MAX_RULES + " bytes at most");
        return new Site(name, zone == null ? ZoneId.systemDefault() : zone, emails, rules);
    }

    private static @Nullable String rules(String file) {
        try {
            Path path = Path.of(file);
            if (!Files.isRegularFile(path) || Files.size(path) > Site.MAX_RULES) {
                return null;
            }
            return PlainText.lines("rules", withoutMark(Files.readString(path)), Site.MAX_RULES);
        } catch (IOException | InvalidPathException | Refusal unreadable) {
            return null;
        }
    }

    /** Who reads guests' e-mails. */
    public EmailPolicy emails() {
        return site.emails();
    }

    private static @Nullable EmailPolicy emails(String value) {
        return Arrays.stream(EmailPolicy.values())
                .filter(policy -> Codes.of(policy).equals(value))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable URI publicUrl(Function<Setting, RawSetting> given) {
        return given.apply(Setting.PUBLIC_URL)
                .asOrNull(
                        WebAddress::parse,
                        "the address of a site, such as https://board.example.com or https://example.com/board");
    }

    /** @throws StartFailure if Java can't know its name */
    public static Path workingFolder() {
        if (Arguments.isMisread(System.getProperty("user.dir", ""))) {
            throw StartFailure.misused(
                    "The name of the working folder has letters that the locale doesn't know;" + Arguments.REMEDY);
        }
        return Path.of("");
    }

    private static List<Network> trustedProxies(RawSetting given) {
        List<Network> networks =
                given.asOrNull(Settings::networks, "addresses or networks, such as 127.0.0.1,10.0.0.0/8");
        return networks == null ? List.of() : networks;
    }

    private static CorsOrigins corsOrigins(RawSetting given) {
        List<URI> sites = given.asOrNull(
                value -> parts(value, WebAddress::withoutPath), "sites, such as https://a.example,https://b.example");
        return CorsOrigins.of(sites == null ? List.of() : sites);
    }

    /** Null if a part is nothing. */
    private static <T> @Nullable List<T> parts(String value, Function<String, @Nullable T> reading) {
        List<T> parts = new ArrayList<>();
        for (String text : value.split(",", -1)) {
            T part = reading.apply(text);
            if (part == null) {
                return null;
            }
            parts.add(part);
        }
        return parts;
    }

    private static DatabaseAccess database(Function<Setting, RawSetting> given) {
        return new DatabaseAccess(
                given.apply(Setting.DATABASE).as(url -> url.startsWith("jdbc:") ? url : null, "a JDBC URL"),
                given.apply(Setting.DATABASE_USER).value(),
                given.apply(Setting.DATABASE_PASSWORD).value(),
                given.apply(Setting.DATABASE_WAIT).as(Settings::seconds, "a whole number of seconds, 3600 at most"));
    }

    private static Properties file(Path path) {
        Properties file = new Properties();
        if (Files.exists(path)) {
            try {
                file.load(new StringReader(withoutMark(Files.readString(path))));
            } catch (IOException | IllegalArgumentException e) {
                throw StartFailure.misused(path.getFileName() + " can't be read as properties in UTF-8.");
            }
        }
        file.stringPropertyNames().stream()
                .filter(name -> !Setting.isProperty(name))
                .sorted()
                .findFirst()
                .ifPresent(name -> {
                    throw StartFailure.misused(
                            "There is no setting " + name + ", which " + path.getFileName() + " has.");
                });
        return file;
    }

    /** Windows' programs put a byte order mark before a text. */
    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** Whether its file has what nobody else may read. */
    boolean fileHasSecrets() {
        Properties file = file(folder.resolve(FILE));
        String url = file.getProperty(Setting.DATABASE.property(), "");
        return file.containsKey(Setting.SECRET.property())
                || file.containsKey(Setting.DATABASE_PASSWORD.property())
                || !Passwords.hiddenIn(url).equals(url);
    }

    /** The address as it stands in a URL. */
    public String host() {
        String plain = address.getHostAddress();
        return address instanceof Inet6Address ? '[' + plain + ']' : plain;
    }

    /** Without the database's password. */
    @Override
    public String toString() {
        return "Settings[" + host() + ':' + port + ", " + Passwords.hiddenIn(database.url()) + ']';
    }

    private static @Nullable Integer port(String value) {
        try {
            int port = Integer.parseInt(value);
            return port < 0 || port > 65_535 ? null : port;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static @Nullable Duration seconds(String value) {
        return value.matches("\\d{1,4}") && Integer.parseInt(value) <= 3_600
                ? Duration.ofSeconds(Integer.parseInt(value))
                : null;
    }

    private static @Nullable InetAddress address(String value) {
        try {
            return value.isEmpty() ? null : InetAddress.getByName(value);
        } catch (UnknownHostException e) {
            return null;
        }
    }

    private static @Nullable List<Network> networks(String value) {
        return parts(value, Network::parse);
    }

    private static @Nullable String name(String value) {
        try {
            return PlainText.line("name", value, Site.MAX_NAME);
        } catch (Refusal refusal) {
            return null;
        }
    }

    private static @Nullable ZoneId zone(String value) {
        try {
            return ZoneId.of(value);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable String secret(String value) {
        return value.length() < 32 ? null : value;
    }

    private static @Nullable Boolean trueOrFalse(String value) {
        return switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> null;
        };
    }
}
