package dev.madang.bootstrap.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConsoleLogTest {

    private static String logged(String message, RuntimeException thrown) {
        LogRecord record = new LogRecord(Level.SEVERE, message);
        record.setLoggerName("dev.madang.web.error.Incident");
        record.setThrown(thrown);
        return ConsoleLog.line(record);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\n", "\r", "\r\n", "\u0085", "\u2028", "\u2029", "\u001b[2K", "\u0000", "\u202e", "\u000b"})
    void letsNobodyForgeALine(String control) {
        String forged = "mina" + control + "2026-11-26T00:00:00.000Z INFO Board: all is well";
        RuntimeException thrown = new IllegalStateException(forged, new IllegalArgumentException(forged));
        thrown.addSuppressed(new IllegalArgumentException(forged));
        String log = logged(forged, thrown);
        assertThat(log.lines().filter(line -> line.contains("all is well")))
                .hasSize(4)
                .allSatisfy(line -> assertThat(line).contains("mina·"));
        assertThat(log.lines().filter(line -> line.startsWith("2026-11-26T00:00:00.000Z")))
                .isEmpty();
    }

    @Test
    void tellsWhatWentWrongAndWhere() {
        assertThat(logged("Incident x", new IllegalStateException("the disk", new IllegalArgumentException("full"))))
                .contains("SEVERE Incident: Incident x")
                .contains("java.lang.IllegalStateException: the disk")
                .contains("\tat dev.madang.bootstrap.board.ConsoleLogTest.")
                .contains("Caused by: java.lang.IllegalArgumentException: full");
    }
}
