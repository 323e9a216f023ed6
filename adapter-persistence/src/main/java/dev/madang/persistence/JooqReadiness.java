package dev.madang.persistence;

import static dev.madang.persistence.schema.Tables.USERS;

import dev.madang.application.health.Readiness;
import dev.madang.domain.Refusal;

/**
 * Asks the database through the connections that readers use, for a table, and through those that write: a member of a
 * cluster that has lost the others answers whoever asks for less.
 */
final class JooqReadiness implements Readiness {

    private final Database database;

    JooqReadiness(Database database) {
        this.database = database;
    }

    @Override
    public boolean isReady() {
        try {
            database.reading().selectOne().from(USERS).limit(1).execute();
            return database.isPresent() && database.takesWrites();
        } catch (Refusal unavailable) {
            return false;
        }
    }
}
