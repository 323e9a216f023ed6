package dev.madang.persistence.engine.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.madang.persistence.DatabaseAccess;
import dev.madang.persistence.DatabaseUnavailable;
import dev.madang.persistence.JooqBoard;
import dev.madang.persistence.engine.BoardDatabase;
import dev.madang.persistence.engine.Engine;
import dev.madang.persistence.server.TestDatabase;
import dev.madang.persistence.transaction.ConnectionPools;
import dev.madang.persistence.transaction.DatabaseResources;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.jooq.CloseableDSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.PGConnection;

class ServerSessionTest {

    private static final String OFF = "useBulkStmts=false&useBulkStmtsForInserts=false&rewriteBatchedStatements=false";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:mariadb://host/board?useBulkStmts=true&user=me",
                "jdbc:mariadb://host/board?user=me",
                "jdbc:mariadb://host/board?rewritebatchedstatements=TRUE&user=me&USEBULKSTMTSFORINSERTS=1"
            })
    void noUrlSendsAServerManyRowsAtOnce(String url) {
        String settled = ServerSession.MARIADB.url(url);
        assertThat(settled).startsWith("jdbc:mariadb://host/board?").contains("user=me");
        assertThat(settled.replaceAll(".*[?]", "").split("&")).containsExactlyInAnyOrder(("user=me&" + OFF).split("&"));
    }

    @Test
    void aUrlWithoutSettingsGetsThem() {
        String settled = ServerSession.MARIADB.url("jdbc:mariadb://host/board");
        assertThat(settled).startsWith("jdbc:mariadb://host/board?");
        assertThat(settled.replaceAll(".*[?]", "").split("&")).containsExactlyInAnyOrder(OFF.split("&"));
    }

    @Test
    void nothingIsKeptInSessionsBehindAPooler() throws Exception {
        String url = TestDatabase.POSTGRESQL.lend();
        try (ConnectionPools pools = Engine.POSTGRESQL.open(DatabaseAccess.to(url));
                Connection direct = pools.writer().getConnection()) {
            assertThat(setting(direct, "lock_timeout")).isEqualTo("2s");
            assertThat(direct.unwrap(PGConnection.class).getPrepareThreshold()).isPositive();
        }
        try (Pooler pooler = Pooler.before(url);
                JooqBoard board = JooqBoard.open(pooler.url())) {
            try (Connection pooled = board.pools().writer().getConnection()) {
                assertThat(setting(pooled, "lock_timeout")).isEqualTo("0");
                assertThat(pooled.unwrap(PGConnection.class).getPrepareThreshold())
                        .isZero();
            }
            board.addUser("mina");
            assertThat(board.store()
                            .transactions()
                            .run(() -> board.session().writing().fetchValue("show lock_timeout")))
                    .isEqualTo("2s");
        }
        TestDatabase.POSTGRESQL.giveBack(url);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "transaction_read_only",
                "schema_lease (id",
                "insert into schema_lease",
                "update schema_lease",
                "create table posts",
                "V20__",
                "delete from schema_lease"
            })
    void aConnectionThatIsLostDuringTheStartIsMadeAnew(String statement) throws Exception {
        String url = TestDatabase.POSTGRESQL.fresh();
        try (Pooler pooler = Pooler.before(url)) {
            pooler.dropAt(statement);
            DatabaseAccess access = new DatabaseAccess(pooler.url(), null, null, Duration.ofSeconds(30));
            try (DatabaseResources database = BoardDatabase.open(access)) {
                assertThat(database.takesWrites()).isTrue();
            }
            assertThat(pooler.hasDropped()).isTrue();
        }
        TestDatabase.POSTGRESQL.drop(url);
    }

    private static String setting(Connection connection, String name) throws SQLException {
        return DSL.using(connection).fetchSingle("show " + name).get(0, String.class);
    }

    /** MariaDB's driver takes it for a port, and says so. */
    @Test
    void aPasswordInAnAddressIsNotTold() {
        assertThatExceptionOfType(DatabaseUnavailable.class)
                .isThrownBy(() -> JooqBoard.open("jdbc:mariadb://mina:not-to-be-told@127.0.0.1:1/board"))
                .withMessageContaining("its server says")
                .withMessageNotContaining("not-to-be-told");
    }

    @ParameterizedTest
    @CsvSource({"SQL_ASCII, SQL_ASCII", "LATIN1, LATIN1"})
    void aDatabaseThatCannotKeepEveryTextIsRefused(String encoding, String told) {
        String url = TestDatabase.POSTGRESQL.fresh();
        String other = url.replaceAll("madang_", "encoded_");
        String name = other.replaceAll(".*/|[?].*", "");
        try (CloseableDSLContext server = DSL.using(url)) {
            server.execute("create database " + name + " template template0 locale 'C' encoding '" + encoding + "'");
            assertThatExceptionOfType(DatabaseUnavailable.class)
                    .isThrownBy(() -> JooqBoard.open(other))
                    .withMessageEndingWith("/" + name + " can't be used, because it keeps text as " + told
                            + ", and Madang needs a database in UTF8.");
            server.execute("drop database " + name);
        }
        TestDatabase.POSTGRESQL.drop(url);
    }

    @ParameterizedTest
    @EnumSource(names = "SQLITE", mode = EnumSource.Mode.EXCLUDE)
    void aServerThatOnlyReadsIsRefusedAtTheStartAndIsNotReady(TestDatabase engine) {
        String url = engine.lend();
        try (JooqBoard board = JooqBoard.open(url)) {
            assertThat(board.store().readiness().isReady()).isTrue();
        }
        String readOnly = url
                + (engine == TestDatabase.MARIADB
                        ? "&sessionVariables=tx_read_only=1"
                        : "&options=-c%20default_transaction_read_only=on");
        assertThatExceptionOfType(DatabaseUnavailable.class)
                .isThrownBy(() -> JooqBoard.open(readOnly))
                .withMessageEndingWith(
                        " can't be used, because its server only reads: it is another's standby, or was set so.");
        engine.giveBack(url);
    }
}
