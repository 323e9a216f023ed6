package dev.madang.bootstrap.settings;

import dev.madang.persistence.OwnFile;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Warns the operator of files with secrets that every user of the machine can read. */
public final class OpenSecrets {

    private static final Logger LOG = LoggerFactory.getLogger(OpenSecrets.class);

    private OpenSecrets() {}

    public static void warn(Settings settings) {
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
