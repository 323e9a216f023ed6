package dev.madang.bootstrap.board;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.logging.Formatter;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.StreamHandler;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The log, on standard output: the board's own words, and of the libraries what is amiss. On the JDK's logging, which is
 * loaded in no time, where others take a tenth of the start-up.
 */
public final class ConsoleLog extends StreamHandler {

    private static final Logger ROOT = Logger.getLogger("");

    /** Kept, because the JDK forgets the level of a logger that nobody holds. */
    private static final List<Logger> LEVELS = List.of(
            level("dev.madang", Level.INFO),
            // It would write a line for each address that nobody knows.
            level("org.springframework.web.servlet.PageNotFound", Level.SEVERE),
            // They would write a trace for each connection that is lost; the store says in a line that it lost them.
            level("com.zaxxer.hikari", Level.SEVERE),
            // It would write a line for each statement that a server refuses, also where that is expected.
            level("org.mariadb.jdbc", Level.SEVERE),
            // A start that fails is told in one sentence, on standard error.
            level("org.sqlite", Level.OFF),
            level("org.springframework.boot.web.server.servlet.context", Level.SEVERE),
            level("org.springframework.context.annotation", Level.SEVERE));

    /** No {@code ConsoleHandler}: to that Tomcat gives another formatter. */
    private ConsoleLog() {
        super(System.out, new Line());
        setLevel(Level.ALL);
    }

    @Override
    public synchronized void publish(LogRecord record) {
        super.publish(record);
        flush();
    }

    /** As it stands in the log. */
    static String line(LogRecord record) {
        return new Line().format(record);
    }

    public static void install() {
        if (!LEVELS.isEmpty() && Arrays.stream(ROOT.getHandlers()).noneMatch(ConsoleLog.class::isInstance)) {
            Arrays.stream(ROOT.getHandlers()).forEach(ROOT::removeHandler);
            ROOT.setLevel(Level.WARNING);
            ROOT.addHandler(new ConsoleLog());
        }
    }

    private static Logger level(String name, Level level) {
        Logger logger = Logger.getLogger(name);
        logger.setLevel(level);
        return logger;
    }

    private static final class Line extends Formatter {

        private static final DateTimeFormatter TIME =
                DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSXXX").withZone(ZoneId.systemDefault());

        private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cf}\\u2028\\u2029]");

        /** Control characters are shown as a dot, so that nobody's input can look like a line of its own. */
        @Override
        public String format(LogRecord record) {
            String message = visible(formatMessage(record));
            String source = record.getLoggerName();
            return TIME.format(record.getInstant()) + ' ' + record.getLevel() + ' '
                    + source.substring(source.lastIndexOf('.') + 1) + ": " + message + System.lineSeparator()
                    + trace(record.getThrown());
        }

        private static String visible(String text) {
            return CONTROL.matcher(text).replaceAll("·");
        }

        /** As the JDK prints it, but that no message looks like more than one line. */
        private static String trace(@Nullable Throwable thrown) {
            StringBuilder trace = new StringBuilder();
            Set<Throwable> told = Collections.newSetFromMap(new IdentityHashMap<>());
            String before = "";
            for (Throwable cause = thrown; cause != null && told.add(cause); cause = cause.getCause()) {
                append(before, cause, trace);
                for (Throwable suppressed : cause.getSuppressed()) {
                    append("Suppressed: ", suppressed, trace);
                }
                before = "Caused by: ";
            }
            return trace.toString();
        }

        private static void append(String before, Throwable thrown, StringBuilder trace) {
            trace.append(before).append(visible(thrown.toString())).append(System.lineSeparator());
            for (StackTraceElement element : thrown.getStackTrace()) {
                trace.append("\tat ").append(element).append(System.lineSeparator());
            }
        }
    }
}
