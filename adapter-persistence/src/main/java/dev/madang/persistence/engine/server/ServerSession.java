package dev.madang.persistence.engine.server;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** How connections to each kind of server are set up. */
interface ServerSession {

    /** How long a statement waits for another transaction's lock. */
    Duration LOCK = Duration.ofSeconds(2);

    ServerSession POSTGRESQL = new ServerSession() {

        @Override
        public String product() {
            return "PostgreSQL";
        }

        @Override
        public int oldest() {
            return 13_00;
        }

        /** A commit waits for the disk, even if the server's settings say otherwise. */
        private static final String DURABLE = "case when current_setting('synchronous_commit') = 'off'"
                + " then set_config('synchronous_commit', 'on', %s) end";

        private static final String PER_SESSION = "select set_config('default_transaction_isolation', 'read committed',"
                + " false), set_config('lock_timeout', '" + LOCK.toMillis() + "', false), "
                + DURABLE.formatted("false") + " where pg_backend_pid() = ";

        private static final String PER_TRANSACTION = "set transaction isolation level read committed;"
                + " set local lock_timeout = " + LOCK.toMillis() + "; select " + DURABLE.formatted("true");

        @Override
        public Map<String, String> properties(Duration connect, Duration read) {
            return Map.of(
                    "ApplicationName", "madang",
                    "connectTimeout", Long.toString(connect.toSeconds()),
                    "socketTimeout", Long.toString(read.toSeconds()),
                    "tcpKeepAlive", "true",
                    "reWriteBatchedInserts", "true");
        }

        /**
         * A pooler that gives each transaction another of the server's sessions reports a process id of its own. Then
         * sessions can hold neither settings nor prepared statements, which might be another client's by the time that they
         * are executed.
         */
        @Override
        public boolean settle(Connection connection) throws SQLException {
            PGConnection own = connection.unwrap(PGConnection.class);
            try (Statement statement = connection.createStatement();
                    ResultSet settled = statement.executeQuery(PER_SESSION + own.getBackendPID())) {
                if (settled.next()) {
                    return true;
                }
            }
            own.setPrepareThreshold(0);
            return false;
        }

        @Override
        public void begin(Connection connection) throws SQLException {
            if (isLent(connection)) {
                try (Statement statement = connection.createStatement()) {
                    statement.execute(PER_TRANSACTION);
                }
            }
        }

        @Override
        public boolean writes(Connection connection) throws SQLException {
            return one(connection, "show transaction_read_only").equals("off");
        }

        @Override
        public @Nullable String unproved(Connection connection) throws SQLException {
            if (isLent(connection) && !hasTransactions(connection)) {
                return "the pooler before it lends sessions by the statement, and Madang needs them by the transaction"
                        + " at least";
            }
            String encoding = one(connection, "show server_encoding");
            return encoding.equals("UTF8")
                    ? null
                    : "it keeps text as " + encoding + ", and Madang needs a database in UTF8";
        }

        private boolean isLent(Connection connection) throws SQLException {
            return connection.unwrap(PGConnection.class).getPrepareThreshold() == 0;
        }

        private boolean hasTransactions(Connection connection) {
            try {
                connection.setAutoCommit(false);
                one(connection, "select 1");
                connection.setAutoCommit(true);
                return true;
            } catch (SQLException e) {
                return false;
            }
        }
    };

    ServerSession MARIADB = new ServerSession() {

        @Override
        public String product() {
            return "MariaDB";
        }

        @Override
        public int oldest() {
            return 10_06;
        }

        /** A server may be set to truncate long texts; each session makes it refuse them. */
        private static final String PER_SESSION = "set session sql_mode = 'STRICT_ALL_TABLES,NO_ENGINE_SUBSTITUTION',"
                + " innodb_lock_wait_timeout = " + LOCK.toSeconds();

        /**
         * A cluster that rolls a transaction back in the middle of a bulk insert reports success, and keeps the rows after
         * that point. Any server may become a cluster's node, so none is sent rows in bulk.
         */
        private static final Map<String, String> ONE_BY_ONE =
                Map.of("useBulkStmts", "false", "useBulkStmtsForInserts", "false", "rewriteBatchedStatements", "false");

        @Override
        public Map<String, String> properties(Duration connect, Duration read) {
            return Map.of(
                    "connectTimeout", Long.toString(connect.toMillis()),
                    "socketTimeout", Long.toString(read.toMillis()));
        }

        /** The driver prefers the URL's settings to others, and the last of several. */
        @Override
        public String url(String url) {
            int query = url.indexOf('?');
            Stream<String> own = ONE_BY_ONE.entrySet().stream().map(each -> each.getKey() + '=' + each.getValue());
            Stream<String> given = query < 0
                    ? Stream.of()
                    : Stream.of(url.substring(query + 1).split("&"))
                            .filter(each -> ONE_BY_ONE.keySet().stream()
                                    .noneMatch(
                                            name -> each.replaceAll("=.*", "").equalsIgnoreCase(name)));
            return (query < 0 ? url : url.substring(0, query))
                    + Stream.concat(given, own).collect(Collectors.joining("&", "?", ""));
        }

        @Override
        public boolean settle(Connection connection) throws SQLException {
            try (Statement statement = connection.createStatement()) {
                statement.execute(PER_SESSION);
                statement.execute("set session transaction isolation level read committed");
            }
            return true;
        }

        @Override
        public void begin(Connection connection) {}

        /** Only beginning a writing transaction shows whether this user may write on a read-only server. */
        @Override
        public boolean writes(Connection connection) throws SQLException {
            if (one(connection, "show variables like 'tx_read_only'").equals("ON")) {
                return false;
            }
            try (Statement statement = connection.createStatement()) {
                statement.execute("start transaction read write");
                statement.execute("rollback");
                return true;
            }
        }

        @Override
        public @Nullable String unproved(Connection connection) {
            return null;
        }
    };

    /** The name by which such a server's driver knows it. */
    String product();

    /** The oldest version that Madang is tested on, a hundred times the major one and the minor one. */
    int oldest();

    /** The driver's settings, unless the URL has others. */
    Map<String, String> properties(Duration connect, Duration read);

    /** The URL without settings that could lose acknowledged writes. */
    default String url(String url) {
        return url;
    }

    /**
     * Sets up a connection that was just opened.
     *
     * @return whether it is one session of the server for as long as it is open
     */
    boolean settle(Connection connection) throws SQLException;

    /** Called at the start of each writing transaction, within it. */
    void begin(Connection connection) throws SQLException;

    /** Whether the server accepts writes; it may also refuse by an exception. */
    boolean writes(Connection connection) throws SQLException;

    /** Why the database can't hold a board, as the end of a sentence; null if it can. */
    @Nullable
    String unproved(Connection connection) throws SQLException;

    /** The last column of the first row. */
    private static String one(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            return rows.next() ? rows.getString(rows.getMetaData().getColumnCount()) : "";
        }
    }
}
