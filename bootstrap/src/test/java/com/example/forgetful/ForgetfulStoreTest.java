package com.example.forgetful;

import dev.madang.application.contract.StoreContract;
import dev.madang.application.store.Store;

class ForgetfulStoreTest extends StoreContract {

    @Override
    protected Store newStore() {
        return ForgetfulStore.open();
    }
}
