package dev.madang.persistence.engine.server;

import com.zaxxer.hikari.util.DriverDataSource;
import dev.madang.persistence.DatabaseAccess;
import dev.madang.persistence.watch.Watch;
import dev.madang.persistence.watch.WatchedSocketFactory;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Opens connections to a server and sets them up. A host that doesn't answer is soon given up for the next one. */
final class ServerSource implements DataSource {

    private final DriverDataSource driver;
    private final ServerSession session;
    private final Watch watch;
    private final Duration opening;
    private final Duration statement;
    private final Runnable pooled;

    /**
     * @param opening the network timeout while a connection is opened
     * @param statement the network timeout afterwards, unless the URL has another
     * @param pooled called for each connection that goes through a pooler
     */
    ServerSource(
            DatabaseAccess access,
            ServerSession session,
            Watch watch,
            Duration opening,
            Duration statement,
            Runnable pooled) {
        this.driver = driver(access, session, opening, WatchedSocketFactory.class.getName());
        this.session = session;
        this.watch = watch;
        this.opening = opening;
        this.statement = statement;
        this.pooled = pooled;
    }

    /** @param sockets the socket factory's class; null for the driver's own */
    static DriverDataSource driver(
            DatabaseAccess access, ServerSession session, Duration timeout, @Nullable String sockets) {
        Properties properties = new Properties();
        properties.putAll(session.properties(timeout, timeout));
        if (sockets != null) {
            properties.setProperty("socketFactory", sockets);
        }
        return new DriverDataSource(session.url(access.url()), null, properties, access.user(), access.password());
    }

    @Override
    public Connection getConnection() throws SQLException {
        return watch.over(() -> {
            Connection connection = driver.getConnection();
            try {
                settle(connection);
                return connection;
            } catch (SQLException e) {
                connection.close();
                throw e;
            }
        });
    }

    private void settle(Connection connection) throws SQLException {
        if (!session.settle(connection)) {
            pooled.run();
        }
        if (connection.getNetworkTimeout() == opening.toMillis()) {
            connection.setNetworkTimeout(Runnable::run, (int) statement.toMillis());
        }
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return getConnection();
    }

    /** Ignored: the first of several hosts would use up the time of all. */
    @Override
    public void setLoginTimeout(int seconds) {}

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
        return driver.getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter writer) throws SQLException {
        driver.setLogWriter(writer);
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getGlobal();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return driver.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return driver.isWrapperFor(type);
    }
}
