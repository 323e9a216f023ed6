package dev.madang.persistence;

import com.zaxxer.hikari.HikariDataSource;

/**
 * The connections to one database.
 *
 * @param name how sentences name the database: {@code The database /srv/board/madang.db}
 * @param hold keeps other processes out until it is closed
 */
record Pools(String name, HikariDataSource writer, HikariDataSource readers, FileHold hold) implements AutoCloseable {

    /** The writer goes last of the connections: only it can tidy the write-ahead log away. */
    @Override
    public void close() {
        readers.close();
        writer.close();
        hold.close();
    }
}
