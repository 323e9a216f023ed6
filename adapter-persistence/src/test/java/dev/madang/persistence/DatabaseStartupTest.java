package dev.madang.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.madang.application.store.Store;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseStartupTest {

    @TempDir
    private Path folder;

    @Test
    void aDatabaseIsOpenedAgainAfterItsStoreWasClosed() {
        for (int i = 0; i < 2; i++) {
            try (Store store =
                    new DatabaseStartup(DatabaseAccess.to("jdbc:sqlite:" + folder.resolve("board.db"))).store()) {
                assertThat(store.readiness().isReady()).isTrue();
            }
        }
    }

    @Test
    void thePortsOfADatabaseThatCannotBeOpenedSaySoInASentence() {
        try (Store store = new DatabaseStartup(DatabaseAccess.to("jdbc:sqlite:" + folder)).store()) {
            assertThatExceptionOfType(DatabaseUnavailable.class)
                    .isThrownBy(() -> store.userQueries().page(0, 1));
        }
    }
}
