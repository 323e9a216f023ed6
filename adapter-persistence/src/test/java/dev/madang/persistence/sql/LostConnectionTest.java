package dev.madang.persistence.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.madang.domain.Refusal;
import dev.madang.persistence.JooqBoard;
import dev.madang.persistence.engine.Engine;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LostConnectionTest {

    @TempDir
    private Path folder;

    @Test
    void aConnectionThatThePoolGaveUpIsAnOutage() throws SQLException {
        try (JooqBoard board = JooqBoard.open(folder.resolve("board.db"))) {
            Connection connection = board.pools().writer().getConnection();
            connection.close();
            SQLException closed = catchThrowableOfType(SQLException.class, connection::createStatement);
            assertThat(board.session().translator().isPassing(closed)).isTrue();
        }
    }

    @Test
    void aStatementsOutageIsNotHiddenByItsSavepoint() {
        Connection lost = (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("setSavepoint")) {
                        return Proxy.newProxyInstance(
                                Savepoint.class.getClassLoader(),
                                new Class<?>[] {Savepoint.class},
                                (savepoint, any, none) -> null);
                    }
                    throw new SQLException("Connection is closed");
                });
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> Engine.POSTGRESQL.flavour().attempt(lost, () -> {
                    throw Refusal.unavailable();
                }))
                .satisfies(refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.UNAVAILABLE));
    }
}
