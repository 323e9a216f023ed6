package dev.madang.persistence;

import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;

/** Brings a database to the schema that this version of Madang knows, or refuses it. */
final class Migrations {

    private Migrations() {}

    /** @throws DatabaseUnavailable if the database isn't Madang's, is from a newer version, or was left half migrated */
    static void run(Engine engine, Pools pools) {
        Flyway flyway = Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(pools.writer())
                .locations("classpath:db/migration")
                .placeholders(engine.placeholders())
                .ignoreMigrationPatterns(new String[0])
                .skipDefaultCallbacks(true)
                .javaMigrationClassProvider(List::of)
                .load();
        try {
            flyway.migrate();
        } catch (FlywayException e) {
            throw new DatabaseUnavailable(pools.name() + " can't be used, because " + reason(flyway) + ".", e);
        }
    }

    private static String reason(Flyway flyway) {
        List<MigrationState> states = List.of(flyway.info().all()).stream()
                .map(MigrationInfo::getState)
                .toList();
        if (states.stream().anyMatch(MigrationState::isFailed)) {
            return "a migration of it failed and left it half done";
        }
        if (states.contains(MigrationState.FUTURE_SUCCESS)) {
            return "it is from a newer version of Madang";
        }
        return states.stream().anyMatch(MigrationState::isApplied)
                ? "its schema isn't the one that Madang made"
                : "it belongs to another program";
    }
}
