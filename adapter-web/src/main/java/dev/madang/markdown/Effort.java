package dev.madang.markdown;

/** How much work a text would be. */
final class Effort {

    /** Each takes a few microseconds. */
    private static final int MAX_MARKS = 12_000;

    /** Each may begin an item of a list. */
    private static final int MAX_LINES = 8_000;

    private static final int MAX_ANGLES = 4_000;

    private Effort() {}

    /** Whether rendering would take longer than readers, and those who write, should wait. */
    static boolean isTooMuch(String text) {
        int marks = 0;
        int lines = 0;
        int angles = 0;
        for (int i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '\n' -> lines++;
                case '<' -> angles++;
                case '*', '_', '~', '[', ']', '`', '|', '!', '@', ':', '\\', '&', '"', '\'' -> marks++;
                default -> {}
            }
        }
        return marks > MAX_MARKS || lines > MAX_LINES || angles > MAX_ANGLES;
    }
}
