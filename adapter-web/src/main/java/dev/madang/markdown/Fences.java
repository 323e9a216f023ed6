package dev.madang.markdown;

import org.jspecify.annotations.Nullable;

/**
 * The fences around code, line by line. One of tildes is a fence only if another closes it: a cheer, {@code ~~~~~~}, doesn't make
 * code of the rest of the text.
 */
final class Fences {

    private static final int MIN_LENGTH = 3;

    private final String text;
    private final Lines lines;

    /** Null where none is. */
    private @Nullable Fence open;

    /** The last that was found to be closed nowhere, and where the search ended. */
    private @Nullable Fence unclosed;

    private int searched;

    Fences(String text, Lines lines) {
        this.text = text;
        this.lines = lines;
    }

    /**
     * A run that may begin code.
     *
     * @param quotations around it
     * @param width of what stands before it in its line, if that begins a list's item
     */
    private record Fence(char mark, int length, int quotations, int width) {

        /** Whether what closes the other would close this one. */
        boolean isClosedBefore(Fence other) {
            return length <= other.length && quotations == other.quotations && width == other.width;
        }
    }

    /**
     * Passes a line.
     *
     * @param start where its text begins
     * @return whether it begins with tildes that are no fence
     */
    boolean isCheer(int line, int start) {
        if (open != null && isOutside(open, line, start)) {
            open = null;
        }
        if (open != null) {
            open = closes(open, line, start) ? null : open;
            return false;
        }
        char mark = start < text.length() ? text.charAt(start) : '\n';
        int length = mark == '~' || mark == '`' ? length(start, mark) : 0;
        if (length < MIN_LENGTH) {
            return false;
        }
        Fence fence = new Fence(mark, length, quotations(line, start), beginsItem(line, start) ? start - line : 0);
        boolean opens = mark == '~' ? isClosed(fence, start) : isWithoutTicks(start + length);
        open = opens ? fence : null;
        return mark == '~' && !opens;
    }

    private int length(int start, char mark) {
        int end = start;
        while (end < text.length() && text.charAt(end) == mark) {
            end++;
        }
        return end - start;
    }

    private int quotations(int line, int start) {
        return (int) text.substring(line, start).chars().filter(c -> c == '>').count();
    }

    private boolean beginsItem(int line, int start) {
        return text.substring(line, start).chars().anyMatch(c -> c != '>' && c != ' ' && c != '\t');
    }

    /** Whether a quotation or an item that the fence is in has ended. */
    private boolean isOutside(Fence fence, int line, int start) {
        boolean blank = start == text.length() || text.charAt(start) == '\n';
        return quotations(line, start) < fence.quotations() || (!blank && start - line < fence.width());
    }

    private boolean closes(Fence fence, int line, int start) {
        int length = length(start, fence.mark());
        return length >= fence.length()
                && quotations(line, start) == fence.quotations()
                && !beginsItem(line, start)
                && rest(start + length).isBlank();
    }

    private boolean isWithoutTicks(int from) {
        return rest(from).indexOf('`') < 0;
    }

    private String rest(int from) {
        return text.substring(from, lines.next(from));
    }

    private boolean isClosed(Fence fence, int from) {
        if (unclosed != null && from < searched && unclosed.isClosedBefore(fence)) {
            return false;
        }
        int line = lines.next(from);
        for (; line < text.length(); line = lines.next(line)) {
            int start = lines.start(line);
            if (isOutside(fence, line, start)) {
                break;
            }
            if (closes(fence, line, start)) {
                return true;
            }
        }
        if (line >= searched) {
            unclosed = fence;
            searched = line;
        }
        return false;
    }
}
