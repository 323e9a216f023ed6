package dev.madang.persistence.engine;

import dev.madang.domain.Refusal;
import dev.madang.persistence.DatabaseAccess;
import dev.madang.persistence.DatabaseUnavailable;
import dev.madang.persistence.NoBoard;
import dev.madang.persistence.migration.Migrations;
import dev.madang.persistence.sql.SqlFailure;
import dev.madang.persistence.transaction.ConnectionPools;
import dev.madang.persistence.transaction.DatabaseResources;
import java.util.function.Consumer;

/** Opens a board's database on its engine, and checks that it holds a board. */
public final class BoardDatabase {

    private BoardDatabase() {}

    /**
     * Opens a database, which is created or migrated if need be.
     *
     * @throws DatabaseUnavailable if it can't be opened, or is half a copy, in one sentence
     */
    public static DatabaseResources open(DatabaseAccess access) {
        Engine engine = Engine.of(access);
        return open(engine, engine.open(access), database -> {
            requireWritable(access, database);
            migrate(engine, access, database);
            requireWhole(engine, database);
        });
    }

    /**
     * Likewise, to be filled: a board that is used is left as it is.
     *
     * @throws DatabaseUnavailable likewise, and if it is a used board of another version
     */
    public static DatabaseResources openToFill(DatabaseAccess access) {
        Engine engine = Engine.of(access);
        return open(engine, engine.open(access), database -> {
            migrateUnused(engine, access, database);
            requireWhole(engine, database);
        });
    }

    /**
     * Likewise, to be copied to, also if it is half a copy.
     *
     * @throws DatabaseUnavailable likewise
     */
    public static DatabaseResources openToCopyTo(DatabaseAccess access) {
        Engine engine = Engine.of(access);
        return open(engine, engine.open(access), database -> migrateUnused(engine, access, database));
    }

    private static void migrateUnused(Engine engine, DatabaseAccess access, DatabaseResources database) {
        requireWritable(access, database);
        Migrations.requireCurrentIfUsed(
                engine, database.pools().name(), database.pools().readers());
        migrate(engine, access, database);
    }

    private static void migrate(Engine engine, DatabaseAccess access, DatabaseResources database) {
        access.retries(SqlFailure::isAwayBehind).invoke(() -> {
            Migrations.run(engine, database.pools());
            return true;
        });
    }

    /**
     * Opens an existing board for a few transactions, also while another process has it open.
     *
     * @throws NoBoard if there is none
     * @throws DatabaseUnavailable if it can't be opened, or is of another version
     */
    public static DatabaseResources openBeside(DatabaseAccess access) {
        Engine engine = Engine.of(access);
        return open(engine, engine.openBeside(access), database -> {
            requireWritable(access, database);
            requireCurrent(engine, database);
        });
    }

    /**
     * Likewise, for reading only.
     *
     * @throws DatabaseUnavailable likewise
     */
    public static DatabaseResources openBesideToRead(DatabaseAccess access) {
        Engine engine = Engine.of(access);
        return open(engine, engine.openBesideToRead(access), database -> requireCurrent(engine, database));
    }

    private static DatabaseResources open(Engine engine, ConnectionPools pools, Consumer<DatabaseResources> check) {
        DatabaseResources database = DatabaseResources.of(engine.flavour(), pools, engine::revision, engine::executor);
        boolean checked = false;
        try {
            check.accept(database);
            checked = true;
            return database;
        } finally {
            if (!checked) {
                database.close();
            }
        }
    }

    private static void requireCurrent(Engine engine, DatabaseResources database) {
        Migrations.requireCurrent(
                engine, database.pools().name(), database.pools().readers());
        requireWhole(engine, database);
    }

    private static void requireWhole(Engine engine, DatabaseResources database) {
        Migrations.requireWhole(
                engine, database.pools().name(), database.pools().readers());
    }

    private static void requireWritable(DatabaseAccess access, DatabaseResources database) {
        String name = database.pools().name();
        boolean writable;
        try {
            writable = access.retries().invoke(database::takesWrites);
        } catch (Refusal unavailable) {
            throw new DatabaseUnavailable(name + " can't be used, because it can't be reached.", unavailable);
        }
        if (!writable) {
            throw new DatabaseUnavailable(
                    name + " can't be used, because its server only reads: it is another's standby, or was set so.");
        }
    }
}
