package dev.madang.markdown;

/**
 * Runs of underscores. {@code _강조_는} is emphasised, as {@code _강조_ 는} is by CommonMark: from one at a word's start to one that a
 * particle follows. {@code snake_case_name}, {@code 한_글_이름} and
 * {@code ^_^} stay as they are.
 */
final class Underscores {

    /** Of those that are emphasised, and those that are bold. */
    private static final int MAX_LENGTH = 2;

    private final String text;
    private final StringBuilder marked;
    private int at;

    /** Where the last run in the paragraph that may begin an emphasis stands in what is marked; negative if there is none. */
    private int opening = -1;

    private int openingLength;

    Underscores(String text) {
        this.text = text;
        this.marked = new StringBuilder(text.length() + 16);
    }

    String marked() {
        while (at < text.length()) {
            if (text.charAt(at) == '_') {
                run();
            } else {
                pass(text.charAt(at));
            }
        }
        return marked.toString();
    }

    private void pass(char next) {
        marked.append(next);
        at++;
        if (next == '\\' && at < text.length()) {
            marked.append(text.charAt(at++));
        } else if (next == '\n' && at < text.length() && text.charAt(at) == '\n') {
            opening = -1;
        }
    }

    private void run() {
        int end = at;
        while (end < text.length() && text.charAt(end) == '_') {
            end++;
        }
        int before = at == 0 ? '\n' : text.codePointBefore(at);
        int after = end == text.length() ? '\n' : text.codePointAt(end);
        int start = marked.length();
        if (Faces.isMouth(before, after)) {
            marked.append(Marker.MARKER).append(text, at, end).append(Marker.MARKER);
        } else {
            marked.append(text, at, end);
            if (end - at <= MAX_LENGTH) {
                mark(start, end, before, after);
            }
        }
        at = end;
    }

    private void mark(int start, int end, int before, int after) {
        int length = end - at;
        if (opening >= 0 && openingLength == length && !Runs.isSpace(before) && !isWithinWord(end)) {
            if (EastAsian.isHangul(after)) {
                replace(start, length);
                replace(opening, length);
                marked.insert(start, Marker.MARKER);
            }
            opening = -1;
        } else if (isWordsStart(before) && !Runs.isSpace(after)) {
            opening = start;
            openingLength = length;
        }
    }

    private void replace(int start, int length) {
        marked.replace(start, start + length, String.valueOf(Marker.UNDERSCORE).repeat(length));
    }

    /** Whether the word goes on there, be it in Hangul only up to another underscore. */
    private boolean isWithinWord(int end) {
        int last = end;
        while (last < text.length() && EastAsian.isHangul(text.charAt(last))) {
            last++;
        }
        return last < text.length()
                && (Character.isLetterOrDigit(text.codePointAt(last)) || (last > end && text.charAt(last) == '_'));
    }

    private static boolean isWordsStart(int before) {
        return Runs.isSpace(before) || "*~\"'([{".indexOf(before) >= 0 || isOpening(before);
    }

    private static boolean isOpening(int before) {
        int type = Character.getType(before);
        return type == Character.START_PUNCTUATION || type == Character.INITIAL_QUOTE_PUNCTUATION;
    }
}
