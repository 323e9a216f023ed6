package dev.madang.persistence;

import dev.madang.application.contract.Store;
import dev.madang.application.contract.StoreContract;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteStoreTest extends StoreContract {

    @TempDir
    private Path folder;

    @Override
    protected Store newStore() {
        SqliteBoard board = SqliteBoard.open(folder.resolve("board.db"));
        return new Store(
                board.transactions(),
                board.users(),
                board.userQueries(),
                board.posts(),
                board.postQueries(),
                board.tags(),
                board.tagQueries(),
                board.statsQueries(),
                board::close);
    }
}
