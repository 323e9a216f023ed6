package dev.madang.bootstrap;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
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
final class ConsoleLog extends StreamHandler {

    private static final Logger ROOT = Logger.getLogger("");

    /** Kept, because the JDK forgets the level of a logger that nobody holds. */
    private static final List<Logger> LEVELS = List.of(
            level("dev.madang", Level.INFO),
            // It would write a line for each address that nobody knows.
            level("org.springframework.web.servlet.PageNotFound", Level.SEVERE),
            // They would write a trace for each connection that is lost; the store says in a line that it lost them.
            level("com.zaxxer.hikari", Level.SEVERE),
            // It would write a line for each statement that a server refuses, whoever sees to it.
            level("org.mariadb.jdbc", Level.SEVERE),
            // A start that fails is told in one sentence, on standard error.
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

    static void install() {
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

        private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

        /** Control characters are shown as a dot, so that nobody's input can look like a line of its own. */
        @Override
        public String format(LogRecord record) {
            String message = CONTROL.matcher(formatMessage(record)).replaceAll("·");
            String source = record.getLoggerName();
            return TIME.format(record.getInstant()) + ' ' + record.getLevel() + ' '
                    + source.substring(source.lastIndexOf('.') + 1) + ": " + message + System.lineSeparator()
                    + trace(record.getThrown());
        }

        private static String trace(@Nullable Throwable thrown) {
            StringWriter trace = new StringWriter();
            if (thrown != null) {
                thrown.printStackTrace(new PrintWriter(trace, true));
            }
            return trace.toString();
        }
    }
}
