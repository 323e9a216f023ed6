package dev.madang.web.html;

import dev.madang.domain.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.Objects;
import org.springframework.http.MediaType;

/** A file that pages refer to. Its address changes with its content, so that browsers may keep it for good. */
enum Asset {
    STYLESHEET("madang.css", "text/css;charset=UTF-8"),
    MARK("madang.svg", "image/svg+xml");

    private static final int HASH_BYTES = 6;

    private final String type;

    private final byte[] content;

    private final String name;

    Asset(String file, String type) {
        this.type = type;
        this.content = read(file);
        this.name = hash(content) + '-' + file;
    }

    String path() {
        return "/assets/" + name;
    }

    String fileName() {
        return name;
    }

    MediaType type() {
        return MediaType.valueOf(type);
    }

    byte[] content() {
        return content.clone();
    }

    private static byte[] read(String file) {
        try (InputStream in = Objects.requireNonNull(Asset.class.getResourceAsStream(file), file)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(byte[] content) {
        return HexFormat.of().formatHex(Sha256.digest().digest(content), 0, HASH_BYTES);
    }
}
