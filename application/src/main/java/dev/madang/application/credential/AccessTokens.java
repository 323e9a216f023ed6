package dev.madang.application.credential;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * The form of access tokens: a prefix by which scanners know them, 30 random characters and 6 that check the others, so
 * that a mistyped one needs no look into the store.
 */
final class AccessTokens {

    private static final String PREFIX = "madang_";
    private static final String DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final int RANDOM = 30;
    private static final int CHECK = 6;
    private static final Pattern FORM = Pattern.compile(PREFIX + "[0-9A-Za-z]{" + (RANDOM + CHECK) + "}");

    private AccessTokens() {}

    /** @param secret of 256 random bits */
    static String of(String secret) {
        String random = base62(new BigInteger(1, secret.getBytes(StandardCharsets.UTF_8)), RANDOM);
        return PREFIX + random + check(random);
    }

    static boolean isWellFormed(String token) {
        int start = PREFIX.length();
        return FORM.matcher(token).matches()
                && check(token.substring(start, start + RANDOM)).equals(token.substring(start + RANDOM));
    }

    private static String check(String random) {
        CRC32 crc = new CRC32();
        crc.update(random.getBytes(StandardCharsets.US_ASCII));
        return base62(BigInteger.valueOf(crc.getValue()), CHECK);
    }

    private static String base62(BigInteger number, int length) {
        StringBuilder digits = new StringBuilder(length);
        BigInteger base = BigInteger.valueOf(DIGITS.length());
        BigInteger rest = number;
        for (int i = 0; i < length; i++) {
            BigInteger[] division = rest.divideAndRemainder(base);
            digits.append(DIGITS.charAt(division[1].intValue()));
            rest = division[0];
        }
        return digits.toString();
    }
}
