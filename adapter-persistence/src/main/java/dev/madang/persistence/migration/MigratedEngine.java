package dev.madang.persistence.migration;

import dev.madang.persistence.transaction.ConnectionPools;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import org.flywaydb.core.api.FlywayException;

/** What migrations need to know of an engine. */
public interface MigratedEngine {

    /** The folder of the scripts that this engine alone has. */
    String scripts();

    /** The values of the scripts' placeholders. */
    Map<String, String> placeholders();

    /**
     * Migrates a database to the latest version.
     *
     * @throws FlywayException if a migration fails
     */
    void migrate(ConnectionPools pools) throws SQLException;

    /** Whether a migration failed because what it creates exists, though its entry in the history doesn't. */
    boolean isMade(FlywayException e);

    /** A board's tables that jOOQ's generated schema lacks. */
    Set<String> ownTables();

    /** Whether a statement failed because it names a table or a column that doesn't exist. */
    boolean isUnknownName(SQLException e);

    /** Why the database can't be used, as the end of a sentence. */
    String reason(SQLException e);
}
