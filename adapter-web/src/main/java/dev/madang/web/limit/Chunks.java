package dev.madang.web.limit;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Bytes that are gathered without ever being copied into a larger array, for which a small heap may have no room. */
final class Chunks {

    private final List<byte[]> chunks = new ArrayList<>();
    private int inLast;
    private int length;

    int length() {
        return length;
    }

    /** Whether it has to {@link #grow} before more fits in. */
    boolean isFull() {
        return chunks.isEmpty() || inLast == last().length;
    }

    void grow(int bytes) {
        chunks.add(new byte[bytes]);
        inLast = 0;
    }

    /**
     * Reads once, no more than fits in.
     *
     * @return how many bytes, less than 0 at the end
     */
    int readFrom(InputStream in) throws IOException {
        byte[] last = last();
        int read = in.read(last, inLast, last.length - inLast);
        if (read > 0) {
            inLast += read;
            length += read;
        }
        return read;
    }

    private byte[] last() {
        return chunks.get(chunks.size() - 1);
    }

    /** All of it, from its start. */
    InputStream stream() {
        List<InputStream> parts = new ArrayList<>();
        for (int i = 0; i < chunks.size(); i++) {
            byte[] chunk = chunks.get(i);
            parts.add(new ByteArrayInputStream(chunk, 0, i == chunks.size() - 1 ? inLast : chunk.length));
        }
        return parts.size() == 1 ? parts.get(0) : new SequenceInputStream(Collections.enumeration(parts));
    }
}
