package dev.madang.persistence;

import dev.madang.application.health.Readiness;
import dev.madang.domain.Refusal;

/** Asks the database through the connections that readers use. */
final class JooqReadiness implements Readiness {

    private final Database database;

    JooqReadiness(Database database) {
        this.database = database;
    }

    @Override
    public boolean isReady() {
        try {
            return database.isPresent()
                    && database.reading().selectOne().fetch().isNotEmpty();
        } catch (Refusal unavailable) {
            return false;
        }
    }
}
