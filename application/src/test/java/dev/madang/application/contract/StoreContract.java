package dev.madang.application.contract;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;

/** The whole suite: extend it, hand it stores, and run it as a JUnit test. */
public abstract class StoreContract {

    private @Nullable Store store;

    /** A store that has nothing in it; the suite closes it. */
    protected abstract Store newStore();

    @BeforeEach
    void openStore() {
        store = newStore();
    }

    @AfterEach
    void closeStore() {
        store().close();
    }

    private Store store() {
        return Objects.requireNonNull(store);
    }

    @Nested
    class Transactions extends TransactionsContract {
        Transactions() {
            super(StoreContract.this::store);
        }
    }

    @Nested
    class Users extends UserContract {
        Users() {
            super(StoreContract.this::store);
        }
    }

    @Nested
    class Tags extends TagContract {
        Tags() {
            super(StoreContract.this::store);
        }
    }

    @Nested
    class Posts extends PostContract {
        Posts() {
            super(StoreContract.this::store);
        }
    }

    @Nested
    class PostLists extends PostListContract {
        PostLists() {
            super(StoreContract.this::store);
        }
    }

    @Nested
    class Search extends SearchContract {
        Search() {
            super(StoreContract.this::store);
        }
    }

    @Nested
    class Stats extends StatsContract {
        Stats() {
            super(StoreContract.this::store);
        }
    }
}
