package dev.madang.bootstrap.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretFileTest {

    @TempDir
    private Path folder;

    @Test
    void isMadeOnceAndKept() throws IOException {
        byte[] secret = SecretFile.in(folder, () -> {});
        assertThat(new String(secret, StandardCharsets.US_ASCII)).matches("[0-9A-Za-z_-]{43}");
        assertThat(SecretFile.in(folder, () -> {})).isEqualTo(secret);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(folder.resolve("madang.secret"));
        }
    }

    @Test
    void isForItsOwnerAlone() throws IOException {
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
        SecretFile.in(folder, () -> {});
        assertThat(Files.getPosixFilePermissions(folder.resolve("madang.secret")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void isTheSameForAllThatStartAtOnce() throws IOException {
        ExecutorService starting = Executors.newFixedThreadPool(8);
        try {
            for (int round = 0; round < 50; round++) {
                Path fresh = Files.createDirectory(folder.resolve("round" + round));
                List<CompletableFuture<String>> secrets = Stream.generate(
                                () -> CompletableFuture.supplyAsync(() -> text(fresh), starting))
                        .limit(8)
                        .toList();
                assertThat(secrets.stream().map(CompletableFuture::join).distinct())
                        .hasSize(1);
            }
        } finally {
            starting.shutdown();
        }
    }

    private static String text(Path folder) {
        return new String(SecretFile.in(folder, () -> {}), StandardCharsets.US_ASCII);
    }

    /** Of a process that was killed in between. */
    @Test
    void isMadeWhereTheFileIsEmpty() throws IOException {
        Files.createFile(folder.resolve("madang.secret"));
        assertThat(SecretFile.in(folder, () -> {})).hasSize(43).isEqualTo(SecretFile.in(folder, () -> {}));
    }

    @Test
    void isRefusedWhereItIsTooShort() throws IOException {
        Files.writeString(folder.resolve("madang.secret"), "short\n");
        assertThatExceptionOfType(StartFailure.class)
                .isThrownBy(() -> SecretFile.in(folder, () -> {}))
                .withMessageContaining("too short")
                .withMessageNotContaining("short\n");
    }

    @Test
    void isRefusedWhereItCannotBeKept() {
        assertThatExceptionOfType(StartFailure.class)
                .isThrownBy(() -> SecretFile.in(folder.resolve("missing"), () -> {}))
                .withMessageContaining("madang.secret");
    }
}
