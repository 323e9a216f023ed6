package dev.madang.defence;

import dev.madang.bootstrap.RunningBoard;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** What an SQLite board's database holds, read again only after somebody has committed something. */
public final class Dumps implements AutoCloseable {

    private final RunningBoard board;

    /** It never writes, so every change of the version is by others. */
    private final Connection watching;

    private long version;
    private @Nullable Dump latest;

    public Dumps(RunningBoard board) {
        this.board = board;
        try {
            watching = DriverManager.getConnection(board.databaseUrl());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public Dump latest() {
        long before = version();
        Dump dump = latest;
        if (dump == null || before != version) {
            dump = Dump.of(board);
            latest = dump;
            version = before;
        }
        return dump;
    }

    private long version() {
        try (var statement = watching.createStatement();
                var row = statement.executeQuery("pragma data_version")) {
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            watching.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
