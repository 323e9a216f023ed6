package dev.madang.persistence.fulltext;

import dev.madang.application.text.Tokens;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.zip.CRC32;

/**
 * Makes numbers of a post's tokens, so that engines' text parsers don't interfere: numbers have no letters to fold, no stop
 * words and no length limit. Two tokens may share a number; an index proposes hits and doesn't decide. Databases store the
 * numbers, so the algorithm never changes.
 */
public enum SearchToken {
    TITLE("title"),
    /** In the title or the content. */
    TEXT("text"),
    AUTHOR("author"),
    TAG("tag"),
    /** A range of ids, so that an index can look among the newest posts first. */
    STRETCH("stretch");

    private static final int STRETCH_BITS = 12;

    private final String kind;

    SearchToken(String kind) {
        this.kind = kind;
    }

    /** The tokens of a title or a content. */
    public static int[] ofText(String text) {
        return Tokens.of(text).stream().mapToInt(TEXT::number).toArray();
    }

    /**
     * @param content its tokens, by {@link #ofText}
     * @param tagIds of the post's tags
     */
    public static Set<Integer> of(long id, long authorId, String title, int[] content, Collection<Long> tagIds) {
        Set<Integer> numbers = new LinkedHashSet<>();
        numbers.add(STRETCH.number(stretchOf(id)));
        numbers.add(AUTHOR.number(authorId));
        tagIds.forEach(tag -> numbers.add(TAG.number(tag)));
        Tokens.of(title).forEach(token -> {
            numbers.add(TITLE.number(token));
            numbers.add(TEXT.number(token));
        });
        for (int token : content) {
            numbers.add(token);
        }
        return numbers;
    }

    /** The number of the stretch that an id is in; all are of one size, and ascend with the ids. */
    public static long stretchOf(long id) {
        return id >> STRETCH_BITS;
    }

    public static long startOf(long stretch) {
        return stretch << STRETCH_BITS;
    }

    public int number(long id) {
        return number(Long.toString(id));
    }

    public int number(String token) {
        CRC32 number = new CRC32();
        number.update((kind + ' ' + token).getBytes(StandardCharsets.UTF_8));
        return (int) number.getValue();
    }
}
