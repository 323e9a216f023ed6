package dev.madang.defence;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** What the board's log says, at the level and in the form in which the operator reads it, until it is closed. */
public final class CapturedLog extends Handler {

    private static final Logger ROOT = Logger.getLogger("");

    private final List<String> entries = new CopyOnWriteArrayList<>();
    private final Formatter formatter;

    /** A board has to run by then. */
    public CapturedLog() {
        formatter = Arrays.stream(ROOT.getHandlers())
                .filter(handler -> handler.getClass().getSimpleName().equals("ConsoleLog"))
                .findFirst()
                .orElseThrow()
                .getFormatter();
        ROOT.addHandler(this);
    }

    /** Each with its trace. */
    public List<String> entries() {
        return List.copyOf(entries);
    }

    @Override
    public void publish(LogRecord record) {
        entries.add(formatter.format(record));
    }

    @Override
    public void flush() {
        // There is nothing between an entry and the list.
    }

    @Override
    public void close() {
        ROOT.removeHandler(this);
    }
}
