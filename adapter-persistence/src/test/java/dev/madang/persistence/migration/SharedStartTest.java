package dev.madang.persistence.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.madang.persistence.DatabaseAccess;
import dev.madang.persistence.JooqBoard;
import dev.madang.persistence.engine.Engine;
import dev.madang.persistence.server.TestDatabase;
import dev.madang.persistence.transaction.ConnectionPools;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.jooq.CloseableDSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Boards that start at once, or after one that was killed while it started. */
@ParameterizedClass
@EnumSource(names = "SQLITE", mode = EnumSource.Mode.EXCLUDE)
@Isolated("makes transactions wait, which others watch for")
class SharedStartTest {

    private final TestDatabase databases;
    private final Engine engine;
    private String url;

    SharedStartTest(TestDatabase databases) {
        this.databases = databases;
        this.engine = Engine.valueOf(databases.name());
    }

    @BeforeEach
    void create() {
        url = databases.fresh();
    }

    @AfterEach
    void drop() {
        databases.drop(url);
    }

    @Test
    void allThatStartAtOnceServe() {
        List<CompletableFuture<JooqBoard>> starts = Stream.generate(() -> CompletableFuture.supplyAsync(
                        () -> JooqBoard.open(url), command -> new Thread(command).start()))
                .limit(3)
                .toList();
        for (int i = 0; i < starts.size(); i++) {
            try (JooqBoard board = starts.get(i).join()) {
                board.addUser("user " + i);
            }
        }
        assertCurrent();
    }

    @Test
    void oneThatDiedWhileItMigratedIsSucceeded() throws Exception {
        JooqBoard.open(url).close();
        execute("insert into schema_lease values (1, 'dead', 7)");
        try (ConnectionPools pools = engine.open(DatabaseAccess.to(url));
                SchemaLease lease = SchemaLease.await(engine, pools, Duration.ZERO)) {
            assertThat(lease.isHeld()).isTrue();
        }
        assertThat(count("schema_lease")).isZero();
    }

    @Test
    void oneThatWasThoughtDeadKnows() throws Exception {
        JooqBoard.open(url).close();
        try (ConnectionPools pools = engine.open(DatabaseAccess.to(url));
                SchemaLease frozen = SchemaLease.await(engine, pools, Duration.ZERO)) {
            execute("update schema_lease set holder = 'another'");
            assertThat(frozen.isHeld()).isFalse();
        }
        assertThat(count("schema_lease")).isOne();
    }

    /** Where what defines something is taken back with its entry, neither happens. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete from flyway_schema_history order by installed_rank desc limit 1",
                "update flyway_schema_history set success = false order by installed_rank desc limit 1"
            })
    void whatIsThereWithoutAnEntryThatSaysSoIsMadeGood(String lost) {
        JooqBoard.open(url).close();
        if (databases == TestDatabase.MARIADB) {
            execute(lost);
        }
        JooqBoard.open(url).close();
        assertCurrent();
    }

    /** Elsewhere, a migration and its entry are one transaction. */
    @Test
    void anyMigrationThatIsThereWithoutItsEntryIsMadeGood() {
        assumeThat(databases).isEqualTo(TestDatabase.MARIADB);
        try (ConnectionPools pools = engine.open(DatabaseAccess.to(url))) {
            for (MigrationInfo migration :
                    Migrations.configured(engine, pools.writer()).load().info().all()) {
                Flyway flyway = Migrations.configured(engine, pools.writer())
                        .target(migration.getVersion())
                        .load();
                flyway.migrate();
                execute("delete from flyway_schema_history order by installed_rank desc limit 1");
                try {
                    flyway.migrate();
                } catch (FlywayException e) {
                    assertThat(engine.isMade(e)).as(e.getMessage()).isTrue();
                    execute("update flyway_schema_history set success = true where success = false");
                }
            }
        }
        assertCurrent();
    }

    private void assertCurrent() {
        try (ConnectionPools pools = engine.open(DatabaseAccess.to(url))) {
            assertThat(Migrations.isCurrent(engine, pools.readers())).isTrue();
        }
    }

    private void execute(String sql) {
        try (CloseableDSLContext database = DSL.using(url)) {
            database.execute(sql);
        }
    }

    private int count(String table) {
        try (CloseableDSLContext database = DSL.using(url)) {
            return database.fetchCount(DSL.table(table));
        }
    }
}
