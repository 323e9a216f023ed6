package dev.madang.domain.post;

import dev.madang.domain.Sha256;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * What tells that a text is the same as another, and not what it says.
 *
 * @param value the first 64 bits of the SHA-256 of its UTF-8 bytes
 */
public record TextDigest(long value) {

    public static TextDigest of(String text) {
        byte[] hash = Sha256.digest().digest(text.getBytes(StandardCharsets.UTF_8));
        return new TextDigest(ByteBuffer.wrap(hash).getLong());
    }
}
