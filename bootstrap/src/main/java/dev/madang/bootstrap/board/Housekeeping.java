package dev.madang.bootstrap.board;

import dev.madang.application.credential.ForgetCredentials;
import dev.madang.application.publishing.ForgetOrigins;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** What a served board does by itself, at its start and every hour from then on. */
@Component
final class Housekeeping implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);

    private final ForgetOrigins forgetOrigins;
    private final ForgetCredentials forgetCredentials;

    private final ScheduledExecutorService hours;
    private volatile boolean running;

    @Autowired
    Housekeeping(ForgetOrigins forgetOrigins, ForgetCredentials forgetCredentials) {
        this(forgetOrigins, forgetCredentials, Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "housekeeping");
            thread.setDaemon(true);
            return thread;
        }));
    }

    /** @param hours is shut down at the end */
    Housekeeping(ForgetOrigins forgetOrigins, ForgetCredentials forgetCredentials, ScheduledExecutorService hours) {
        this.forgetOrigins = forgetOrigins;
        this.forgetCredentials = forgetCredentials;
        this.hours = hours;
    }

    @Override
    public void start() {
        running = true;
        var unused = hours.scheduleWithFixedDelay(this::forget, 0, 1, TimeUnit.HOURS);
    }

    private void forget() {
        forget("addresses of guests", forgetOrigins::run);
        forget("sessions and tokens", forgetCredentials::run);
    }

    private static void forget(String what, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.warn("Failed to delete expired {}; the board tries again in an hour.", what, e);
        }
    }

    @Override
    public void stop() {
        running = false;
        hours.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
