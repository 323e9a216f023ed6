package dev.madang.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** SHA-256 as text: 64 lower-case hexadecimal digits. */
public final class Sha256 {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    private Sha256() {}

    public static String of(String text) {
        return HexFormat.of().formatHex(digest().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** One that has digested nothing yet, for what isn't a text, or isn't wanted as one. */
    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** @throws IllegalArgumentException if it has another form */
    public static void check(String hash) {
        if (!FORM.matcher(hash).matches()) {
            throw new IllegalArgumentException("not a SHA-256 in lower-case hex");
        }
    }
}
