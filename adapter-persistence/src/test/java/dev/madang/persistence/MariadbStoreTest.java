package dev.madang.persistence;

import dev.madang.application.contract.StoreContract;
import dev.madang.application.store.Store;
import dev.madang.persistence.server.TestDatabase;

class MariadbStoreTest extends StoreContract {

    @Override
    protected Store newStore() {
        return JooqBoard.fresh(TestDatabase.MARIADB);
    }

    @Override
    protected boolean isWaiting(Thread thread) {
        return TestDatabase.MARIADB.hasWaiter();
    }
}
