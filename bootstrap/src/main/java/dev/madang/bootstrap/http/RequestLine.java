package dev.madang.bootstrap.http;

import java.nio.ByteBuffer;

/**
 * Percent-encodes what the first line of a request has beyond ASCII, as RFC 3986 wants it and browsers do: a program may send
 * an address as people write it. It works on what has come, before the server reads it, and on no other line.
 */
final class RequestLine {

    private static final byte[] DIGITS = {'0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'B', 'C', 'D', 'E', 'F'
    };

    private boolean open;
    private boolean begun;

    /**
     * Changes nothing but a first line: the server reads a head from its buffer's start on, and a body into the place behind.
     *
     * @param buffer whose last bytes before its position have just come; what doesn't fit stays as it is
     * @param read how many they are, less than 1 for none
     * @return how many they are now
     */
    int encode(ByteBuffer buffer, int read) {
        int start = buffer.position() - read;
        if (read > 0 && start == 0) {
            open = true;
            begun = false;
        }
        if (read < 1 || !open) {
            return read;
        }
        int end = endOfLine(buffer, start);
        int beyond = 0;
        for (int i = start; i < end; i++) {
            if (buffer.get(i) < 0) {
                beyond++;
            }
        }
        if (beyond == 0 || buffer.remaining() < 2 * beyond) {
            return read;
        }
        spread(buffer, end, 2 * beyond);
        return read + 2 * beyond;
    }

    /** Blank lines before a request are none of it. */
    private int endOfLine(ByteBuffer buffer, int start) {
        for (int i = start; i < buffer.position(); i++) {
            byte c = buffer.get(i);
            if (c == '\n' && begun) {
                open = false;
                return i;
            }
            begun |= c != '\r' && c != '\n';
        }
        return buffer.position();
    }

    /** From the end on, so that nothing is overwritten before it is moved. */
    private static void spread(ByteBuffer buffer, int end, int wider) {
        int to = buffer.position() + wider;
        int from = buffer.position();
        buffer.position(to);
        while (from > end) {
            buffer.put(--to, buffer.get(--from));
        }
        while (to > from) {
            byte c = buffer.get(--from);
            if (c >= 0) {
                buffer.put(--to, c);
            } else {
                buffer.put(--to, DIGITS[c & 0xF]);
                buffer.put(--to, DIGITS[c >> 4 & 0xF]);
                buffer.put(--to, (byte) '%');
            }
        }
    }
}
