package dev.madang.persistence;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether two tables have the same rows in the same order, whatever engines keep them: SHA-256 over all columns, so
 * that two rows that differ can't make up for each other.
 */
final class TableChecksum {

    private final MessageDigest digest;
    private long rows;

    TableChecksum() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    void add(Record row) {
        rows++;
        for (int i = 0; i < row.size(); i++) {
            add(row.get(i));
        }
    }

    /** Each value with its length, so that none can run into the next. */
    private void add(@Nullable Object value) {
        if (value instanceof Number number) {
            add(Long.BYTES, number.longValue());
        } else if (value instanceof Instant time) {
            add(Long.BYTES, time.getEpochSecond());
            add(Long.BYTES, time.getNano());
        } else if (value instanceof String text) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            digest.update(
                    ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
            digest.update(bytes);
        } else {
            throw new IllegalStateException("a column of a kind that has no form here: " + value);
        }
    }

    private void add(int length, long value) {
        digest.update(ByteBuffer.allocate(Integer.BYTES + Long.BYTES)
                .putInt(length)
                .putLong(value)
                .flip());
    }

    long rows() {
        return rows;
    }

    /** Of the rows so far, after which more may be added. */
    String value() {
        try {
            return HexFormat.of().formatHex(((MessageDigest) digest.clone()).digest());
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("the JDK's SHA-256 can be cloned", e);
        }
    }
}
