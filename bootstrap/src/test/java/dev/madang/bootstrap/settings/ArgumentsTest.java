package dev.madang.bootstrap.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArgumentsTest {

    private static final String BEFORE = "java\0-jar\0마당.jar\0";

    private static String[] read(String typed, Charset locale) {
        return new String(typed.getBytes(StandardCharsets.UTF_8), locale).split("\0", -1);
    }

    private static String[] asTyped(String typed, Charset locale) {
        return Arguments.asTyped(read(typed, locale), (BEFORE + typed + '\0').getBytes(StandardCharsets.UTF_8), locale);
    }

    @ParameterizedTest
    @ValueSource(strings = {"US-ASCII", "EUC-KR", "UTF-8"})
    void areReadAsUtf8WhereTheLocaleDoesNotKnowThem(String locale) {
        String typed = "user\0role\0미나\0admin\0\0--reason=점검 😀\0";
        assertThat(asTyped(typed, Charset.forName(locale))).containsExactly(typed.split("\0", -1));
    }

    @Test
    void areTakenAsTheLocaleHasThem() {
        Charset korean = Charset.forName("EUC-KR");
        byte[] commandLine = "java\0미나\0".getBytes(korean);
        assertThat(Arguments.asTyped(new String[] {"미나"}, commandLine, korean)).containsExactly("미나");
    }

    @Test
    void areRefusedWhereTheyAreNotUtf8Either() {
        byte[] commandLine = "java\0user\0미나\0".getBytes(Charset.forName("EUC-KR"));
        String misread = new String("미나".getBytes(Charset.forName("EUC-KR")), StandardCharsets.US_ASCII);
        assertRefused(
                misread, commandLine, "has letters that the locale doesn't know; start Madang with LC_ALL=C.UTF-8.");
    }

    @Test
    void areRefusedWhereTheSystemDoesNotTellWhatWasTyped() {
        String misread = read("미나", StandardCharsets.US_ASCII)[0];
        assertRefused(misread, new byte[0], "LC_ALL=C.UTF-8");
        assertRefused(misread, "java\0another\0".getBytes(StandardCharsets.UTF_8), "LC_ALL=C.UTF-8");
    }

    private static void assertRefused(String misread, byte[] commandLine, String sentence) {
        assertThatExceptionOfType(StartFailure.class)
                .isThrownBy(() -> Arguments.asTyped(new String[] {misread}, commandLine, StandardCharsets.US_ASCII))
                .withMessageContaining(sentence);
    }

    @Test
    void comeFromVariablesOnlyWhereTheLocaleKnowsThem() {
        Map<String, String> environment = Map.of("MADANG_DATABASE", "jdbc:sqlite:\uFFFD\uFFFD\uFFFD.db");
        assertThat(Arguments.variable("MADANG_PORT", environment)).isNull();
        assertThatExceptionOfType(StartFailure.class)
                .isThrownBy(() -> Arguments.variable("MADANG_DATABASE", environment))
                .withMessageStartingWith("MADANG_DATABASE has letters that the locale doesn't know");
    }
}
