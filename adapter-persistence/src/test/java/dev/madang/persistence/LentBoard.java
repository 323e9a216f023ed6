package dev.madang.persistence;

import dev.madang.persistence.server.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A board on an empty database. On a server, it is emptied and stays open for the next test, as to open one takes longer than
 * most tests.
 */
record LentBoard(TestDatabase engine, String url, JooqBoard board) {

    private static final Map<TestDatabase, Queue<LentBoard>> IDLE = Arrays.stream(TestDatabase.values())
            .collect(Collectors.toMap(Function.identity(), engine -> new ConcurrentLinkedQueue<>()));

    static LentBoard of(TestDatabase engine) {
        LentBoard idle = idle(engine).poll();
        if (idle != null) {
            return idle;
        }
        String url = engine.lend();
        return new LentBoard(engine, url, JooqBoard.open(url));
    }

    private static Queue<LentBoard> idle(TestDatabase engine) {
        return Objects.requireNonNull(IDLE.get(engine));
    }

    void giveBack() {
        if (engine == TestDatabase.SQLITE || isInUse()) {
            board.close();
            engine.giveBack(url);
        } else {
            empty();
            idle(engine).add(this);
        }
    }

    /** By what a failed test has left behind, whose locks would be waited for. */
    private boolean isInUse() {
        return board.pools().writer().getHikariPoolMXBean().getActiveConnections() > 0;
    }

    private void empty() {
        try (Connection connection = board.pools().writer().getConnection()) {
            engine.empty(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
