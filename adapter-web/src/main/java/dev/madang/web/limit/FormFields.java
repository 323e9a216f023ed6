package dev.madang.web.limit;

import dev.madang.domain.Refusal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields of a form as browsers send it, always in UTF-8. */
final class FormFields {

    private static final int MAX_FIELDS = 1_000;

    private final ByteArrayOutputStream part = new ByteArrayOutputStream();
    private final Map<String, String[]> fields;
    private @Nullable String name;
    private int count;

    private FormFields(Map<String, String[]> fields) {
        this.fields = fields;
    }

    /**
     * Adds the fields of a form to those that are known, behind others of the same name.
     *
     * @throws Refusal {@code undecodable}, of more than a thousand too
     */
    static void read(InputStream form, Map<String, String[]> known) {
        FormFields fields = new FormFields(known);
        try {
            byte[] buffer = new byte[1 << 10];
            Bytes bytes = new Bytes(form, buffer);
            for (int next = bytes.next(); next >= 0; next = bytes.next()) {
                fields.take(next, bytes);
            }
            fields.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void take(int next, Bytes bytes) throws IOException {
        switch (next) {
            case '&' -> end();
            case '+' -> part.write(' ');
            case '%' -> part.write(digit(bytes.next()) << 4 | digit(bytes.next()));
            case '=' -> {
                if (name == null) {
                    name = text();
                } else {
                    part.write(next);
                }
            }
            default -> part.write(next);
        }
    }

    /** Ends the field at hand, if there is one: nothing stands between two ampersands. */
    private void end() {
        if (name == null && part.size() == 0) {
            return;
        }
        if (++count > MAX_FIELDS) {
            throw undecodable();
        }
        String last = text();
        String[] value = {name == null ? "" : last};
        fields.merge(name == null ? last : name, value, FormFields::joined);
        name = null;
    }

    private static String[] joined(String[] before, String[] more) {
        String[] all = Arrays.copyOf(before, before.length + 1);
        all[before.length] = more[0];
        return all;
    }

    private static int digit(int hex) {
        int digit = Character.digit(hex, 16);
        if (digit < 0) {
            throw undecodable();
        }
        return digit;
    }

    private String text() {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(part.toByteArray()))
                    .toString();
            part.reset();
            return text;
        } catch (CharacterCodingException e) {
            throw undecodable();
        }
    }

    private static Refusal undecodable() {
        return Refusal.invalid("", "undecodable");
    }

    /** One after the other, without a lock for each. */
    private static final class Bytes {

        private final InputStream in;
        private final byte[] buffer;
        private int position;
        private int length;

        Bytes(InputStream in, byte[] buffer) {
            this.in = in;
            this.buffer = buffer;
        }

        int next() throws IOException {
            if (position == length) {
                position = 0;
                length = Math.max(0, in.read(buffer));
            }
            return position < length ? buffer[position++] & 0xFF : -1;
        }
    }
}
