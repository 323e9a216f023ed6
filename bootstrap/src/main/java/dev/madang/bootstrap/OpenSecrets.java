package dev.madang.bootstrap;

import dev.madang.persistence.OwnFile;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells whoever runs a board of files with secrets that every user of the machine can read. */
final class OpenSecrets {

    private static final Logger LOG = LoggerFactory.getLogger(OpenSecrets.class);

    private OpenSecrets() {}

    static void warn(Settings settings) {
        warn(settings.folder().resolve(SecretFile.NAME));
        if (settings.fileHasSecrets()) {
            warn(settings.folder().resolve(Settings.FILE));
        }
    }

    private static void warn(Path file) {
        if (OwnFile.isForAll(file)) {
            LOG.warn("Every user of this machine can read {}, which has a secret; chmod 600 it", file.getFileName());
        }
    }
}
