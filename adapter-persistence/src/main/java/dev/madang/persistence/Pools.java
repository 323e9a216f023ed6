package dev.madang.persistence;

import com.zaxxer.hikari.HikariDataSource;

/**
 * The connections to one database.
 *
 * @param name how sentences name the database: {@code The database /srv/board/madang.db}
 * @param hold keeps other processes out until it is closed, where the database is for one process only
 */
record Pools(String name, HikariDataSource writer, HikariDataSource readers, Hold hold) implements AutoCloseable {

    /** The writer goes last of the connections: only it can tidy SQLite's write-ahead log away. */
    @Override
    public void close() {
        readers.close();
        writer.close();
        hold.close();
    }

    interface Hold extends AutoCloseable {

        /** Whether what it held isn't there any more. */
        default boolean isLost() {
            return false;
        }

        @Override
        void close();
    }
}
