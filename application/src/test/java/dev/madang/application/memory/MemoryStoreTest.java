package dev.madang.application.memory;

import dev.madang.application.Store;
import dev.madang.application.contract.StoreContract;

class MemoryStoreTest extends StoreContract {

    @Override
    protected Store newStore() {
        return MemoryStore.open();
    }
}
