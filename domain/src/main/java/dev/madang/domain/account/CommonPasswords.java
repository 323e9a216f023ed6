package dev.madang.domain.account;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The passwords that attackers try first, of those long enough to be chosen at all. */
final class CommonPasswords {

    private static final int MAX_PIECE = 4;

    private CommonPasswords() {}

    /** @param password of at least twice {@value #MAX_PIECE} code points */
    static boolean contain(String password) {
        String lowerCase = password.toLowerCase(Locale.ROOT);
        return repeatsAPiece(lowerCase.codePoints().toArray()) || Listed.PASSWORDS.contains(lowerCase);
    }

    private static boolean repeatsAPiece(int[] codePoints) {
        for (int length = 1; length <= MAX_PIECE; length++) {
            if (repeats(codePoints, length)) {
                return true;
            }
        }
        return false;
    }

    /** The last piece may be cut short. */
    private static boolean repeats(int[] codePoints, int length) {
        for (int i = length; i < codePoints.length; i++) {
            if (codePoints[i] != codePoints[i - length]) {
                return false;
            }
        }
        return true;
    }

    /** Read when the first password is chosen, not when the board starts. */
    private static final class Listed {

        static final Set<String> PASSWORDS = read();

        private static Set<String> read() {
            InputStream list =
                    Objects.requireNonNull(CommonPasswords.class.getResourceAsStream("common-passwords.txt"));
            try (var lines = new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))) {
                return lines.lines().filter(line -> !line.startsWith("#")).collect(Collectors.toUnmodifiableSet());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
