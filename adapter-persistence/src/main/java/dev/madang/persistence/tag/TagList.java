package dev.madang.persistence.tag;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The names of a post's tags, joined in one column. */
public final class TagList {

    /** The unit separator: no name has a control character. */
    public static final char SEPARATOR = '\u001f';

    private TagList() {}

    /** @param names a table's column, empty if there are none */
    public static List<String> read(String names) {
        return split(names.isEmpty() ? null : names);
    }

    /** @param names an aggregate's result, null if there are none */
    public static List<String> split(@Nullable String names) {
        if (names == null) {
            return List.of();
        }
        List<String> tags = new ArrayList<>();
        int start = 0;
        for (int end = names.indexOf(SEPARATOR); end >= 0; end = names.indexOf(SEPARATOR, start)) {
            tags.add(names.substring(start, end));
            start = end + 1;
        }
        tags.add(names.substring(start));
        return tags;
    }
}
