package dev.madang.persistence;

import dev.madang.application.contract.StoreContract;
import dev.madang.application.store.Store;
import dev.madang.persistence.server.TestDatabase;

class PostgresqlStoreTest extends StoreContract {

    @Override
    protected Store newStore() {
        return JooqBoard.fresh(TestDatabase.POSTGRESQL);
    }

    @Override
    protected boolean isWaiting(Thread thread) {
        return TestDatabase.POSTGRESQL.hasWaiter();
    }
}
