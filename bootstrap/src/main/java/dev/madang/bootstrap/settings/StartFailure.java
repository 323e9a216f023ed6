package dev.madang.bootstrap.settings;

import dev.madang.domain.Refusal;
import dev.madang.persistence.DatabaseUnavailable;
import java.io.IOException;
import java.net.BindException;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.WebServerException;

/** Why a command can't be carried out, in one sentence for the person who typed it. */
public final class StartFailure extends RuntimeException {

    private static final long serialVersionUID = 1;

    private static final int FAILED = 1;
    private static final int MISUSED = 2;

    private final int exitCode;

    private StartFailure(String message, int exitCode) {
        super(Passwords.hiddenIn(message), null, false, false);
        this.exitCode = exitCode;
    }

    /** What was asked for can't be done by any board: the asker has to change it. */
    public static StartFailure misused(String message) {
        return new StartFailure(message, MISUSED);
    }

    public static StartFailure failed(String message) {
        return new StartFailure(message, FAILED);
    }

    /** The failure that started the chain of causes; what nobody foresaw is logged whole. */
    public static StartFailure of(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof StartFailure failure) {
                return failure;
            }
            if (cause instanceof DatabaseUnavailable unavailable) {
                return failed(String.valueOf(unavailable.getMessage()));
            }
            if (cause instanceof Refusal refusal && refusal.kind() == Refusal.Kind.UNAVAILABLE) {
                return failed("The database can't be used now: another program has locked it, its disk is full, or it"
                        + " can't be reached. Try again when that is over.");
            }
            if (cause instanceof PortInUseException inUse) {
                return failed("Port " + inUse.getPort()
                        + " is in use; stop the program that has it, or choose another with --port.");
            }
            if (cause instanceof WebServerException && cause.getCause() instanceof IOException) {
                return failed("No temporary folder can be made in " + System.getProperty("java.io.tmpdir")
                        + ". Name another place: java -Djava.io.tmpdir=/path -jar madang.jar");
            }
            if (cause instanceof BindException bind) {
                return failed("The address or the port can't be listened on: " + bind.getMessage() + ".");
            }
        }
        LoggerFactory.getLogger(StartFailure.class).error("Unforeseen failure", thrown);
        return failed("Madang can't go on: " + thrown);
    }

    public int exitCode() {
        return exitCode;
    }
}
