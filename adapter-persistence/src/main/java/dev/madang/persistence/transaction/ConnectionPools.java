package dev.madang.persistence.transaction;

import com.zaxxer.hikari.HikariDataSource;

/**
 * The connections to one database.
 *
 * @param name the start of a sentence about the database: {@code The database /srv/board/madang.db}
 * @param hold locks other processes out until it is closed, if the engine serves one process only
 */
public record ConnectionPools(String name, HikariDataSource writer, HikariDataSource readers, Hold hold)
        implements AutoCloseable {

    /** The writer's go last: only they can remove SQLite's write-ahead log. */
    @Override
    public void close() {
        readers.close();
        writer.close();
        hold.close();
    }

    public interface Hold extends AutoCloseable {

        /** Whether the file that it locked is gone. */
        default boolean isLost() {
            return false;
        }

        /** Whether its disk has room for a few transactions. */
        default boolean hasRoom() {
            return true;
        }

        @Override
        void close();
    }
}
