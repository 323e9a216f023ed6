package dev.madang.persistence.copy;

import dev.madang.domain.Sha256;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import org.jooq.DSLContext;
import org.jooq.Record;

/**
 * Shows whether two tables have the same rows, on any engines: SHA-256 over all columns in the order of the key. In a sum, two
 * differences could cancel each other out.
 *
 * @param value in hexadecimal digits
 */
public record TableChecksum(long rows, String value) {

    /** In the place of a length. */
    private static final byte[] NOTHING = {-1, -1, -1, -1};

    /**
     * @param last the highest key that counts
     * @param progress told how many rows more were read
     */
    public static TableChecksum of(CopiedTable table, DSLContext sql, long last, LongConsumer progress) {
        MessageDigest digest = Sha256.digest();
        AtomicLong rows = new AtomicLong();
        table.read(sql, CopiedTable.START, last, batch -> {
            batch.forEach(row -> add(row, digest));
            rows.addAndGet(batch.size());
            progress.accept(batch.size());
        });
        return new TableChecksum(rows.get(), HexFormat.of().formatHex(digest.digest()));
    }

    private static void add(Record row, MessageDigest digest) {
        for (int i = 0; i < row.size(); i++) {
            Object value = row.get(i);
            if (value == null) {
                digest.update(NOTHING);
                continue;
            }
            byte[] bytes = bytes(value);
            // Each value is preceded by its length, so that its end is certain.
            digest.update(
                    ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
            digest.update(bytes);
        }
    }

    private static byte[] bytes(Object value) {
        if (value instanceof Number number) {
            return ByteBuffer.allocate(Long.BYTES).putLong(number.longValue()).array();
        }
        if (value instanceof Instant time) {
            return ByteBuffer.allocate(Long.BYTES + Integer.BYTES)
                    .putLong(time.getEpochSecond())
                    .putInt(time.getNano())
                    .array();
        }
        if (value instanceof Boolean flag) {
            return new byte[] {(byte) (flag ? 1 : 0)};
        }
        if (value instanceof String text) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
        if (value instanceof byte[] bytes) {
            return bytes;
        }
        throw new IllegalStateException("no checksum for a column of this type: " + value);
    }
}
