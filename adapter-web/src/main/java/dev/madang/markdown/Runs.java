package dev.madang.markdown;

/**
 * Runs of stars and tildes. {@code **마당(Madang)**은} is bold, as "CommonMark, CJK-friendly" (tats-u) has it: a run takes a marker
 * between itself and punctuation where an East Asian character stands at either side of it. And what people write with stars and
 * tildes besides stays as it is: {@code 3,000원*2명}, {@code 010-****-5678}, {@code 홍*동}, {@code (*^^*)}, {@code 네~~!!}.
 */
final class Runs {

    private static final int BOLD = 2;

    private final String text;
    private final StringBuilder marked;
    private int at;

    /** Whether text is being struck through in the paragraph. */
    private boolean struck;

    /** Whether a run of stars before this one may begin an emphasis in the paragraph. */
    private boolean emphasised;

    /** Whether the run before this one is likely to do so. */
    private boolean opened;

    /** Whether the paragraph has an East Asian character. */
    private boolean eastAsian;

    Runs(String text) {
        this.text = text;
        this.marked = new StringBuilder(text.length() + 64);
        begin();
    }

    private void begin() {
        int end = text.indexOf("\n\n", at);
        eastAsian = text.substring(at, end < 0 ? text.length() : end).chars().anyMatch(EastAsian::isOne);
        struck = false;
        emphasised = false;
        opened = false;
    }

    String marked() {
        while (at < text.length()) {
            char next = text.charAt(at);
            if (next == '*' || next == '~') {
                run(next);
            } else {
                pass(next);
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
            begin();
        }
    }

    private void run(char mark) {
        int end = at;
        while (end < text.length() && text.charAt(end) == mark) {
            end++;
        }
        int before = at == 0 ? '\n' : text.codePointBefore(at);
        int after = end == text.length() ? '\n' : text.codePointAt(end);
        int length = end - at;
        boolean open = mark == '~' ? struck : opened;
        if (mark == '~' ? isLengthening(length, before, after) : isLiteral(length, before, after)) {
            marked.append((mark == '~' ? "~" + Marker.MARKER : String.valueOf(Marker.STAR)).repeat(length));
        } else {
            mark(end, before, after, open);
            if (mark == '*') {
                emphasised = !isSpace(after);
                opened = emphasised && !isEnd(before);
            }
        }
        at = end;
    }

    /** Tildes strike through what they stand around; behind a word they lengthen it, or are a span. */
    private boolean isLengthening(int length, int before, int after) {
        boolean behindWord = Character.isLetterOrDigit(before);
        if (length == BOLD && struck && !isSpace(before)) {
            struck = false;
            return false;
        }
        if (length == BOLD && !behindWord && !isSpace(after)) {
            struck = true;
        }
        return length >= BOLD && behindWord;
    }

    /** A sign of multiplication, the middle of somebody's name, or digits that nobody shall see. */
    private boolean isLiteral(int length, int before, int after) {
        boolean behindWord = Character.isLetterOrDigit(before);
        return switch (length) {
            case 1 -> (behindWord && Character.isDigit(after)) || isName(before, after) || Faces.isCheek(text, at);
            case BOLD -> false;
            default -> !emphasised && (behindWord || before == '-');
        };
    }

    private boolean isName(int before, int after) {
        return EastAsian.isHangul(before)
                && EastAsian.isHangul(after)
                && (at < BOLD || !Character.isLetterOrDigit(text.codePointBefore(at - 1)));
    }

    /** Of a word in Latin letters, of a number or of parentheses: what begins there is no emphasis. */
    private static boolean isEnd(int c) {
        return (c < EastAsian.FIRST && Character.isLetterOrDigit(c))
                || Character.getType(c) == Character.END_PUNCTUATION;
    }

    private void mark(int end, int before, int after, boolean open) {
        boolean apart = isSpace(before) || isSpace(after);
        boolean beside = !apart && (EastAsian.isOne(before) || EastAsian.isOne(after));
        boolean closing = !apart && open && eastAsian && Character.isLetterOrDigit(after);
        if ((beside || closing) && EastAsian.isPunctuation(before)) {
            marked.append(Marker.MARKER);
        }
        marked.append(text, at, end);
        if (beside && EastAsian.isPunctuation(after)) {
            marked.append(Marker.MARKER);
        }
    }

    static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
