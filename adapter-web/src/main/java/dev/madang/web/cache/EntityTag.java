package dev.madang.web.cache;

import dev.madang.domain.Sha256;
import java.util.HexFormat;

/**
 * What no other bytes have: the strong validators of an answer (RFC 9110, section 8.8.3).
 *
 * @param plain of the bytes as they are
 * @param gzip of the same, compressed
 */
public record EntityTag(String plain, String gzip) {

    private static final int BYTES = 12;

    public static EntityTag of(byte[] answer) {
        String hash = HexFormat.of().formatHex(Sha256.digest().digest(answer), 0, BYTES);
        return new EntityTag('"' + hash + '"', '"' + hash + '-' + Gzip.CODING + '"');
    }
}
