package dev.madang.persistence.transaction;

import static dev.madang.persistence.schema.Tables.USERS;

import dev.madang.application.health.Readiness;
import dev.madang.domain.Refusal;
import java.util.function.Supplier;

/**
 * Reads a table on a reader's connection, and asks a writer's whether it could write: a cluster node that has lost the others
 * still answers statements that need no table.
 */
public final class JooqReadiness implements Readiness {

    private final Supplier<DatabaseResources> database;

    /** @param database called at each question */
    public JooqReadiness(Supplier<DatabaseResources> database) {
        this.database = database;
    }

    @Override
    public boolean isReady() {
        DatabaseResources current = database.get();
        try {
            current.sql().readers().selectOne().from(USERS).limit(1).execute();
            return current.isPresent() && current.takesWrites();
        } catch (Refusal unavailable) {
            return false;
        }
    }
}
