package dev.madang.persistence.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.madang.persistence.DatabaseAccess;
import dev.madang.persistence.DatabaseUnavailable;
import dev.madang.persistence.engine.BoardDatabase;
import dev.madang.persistence.engine.Engine;
import dev.madang.persistence.server.TestDatabase;
import dev.madang.persistence.transaction.ConnectionPools;
import dev.madang.persistence.transaction.DatabaseResources;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A database of an older version that is to be filled: by a generator, or with a copy. */
class FilledBoardTest {

    private static final List<Function<DatabaseAccess, DatabaseResources>> OPENINGS =
            List.of(BoardDatabase::openToFill, BoardDatabase::openToCopyTo);

    @ParameterizedTest
    @EnumSource
    void isNotMigratedIfItIsUsed(Engine engine) throws SQLException {
        TestDatabase databases = TestDatabase.valueOf(engine.name());
        String url = databases.fresh();
        execute(engine, url, "insert into users (username, email, created_at) values ('mina', 'm@example.com', 5)");
        long before = migrations(engine, url);
        for (Function<DatabaseAccess, DatabaseResources> opening : OPENINGS) {
            assertThatExceptionOfType(DatabaseUnavailable.class)
                    .isThrownBy(() -> opening.apply(DatabaseAccess.to(url)))
                    .withMessageContaining("can't be used, because it is from an older version of Madang;");
        }
        assertThat(migrations(engine, url)).isEqualTo(before);
        databases.drop(url);
    }

    /** Half a copy is nobody's board. */
    @ParameterizedTest
    @EnumSource
    void isMigratedIfItIsNotUsed(Engine engine) throws SQLException {
        TestDatabase databases = TestDatabase.valueOf(engine.name());
        for (String sql : List.of("delete from users", "insert into name_key_rules values ('unfinished copy')")) {
            String url = databases.fresh();
            execute(engine, url, sql);
            long before = migrations(engine, url);
            BoardDatabase.openToCopyTo(DatabaseAccess.to(url)).close();
            assertThat(migrations(engine, url)).isGreaterThan(before);
            databases.drop(url);
        }
    }

    private static void execute(Engine engine, String url, String sql) throws SQLException {
        try (ConnectionPools pools = engine.open(DatabaseAccess.to(url))) {
            Migrations.configured(engine, pools.writer()).target("33").load().migrate();
            try (Connection connection = pools.writer().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute(sql);
            }
        }
    }

    private static long migrations(Engine engine, String url) throws SQLException {
        try (ConnectionPools pools = engine.open(DatabaseAccess.to(url));
                Connection connection = pools.readers().getConnection();
                Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery("select count(*) from flyway_schema_history")) {
            count.next();
            return count.getLong(1);
        }
    }
}
