package dev.madang.bootstrap.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.madang.persistence.DatabaseAccess;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

    @TempDir
    private Path folder;

    @Test
    void needNothing() {
        assertThat(settings(Map.of(), Map.of()))
                .returns(8080, Settings::port)
                .returns("127.0.0.1", Settings::host)
                .returns(
                        new DatabaseAccess("jdbc:sqlite:madang.db", null, null, Duration.ofSeconds(30)),
                        Settings::database)
                .returns(true, Settings::sampleData)
                .returns(null, Settings::publicUrl);
    }

    @Test
    void nameTheSitesOfScriptsAsBrowsersDo() {
        assertThat(settings(Map.of(Setting.CORS_ORIGINS, "https://A.example:443/,http://b.example:8081"), Map.of())
                        .corsOrigins()
                        .values())
                .containsExactly("https://a.example", "http://b.example:8081");
        assertThat(settings(Map.of(), Map.of()).corsOrigins().values()).isEmpty();
        for (String wrong : List.of("*", "null", "https://a.example,", "a.example", "https://a.example/path")) {
            assertThatExceptionOfType(StartFailure.class)
                    .isThrownBy(() -> settings(Map.of(Setting.CORS_ORIGINS, wrong), Map.of()))
                    .withMessageContaining("cors-origins");
        }
    }

    @Test
    void areTakenFromAnOptionBeforeAVariableBeforeTheFile() throws IOException {
        file("madang.port=1");
        Map<String, String> environment = Map.of("MADANG_PORT", "2");
        assertThat(settings(Map.of(Setting.PORT, "3"), environment).port()).isEqualTo(3);
        assertThat(settings(Map.of(), environment).port()).isEqualTo(2);
        assertThat(settings(Map.of(), Map.of()).port()).isEqualTo(1);
    }

    @Test
    void areEachTakenFromWhereItIsGiven() throws IOException {
        file("madang.address=0.0.0.0\nmadang.database = jdbc:sqlite:마당.db\n# madang.port=1\nmadang.database-wait=5");
        Map<String, String> environment = Map.of(
                "MADANG_SAMPLE_DATA",
                "false",
                "MADANG_PUBLIC_URL",
                "https://board.example.com",
                "MADANG_DATABASE_PASSWORD",
                "s3cr3t");
        assertThat(settings(Map.of(Setting.PORT, "0", Setting.DATABASE_USER, "mina"), environment))
                .returns(0, Settings::port)
                .returns("0.0.0.0", Settings::host)
                .returns(
                        new DatabaseAccess("jdbc:sqlite:마당.db", "mina", "s3cr3t", Duration.ofSeconds(5)),
                        Settings::database)
                .returns(false, Settings::sampleData)
                .returns(URI.create("https://board.example.com"), Settings::publicUrl);
    }

    @ParameterizedTest
    @EnumSource
    void haveThreeNames(Setting setting) {
        assertThat(setting.option()).matches("--[a-z-]+");
        assertThat(setting.variable()).matches("MADANG_[A-Z_]+");
        assertThat(setting.property()).isEqualTo("madang." + setting.option().substring(2));
        assertThat(Setting.isProperty(setting.property())).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    PORT        | http          | is "http", which isn't a whole number from 0 to 65535.
                    PORT        | -1            | is "-1", which isn't a whole number from 0 to 65535.
                    PORT        | 65536         | is "65536", which isn't a whole number from 0 to 65535.
                    PORT        | 99999999999   | is "99999999999", which isn't a whole number from 0 to 65535.
                    PORT        | 80.0          | is "80.0", which isn't a whole number from 0 to 65535.
                    PORT        | ``            | is "", which isn't a whole number from 0 to 65535.
                    DATABASE_WAIT | soon        | is "soon", which isn't a whole number of seconds, 3600 at most.
                    DATABASE_WAIT | -1          | is "-1", which isn't a whole number of seconds, 3600 at most.
                    DATABASE_WAIT | 3601        | is "3601", which isn't a whole number of seconds, 3600 at most.
                    ADDRESS     | a b           | is "a b", which isn't an address of this machine.
                    ADDRESS     | ``            | is "", which isn't an address of this machine.
                    ADDRESS     | 1::2::3       | is "1::2::3", which isn't an address of this machine.
                    DATABASE    | madang.db     | is "madang.db", which isn't a JDBC URL.
                    DATABASE    | ``            | is "", which isn't a JDBC URL.
                    TRUSTED_PROXY | proxy       | is "proxy", which isn't addresses or networks, such as 127.0.0.1,10.0.0.0/8.
                    TRUSTED_PROXY | 10.0.0.0/33 | is "10.0.0.0/33", which isn't addresses or networks, such as 127.0.0.1,10.0.0.0/8.
                    TRUSTED_PROXY | 300.0.0.1   | is "300.0.0.1", which isn't addresses or networks, such as 127.0.0.1,10.0.0.0/8.
                    TRUSTED_PROXY | ::1,        | is "::1,", which isn't addresses or networks, such as 127.0.0.1,10.0.0.0/8.
                    NAME        | ``            | is "", which isn't a text of one line, of 40 characters at most.
                    TIME_ZONE   | Seoul         | is "Seoul", which isn't a time zone, such as Asia/Seoul.
                    TIME_ZONE   | ``            | is "", which isn't a time zone, such as Asia/Seoul.
                    RULES       | missing.txt   | is "missing.txt", which isn't a file with text in UTF-8, of 16384 bytes at most.
                    EMAILS      | hidden        | is "hidden", which isn't public or private.
                    SAMPLE_DATA | yes           | is "yes", which isn't true or false.
                    SAMPLE_DATA | True          | is "True", which isn't true or false.
                    SAMPLE_DATA | ``            | is "", which isn't true or false.
                    """)
    void areRefusedUnderTheNameTheyWereGivenBy(Setting setting, String value, String sentence) throws IOException {
        assertThat(refusal(Map.of(setting, value), Map.of())).isEqualTo(setting.option() + ' ' + sentence);
        assertThat(refusal(Map.of(), Map.of(setting.variable(), value))).isEqualTo(setting.variable() + ' ' + sentence);
        file(setting.property() + '=' + value);
        assertThat(refusal(Map.of(), Map.of())).isEqualTo(setting.property() + ' ' + sentence);
    }

    @Test
    void areNotLookedAtWhereAStrongerOneIsGiven() throws IOException {
        file("madang.port=nonsense");
        assertThat(settings(Map.of(), Map.of("MADANG_PORT", "2")).port()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "65535, 65535", "' 80 ', 80"})
    void mayNameAnyPort(String value, int port) {
        assertThat(settings(Map.of(Setting.PORT, value), Map.of()).port()).isEqualTo(port);
    }

    @ParameterizedTest
    @ValueSource(strings = {"madang.prot", "port", "madang.", "MADANG_PORT", "madang.sampleData", "server.port"})
    void areRefusedWhereTheFileHasOneThatDoesNotExist(String name) throws IOException {
        file("madang.port=1\n" + name + "=secret");
        assertThat(refusal(Map.of(), Map.of()))
                .isEqualTo("There is no setting " + name + ", which madang.properties has.");
    }

    @Test
    void areRefusedWhereTheFileIsNoUtf8() throws IOException {
        Files.write(
                folder.resolve("madang.properties"), "madang.database=jdbc:é".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(refusal(Map.of(), Map.of())).isEqualTo("madang.properties can't be read as properties in UTF-8.");
    }

    @Test
    void areRefusedWhereTheFileHasABrokenEscape() throws IOException {
        file("madang.database=\\u00g");
        assertThat(refusal(Map.of(), Map.of())).isEqualTo("madang.properties can't be read as properties in UTF-8.");
    }

    @Test
    void areRefusedWhereTheFileIsAFolder() throws IOException {
        Files.createDirectory(folder.resolve("madang.properties"));
        assertThat(refusal(Map.of(), Map.of())).isEqualTo("madang.properties can't be read as properties in UTF-8.");
    }

    @ParameterizedTest
    @CsvSource({"::1, [0:0:0:0:0:0:0:1]", "[::1], [0:0:0:0:0:0:0:1]", "::, [0:0:0:0:0:0:0:0]", "0.0.0.0, 0.0.0.0"})
    void writeTheAddressAsAUrlDoes(String address, String host) {
        assertThat(settings(Map.of(Setting.ADDRESS, address), Map.of()).host()).isEqualTo(host);
    }

    @ParameterizedTest
    @CsvSource({
        "HTTPS://Board.Example.com, https://board.example.com",
        "https://게시판.한국, https://xn--o79a463btol.xn--3e0b707e",
        "http://마당.example:8081/, http://xn--ok1b32k.example:8081/",
        "http://[::1]:8080, http://[::1]:8080",
        "https://example.com/board, https://example.com/board",
        "https://게시판.한국/our/Village-2/, https://xn--o79a463btol.xn--3e0b707e/our/Village-2/"
    })
    void takeAPublicAddressAsBrowsersSendIt(String given, String url) {
        assertThat(settings(Map.of(Setting.PUBLIC_URL, given), Map.of()).publicUrl())
                .hasToString(url);
    }

    /** Its address stands in the variable that Kubernetes makes of the name of a service. */
    @Test
    void areNotGivenByAServiceThatIsCalledMadang() throws IOException {
        Map<String, String> pod = Map.of("MADANG_PORT", "tcp://10.43.7.62:8080");
        assertThat(settings(Map.of(), pod).port()).isEqualTo(8080);
        file("madang.port=7");
        assertThat(settings(Map.of(), pod).port()).isEqualTo(7);
    }

    @Test
    void takeTheRulesOfTheHouseFromAFile() throws IOException {
        Path rules = Files.writeString(folder.resolve("rules.txt"), "\uFEFF하나.\r\n둘.\n");
        assertThat(settings(Map.of(Setting.RULES, rules.toString()), Map.of())
                        .site()
                        .rules())
                .isEqualTo("하나.\n둘.");
        Files.write(rules, new byte[] {(byte) 0xB1, (byte) 0xD4});
        assertThat(refusal(Map.of(Setting.RULES, rules.toString()), Map.of()))
                .endsWith("isn't a file with text in UTF-8, of 16384 bytes at most.");
        Files.writeString(rules, "x".repeat(16_385));
        assertThat(refusal(Map.of(Setting.RULES, rules.toString()), Map.of()))
                .endsWith("isn't a file with text in UTF-8, of 16384 bytes at most.");
    }

    @Test
    void mayBeInAFileWithAByteOrderMark() throws IOException {
        Files.writeString(folder.resolve("madang.properties"), "\uFEFFmadang.port=7\n");
        assertThat(settings(Map.of(), Map.of()).port()).isEqualTo(7);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "board.example.com",
                "ftp://board.example.com",
                "https://",
                "https://board.example.com/under/../a",
                "https://board.example.com//",
                "https://board.example.com/%EB%A7%88%EB%8B%B9",
                "https://board.example.com/마당",
                "https://board.example.com?query",
                "https://mina@board.example.com",
                "https://board example.com"
            })
    void refuseAPublicAddressThatIsNone(String url) {
        assertThat(refusal(Map.of(Setting.PUBLIC_URL, url), Map.of()))
                .isEqualTo("--public-url is \"" + url
                        + "\", which isn't the address of a site, such as https://board.example.com or"
                        + " https://example.com/board.");
    }

    @Test
    void neverShowThePasswordBesideTheUrl() {
        Settings settings = settings(Map.of(), Map.of("MADANG_DATABASE_PASSWORD", "s3cr3t"));
        assertThat(settings.database().password()).isEqualTo("s3cr3t");
        assertThat(settings).asString().doesNotContain("s3cr3t");
        assertThat(settings.database()).asString().doesNotContain("s3cr3t");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://db/board?user=mina&password=s3cr3t",
                "jdbc:postgresql://db/board?password=s3cr3t&user=mina",
                "jdbc:mariadb://db/board?user=mina&PASSWORD=s3cr3t",
                "jdbc:mysql://mina:s3cr3t@db/board",
                "jdbc:mysql://mi$1\\na:s3cr3t@db/board",
                "jdbc:mysql://mina:s3cr3t@with@at@db/board",
                "jdbc:sqlserver://db;user=mina;password=s3cr3t;encrypt=true"
            })
    void neverShowThePasswordOfTheDatabase(String url) {
        Settings settings = settings(Map.of(Setting.DATABASE, url), Map.of());
        assertThat(settings.database().url()).isEqualTo(url);
        assertThat(settings).asString().contains("db").doesNotContain("s3cr3t", "with", "at@");
        assertThat(settings.database()).asString().contains("db").doesNotContain("s3cr3t", "with", "at@");
        assertThat(refusal(Map.of(Setting.DATABASE, url.substring(5)), Map.of()))
                .contains("--database is", "which isn't a JDBC URL.")
                .doesNotContain("s3cr3t");
    }

    private void file(String text) throws IOException {
        Files.writeString(folder.resolve("madang.properties"), text);
    }

    private Settings settings(Map<Setting, String> options, Map<String, String> environment) {
        return Settings.of(options, environment, folder);
    }

    private String refusal(Map<Setting, String> options, Map<String, String> environment) {
        return String.valueOf(assertThatExceptionOfType(StartFailure.class)
                .isThrownBy(() -> settings(options, environment))
                .returns(2, StartFailure::exitCode)
                .actual()
                .getMessage());
    }

    @Test
    void ofTheDatabaseAreNotRefusedForAnother() {
        Map<String, String> environment = Map.of(
                "MADANG_PORT", "tcp://10.43.7.62:8080",
                "MADANG_PUBLIC_URL", "nowhere",
                "MADANG_DATABASE", "jdbc:sqlite:other.db");
        assertThat(Settings.database(Map.of(), environment, folder).url()).isEqualTo("jdbc:sqlite:other.db");
        assertThatExceptionOfType(StartFailure.class)
                .isThrownBy(() -> Settings.publicUrl(Map.of(), environment, folder))
                .withMessageStartingWith("MADANG_PUBLIC_URL");
    }
}
