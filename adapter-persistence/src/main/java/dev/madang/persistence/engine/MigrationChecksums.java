package dev.madang.persistence.engine;

import dev.madang.persistence.migration.Migrations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.flywaydb.core.api.MigrationInfo;
import org.sqlite.SQLiteDataSource;

/**
 * Run by the build: asks Flyway for the checksum of each script, which is of its text alone, and writes them where a start
 * finds them without Flyway.
 */
final class MigrationChecksums {

    private MigrationChecksums() {}

    /** @param arguments the folder of the module's compiled classes */
    public static void main(String... arguments) throws IOException {
        for (Engine engine : Engine.values()) {
            SQLiteDataSource empty = new SQLiteDataSource();
            empty.setUrl("jdbc:sqlite::memory:");
            Path file = Path.of(arguments[0], Migrations.checksumsOf(engine));
            Files.write(
                    file,
                    Arrays.stream(Migrations.configured(engine, empty)
                                    .load()
                                    .info()
                                    .all())
                            .map(MigrationChecksums::line)
                            .toList());
        }
    }

    private static String line(MigrationInfo migration) {
        return migration.getVersion() + "=" + migration.getChecksum();
    }
}
