package dev.madang.persistence.tag;

import static dev.madang.persistence.schema.Tables.POSTS;
import static dev.madang.persistence.schema.Tables.POST_TAGS;
import static dev.madang.persistence.schema.Tables.TAGS;

import dev.madang.persistence.sql.SqlFlavour;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/** The names of a post's tags, joined in one column. */
public final class TagList {

    /** The unit separator: no name has a control character. */
    private static final char SEPARATOR = '\u001f';

    private TagList() {}

    /** Those of a post in their order; null if it has none. */
    public static Field<String> ofPost(SqlFlavour flavour) {
        return flavour.joined(
                TAGS.NAME,
                SEPARATOR,
                POST_TAGS.join(TAGS).on(TAGS.ID.eq(POST_TAGS.TAG_ID)),
                POST_TAGS.POST_ID.eq(POSTS.ID),
                POST_TAGS.PLACE);
    }

    /** @param names as {@link #ofPost} has them */
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
