package dev.madang.bootstrap.board;

import dev.madang.application.Chore;
import dev.madang.domain.Refusal;
import java.util.List;
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

    private final List<Chore> chores;
    private final ScheduledExecutorService hours;
    private volatile boolean running;

    @Autowired
    Housekeeping(List<Chore> chores) {
        this(chores, Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "housekeeping");
            thread.setDaemon(true);
            return thread;
        }));
    }

    /** @param hours is shut down at the end */
    Housekeeping(List<Chore> chores, ScheduledExecutorService hours) {
        this.chores = chores;
        this.hours = hours;
    }

    @Override
    public void start() {
        running = true;
        var unused = hours.scheduleWithFixedDelay(() -> chores.forEach(Housekeeping::run), 0, 1, TimeUnit.HOURS);
    }

    private static void run(Chore chore) {
        try {
            chore.run();
        } catch (Refusal unavailable) {
            LOG.info(
                    "{} has to wait for the database; the board tries again in an hour.",
                    chore.getClass().getSimpleName());
        } catch (RuntimeException e) {
            LOG.warn(
                    "{} failed; the board tries again in an hour.",
                    chore.getClass().getSimpleName(),
                    e);
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
