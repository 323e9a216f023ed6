package dev.madang.markdown;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The starts of lines. A date, {@code 2026. 11. 28.}, isn't three lists, and {@code [답변]: 네} isn't the address of a link: a marker
 * before the full stop or the colon tells the parser, and one before tildes that are no fence.
 */
final class Lines {

    private static final int LAST_MONTH = 12;
    private static final int LAST_DAY = 31;
    private static final int FIRST_YEAR = 1000;
    private static final int MAX_DIGITS = 4;

    private final String text;
    private final StringBuilder marked;
    private final Fences fences;
    private int copied;
    private @Nullable Set<String> references;

    Lines(String text) {
        this.text = text;
        this.marked = new StringBuilder(text.length() + 16);
        this.fences = new Fences(text, this);
    }

    String marked() {
        for (int line = 0; line < text.length(); line = next(line)) {
            mark(line, start(line));
        }
        return marked.append(text, copied, text.length()).toString();
    }

    /** Where the line after it begins. */
    int next(int line) {
        int end = text.indexOf('\n', line);
        return end < 0 ? text.length() : end + 1;
    }

    /** Where a line's text begins, behind the marks of quotations and of lists' items. */
    int start(int line) {
        int at = line;
        while (true) {
            at = pastSpaces(at);
            int item = pastNumber(at);
            if (at(at) == '>') {
                at++;
            } else if ("-*+".indexOf(at(at)) >= 0 && isSpace(at + 1)) {
                at += 2;
            } else if (item > at && !isDate(at)) {
                at = item;
            } else {
                return at;
            }
        }
    }

    private int pastSpaces(int start) {
        int at = start;
        while (isSpace(at)) {
            at++;
        }
        return at;
    }

    /** Behind the number of a list's item; the start if there is none. */
    private int pastNumber(int start) {
        int at = pastDigits(start);
        return at > start && (at(at) == '.' || at(at) == ')') && isSpace(at + 1) ? at + 1 : start;
    }

    private int pastDigits(int start) {
        int at = start;
        while (at(at) >= '0' && at(at) <= '9') {
            at++;
        }
        return at;
    }

    private void mark(int line, int start) {
        if (fences.isCheer(line, start)) {
            markBefore(start);
        } else if (isDate(start)) {
            markBefore(pastDigits(start));
        } else if (at(start) == '[') {
            int label = text.substring(start, next(start)).indexOf("]:");
            if (label > 0 && !isDefinition(start, start + label)) {
                markBefore(start + label + 1);
            }
        }
    }

    /** Of a link or a footnote, to which something refers. Any other would be seen nowhere. */
    private boolean isDefinition(int start, int label) {
        return references().contains(key(start, label)) && (at(start + 1) == '^' || isAddress(pastSpaces(label + 2)));
    }

    /** What stands in brackets without a colon behind them. */
    private Set<String> references() {
        if (references == null) {
            references = new HashSet<>();
            int open = -1;
            for (int i = 0; i < text.length(); i++) {
                if (text.charAt(i) == '[') {
                    open = i;
                } else if (text.charAt(i) == ']' && open >= 0) {
                    if (at(i + 1) != ':') {
                        references.add(key(open, i));
                    }
                    open = -1;
                }
            }
        }
        return references;
    }

    private String key(int open, int close) {
        return text.substring(open + 1, close).strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    private void markBefore(int at) {
        marked.append(text, copied, at).append(Marker.MARKER);
        copied = at;
    }

    /** A year and a month, or a month and a day, each with a full stop behind it that isn't a decimal's. */
    private boolean isDate(int start) {
        int first = pastDigits(start);
        int second = pastSpaces(first + 1);
        int end = pastDigits(second);
        if (first == start || at(first) != '.' || end == second || at(end) != '.' || pastDigits(end + 1) > end + 1) {
            return false;
        }
        int number = number(start, first);
        int other = number(second, end);
        return (number >= FIRST_YEAR && other <= LAST_MONTH) || (number <= LAST_MONTH && other <= LAST_DAY);
    }

    /** Very large if it has more digits than a year. */
    private int number(int start, int end) {
        return end - start > MAX_DIGITS ? Integer.MAX_VALUE : Integer.parseInt(text, start, end, 10);
    }

    /** Whether what stands there looks like a link's address; nothing does, as the address may be on the next line. */
    private boolean isAddress(int start) {
        int end = start;
        while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        String word = text.substring(start, end);
        return word.isEmpty()
                || "/#.<?".indexOf(word.charAt(0)) >= 0
                || word.contains("://")
                || word.startsWith("mailto:")
                || (word.chars().allMatch(c -> c < 0x80) && word.matches(".*[./].+"));
    }

    private boolean isSpace(int at) {
        return at(at) == ' ' || at(at) == '\t';
    }

    private char at(int at) {
        return at < text.length() ? text.charAt(at) : '\n';
    }
}
