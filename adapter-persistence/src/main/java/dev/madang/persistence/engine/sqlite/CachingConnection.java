package dev.madang.persistence.engine.sqlite;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import org.sqlite.jdbc4.JDBC4Connection;
import org.sqlite.jdbc4.JDBC4PreparedStatement;

/**
 * A connection to SQLite that caches prepared statements when they are closed. SQLite takes longer to prepare a page's
 * statement than to run it, and its driver has no cache.
 */
final class CachingConnection extends JDBC4Connection {

    /** A statement takes about ten kilobytes. */
    private static final int MAX_STATEMENTS = 64;

    private final Map<String, Statement> closed = new LinkedHashMap<>();

    CachingConnection(String url, String file, Properties properties) throws SQLException {
        super(url, file, properties);
    }

    @Override
    public PreparedStatement prepareStatement(String sql, int type, int concurrency, int holdability)
            throws SQLException {
        checkOpen();
        checkCursor(type, concurrency, holdability);
        Statement kept = closed.remove(sql);
        return kept == null ? new Statement(sql) : kept;
    }

    private void keep(Statement statement, String sql) throws SQLException {
        Statement other = closed.put(sql, statement);
        if (other != null) {
            other.end();
        } else if (closed.size() > MAX_STATEMENTS) {
            var oldest = closed.values().iterator();
            oldest.next().end();
            oldest.remove();
        }
    }

    private final class Statement extends JDBC4PreparedStatement {

        Statement(String sql) throws SQLException {
            super(CachingConnection.this, sql);
        }

        /** The driver itself closes a statement after an error that it doesn't know. */
        @Override
        public void close() throws SQLException {
            rs.close();
            if (pointer.isClosed()) {
                end();
            } else {
                clearParameters();
                clearBatch();
                keep(this, sql);
            }
        }

        void end() throws SQLException {
            super.close();
        }
    }
}
