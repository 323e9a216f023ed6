package dev.madang.bootstrap.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Threads for those who ask whether the server is alive, or ready, while all others are taken: one for each question. */
final class Reserve {

    private static final int MAX_WAITING = 64;
    private static final long IDLE_SECONDS = 10;

    private final Questions live;
    private final Questions ready;

    Reserve(String name) {
        live = new Questions("/livez", name);
        ready = new Questions("/readyz", name);
    }

    /** Whether it answers what a connection's client asks. */
    boolean takes(BoundedConnection connection, Supplier<Runnable> answer) {
        return live.takes(connection, answer) || ready.takes(connection, answer);
    }

    void stop() {
        live.thread.shutdownNow();
        ready.thread.shutdownNow();
    }

    private static final class Questions {

        private final byte[] question;
        private final ThreadPoolExecutor thread;

        Questions(String path, String name) {
            question = ("GET " + path + ' ').getBytes(StandardCharsets.US_ASCII);
            thread = new ThreadPoolExecutor(
                    1, 1, IDLE_SECONDS, TimeUnit.SECONDS, new ArrayBlockingQueue<>(MAX_WAITING), task -> {
                        Thread made = new Thread(task, name + path);
                        made.setDaemon(true);
                        return made;
                    });
            thread.allowCoreThreadTimeOut(true);
        }

        /** What follows in the pipeline would keep the thread, and so the connection ends with the answer. */
        boolean takes(BoundedConnection connection, Supplier<Runnable> answer) {
            try {
                if (!connection.startsWith(question)) {
                    return false;
                }
                connection.setKeepAliveLeft(1);
                thread.execute(answer.get());
                return true;
            } catch (IOException | RejectedExecutionException e) {
                return false;
            }
        }
    }
}
