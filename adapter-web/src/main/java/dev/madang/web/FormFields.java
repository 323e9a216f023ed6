package dev.madang.web;

import dev.madang.domain.Refusal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;

/** The fields of a form as browsers send it, in UTF-8 whatever the form says. */
final class FormFields {

    private static final int MAX_FIELDS = 1_000;

    private final byte[] form;

    /** What was decoded of the field at hand: never longer than what it was made from. */
    private final byte[] decoded;

    private FormFields(byte[] form, int length) {
        this.form = form;
        this.decoded = new byte[length];
    }

    /**
     * Adds the fields of a form to those that are known, behind others of the same name.
     *
     * @param form of which the first bytes count
     * @throws Refusal {@code undecodable}
     */
    static void read(byte[] form, int length, Map<String, String[]> known) {
        FormFields fields = new FormFields(form, length);
        int count = 0;
        for (int start = 0; start < length; ) {
            int end = fields.find('&', start, length);
            if (end > start) {
                if (++count > MAX_FIELDS) {
                    throw undecodable();
                }
                int equals = fields.find('=', start, end);
                fields.add(
                        known, fields.decode(start, equals), equals < end ? fields.decode(equals + 1, end) : "");
            }
            start = end + 1;
        }
    }

    private void add(Map<String, String[]> known, String name, String value) {
        known.merge(name, new String[] {value}, (before, more) -> {
            String[] all = Arrays.copyOf(before, before.length + 1);
            all[before.length] = value;
            return all;
        });
    }

    private int find(char sought, int start, int end) {
        for (int i = start; i < end; i++) {
            if (form[i] == sought) {
                return i;
            }
        }
        return end;
    }

    private String decode(int start, int end) {
        int length = 0;
        for (int i = start; i < end; i++) {
            if (form[i] == '%') {
                if (i + 2 >= end) {
                    throw undecodable();
                }
                decoded[length++] = (byte) (digit(form[i + 1]) << 4 | digit(form[i + 2]));
                i += 2;
            } else {
                decoded[length++] = form[i] == '+' ? (byte) ' ' : form[i];
            }
        }
        return text(length);
    }

    private static int digit(byte hex) {
        int digit = Character.digit(hex, 16);
        if (digit < 0) {
            throw undecodable();
        }
        return digit;
    }

    private String text(int length) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(decoded, 0, length))
                    .toString();
        } catch (CharacterCodingException e) {
            throw undecodable();
        }
    }

    private static Refusal undecodable() {
        return Refusal.invalid("", "undecodable");
    }
}
