package dev.madang.bootstrap.settings;

import dev.madang.persistence.OwnFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.Base64;

/** Keeps the secret that a board seals with, where none was configured, for its owner's eyes alone. */
public final class SecretFile {

    static final String NAME = "madang.secret";
    private static final int BYTES = 32;

    private SecretFile() {}

    /**
     * @param beforeMaking runs before a secret is made where none is, and may refuse that
     * @throws StartFailure if it can neither be read nor made
     */
    public static byte[] in(Path folder, Runnable beforeMaking) {
        Path file = folder.resolve(NAME);
        try {
            if (!Files.exists(file) || Files.size(file) == 0) {
                beforeMaking.run();
                make(folder, file);
            }
            byte[] secret =
                    Files.readString(file, StandardCharsets.UTF_8).strip().getBytes(StandardCharsets.UTF_8);
            if (secret.length < BYTES) {
                throw StartFailure.misused(file + " is too short for a secret; delete it, and a new one is made.");
            }
            return secret;
        } catch (CharacterCodingException e) {
            throw StartFailure.misused(file + " isn't text in UTF-8; delete it, and a new secret is made.");
        } catch (IOException e) {
            throw StartFailure.misused(
                    "The board's secret can't be kept in " + file + ", because that can't be read or written here.");
        }
    }

    /** Of those that start at once one fills the file, and all others wait until it has; not all file systems have links. */
    private static synchronized void make(Path folder, Path file) throws IOException {
        OwnFile.make(file, folder);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.lock();
            if (channel.size() == 0) {
                ByteBuffer line = StandardCharsets.US_ASCII.encode(random() + '\n');
                while (line.hasRemaining()) {
                    channel.write(line);
                }
                channel.force(true);
            }
        }
    }

    private static String random() {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }
}
