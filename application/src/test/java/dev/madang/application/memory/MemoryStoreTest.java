package dev.madang.application.memory;

import dev.madang.application.contract.StoreContract;
import dev.madang.application.store.Store;

class MemoryStoreTest extends StoreContract {

    @Override
    protected Store newStore() {
        return MemoryStore.open();
    }
}
