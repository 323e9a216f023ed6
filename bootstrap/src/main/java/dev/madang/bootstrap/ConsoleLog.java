package dev.madang.bootstrap;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.spi.ContextAwareBase;
import java.nio.charset.StandardCharsets;

/**
 * Sets the log up: standard output, the board's own words, and of the libraries what is amiss. In Java, because reading
 * logback.xml would take a tenth of the start-up.
 */
public final class ConsoleLog extends ContextAwareBase implements Configurator {

    /** Control characters in a message are shown as a dot, so that nobody's input can look like a line of its own. */
    private static final String LINE =
            "%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX} %-5level [%thread] %logger{0}: %replace(%msg){'\\p{Cntrl}', '·'}%n%ex";

    @Override
    public ExecutionStatus configure(LoggerContext context) {
        Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.WARN);
        root.addAppender(console(context));
        context.getLogger("dev.madang").setLevel(Level.INFO);
        // It would write a line for each address that nobody knows.
        context.getLogger("org.springframework.web.servlet.PageNotFound").setLevel(Level.ERROR);
        // A start that fails is told in one sentence, on standard error.
        context.getLogger("org.springframework.boot.web.server.servlet.context").setLevel(Level.ERROR);
        context.getLogger("org.springframework.context.annotation").setLevel(Level.ERROR);
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }

    private static ConsoleAppender<ILoggingEvent> console(LoggerContext context) {
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setCharset(StandardCharsets.UTF_8);
        encoder.setPattern(LINE);
        encoder.start();
        ConsoleAppender<ILoggingEvent> console = new ConsoleAppender<>();
        console.setContext(context);
        console.setEncoder(encoder);
        console.start();
        return console;
    }
}
