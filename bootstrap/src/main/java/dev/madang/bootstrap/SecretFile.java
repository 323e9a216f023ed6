package dev.madang.bootstrap;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** Keeps the secret that a board seals with, where none was configured, for its owner's eyes alone. */
final class SecretFile {

    private static final String NAME = "madang.secret";
    private static final int BYTES = 32;

    private SecretFile() {}

    /** @throws StartFailure if it can neither be read nor made */
    static byte[] in(Path folder) {
        Path file = folder.resolve(NAME);
        try {
            if (!Files.exists(file)) {
                make(folder, file);
            }
            byte[] secret =
                    Files.readString(file, StandardCharsets.UTF_8).strip().getBytes(StandardCharsets.UTF_8);
            if (secret.length < BYTES) {
                throw StartFailure.misused(file + " is too short for a secret; delete it, and a new one is made.");
            }
            return secret;
        } catch (IOException e) {
            throw StartFailure.misused("The board's secret can't be kept in " + file + ": " + e.getMessage() + '.');
        }
    }

    /** Whole or not at all: of two processes that start at once, the second finds what the first has made. */
    private static void make(Path folder, Path file) throws IOException {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        Path draft = Files.createTempFile(folder.toAbsolutePath(), NAME, ".new", ownersAlone());
        try {
            Files.writeString(draft, Base64.getUrlEncoder().withoutPadding().encodeToString(random) + '\n');
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException e) {
            // Somebody else was quicker.
        } catch (UnsupportedOperationException e) {
            Files.move(draft, file);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static FileAttribute<?>[] ownersAlone() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
