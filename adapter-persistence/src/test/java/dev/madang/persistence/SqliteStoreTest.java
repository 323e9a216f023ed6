package dev.madang.persistence;

import dev.madang.application.contract.StoreContract;
import dev.madang.application.store.Store;
import dev.madang.persistence.server.TestDatabase;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class SqliteStoreTest extends StoreContract {

    @Override
    protected Store newStore() {
        return JooqBoard.fresh(TestDatabase.SQLITE);
    }
}
