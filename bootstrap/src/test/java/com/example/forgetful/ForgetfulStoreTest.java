package com.example.forgetful;

import dev.madang.application.Store;
import dev.madang.application.contract.StoreContract;

class ForgetfulStoreTest extends StoreContract {

    @Override
    protected Store newStore() {
        return ForgetfulStore.open();
    }
}
