package dev.madang.markdown;

/** Faces that people type, whose stars are cheeks and whose underscores are mouths: {@code ^_^}, {@code (*≧▽≦*)}. */
final class Faces {

    /** Of the eyes beside a mouth. */
    private static final String EYES = "^-=<>@+;.~*'";

    /** Between the parentheses of a face. */
    private static final int MAX_LENGTH = 12;

    private Faces() {}

    /**
     * Whether a run of underscores is a mouth.
     *
     * @param before the character before it, and so the one after it
     */
    static boolean isMouth(int before, int after) {
        return before == '^' || after == '^' || (EYES.indexOf(before) >= 0 && EYES.indexOf(after) >= 0);
    }

    /** Whether a star is a cheek: beside an eye, or inside parentheses that hold little but symbols. */
    static boolean isCheek(String text, int at) {
        char before = at == 0 ? '\n' : text.charAt(at - 1);
        char after = at + 1 == text.length() ? '\n' : text.charAt(at + 1);
        return before == '^'
                || after == '^'
                || (isOpening(before) && isSymbol(after) && isFace(text, at, 1))
                || (isSymbol(before) && isClosing(after) && isFace(text, at, -1));
    }

    /** Whether no space and one letter at most stands from there to the parenthesis on the other side. */
    private static boolean isFace(String text, int start, int step) {
        int letters = 0;
        int end = start + step * MAX_LENGTH;
        for (int at = start; at != end && at >= 0 && at < text.length(); at += step) {
            char next = text.charAt(at);
            if (step > 0 ? isClosing(next) : isOpening(next)) {
                return letters <= 1;
            }
            if (Runs.isSpace(next)) {
                return false;
            }
            letters += Character.isLetterOrDigit(next) ? 1 : 0;
        }
        return false;
    }

    private static boolean isOpening(char c) {
        return c == '(' || c == '（';
    }

    private static boolean isClosing(char c) {
        return c == ')' || c == '）';
    }

    private static boolean isSymbol(char c) {
        return switch (Character.getType(c)) {
            case Character.MATH_SYMBOL, Character.MODIFIER_SYMBOL, Character.OTHER_SYMBOL -> true;
            default -> "-;'・•".indexOf(c) >= 0 || c == Marker.MARKER;
        };
    }
}
