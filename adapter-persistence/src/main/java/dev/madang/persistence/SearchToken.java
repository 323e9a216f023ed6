package dev.madang.persistence;

import dev.madang.application.text.Tokens;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.zip.CRC32;

/**
 * The tokens of posts as numbers, so that no engine's parser has a say: they have no letters to fold, no stop words and
 * no length limit. Two tokens may have one number; an index proposes hits and doesn't decide. The numbers are kept in
 * databases: how they are made never changes.
 */
enum SearchToken {
    TITLE("title"),
    /** Of the title or the content. */
    TEXT("text"),
    AUTHOR("author"),
    TAG("tag"),
    /** A stretch of ids, so that an index can look among the newest posts first. */
    STRETCH("stretch");

    private static final int STRETCH_BITS = 12;

    private final String kind;

    SearchToken(String kind) {
        this.kind = kind;
    }

    /** Those of a title or a content. */
    static int[] ofText(String text) {
        return Tokens.of(text).stream().mapToInt(TEXT::number).toArray();
    }

    /**
     * @param content what {@link #ofText} makes of it
     * @param tagIds of the post's tags
     */
    static Set<Integer> of(long id, long authorId, String title, int[] content, Collection<Long> tagIds) {
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

    /** Which stretch an id lies in; each has as many ids, and they go up with them. */
    static long stretchOf(long id) {
        return id >> STRETCH_BITS;
    }

    static long startOf(long stretch) {
        return stretch << STRETCH_BITS;
    }

    int number(long id) {
        return number(Long.toString(id));
    }

    int number(String token) {
        CRC32 number = new CRC32();
        number.update((kind + ' ' + token).getBytes(StandardCharsets.UTF_8));
        return (int) number.getValue();
    }

    /** Eight digits each, as engines keep them whose full-text index takes words only. */
    static String words(Collection<Integer> numbers, String before, String between) {
        StringBuilder words = new StringBuilder();
        for (int number : numbers) {
            words.append(words.isEmpty() ? "" : between).append(before);
            String digits = Integer.toHexString(number);
            words.append("0".repeat(8 - digits.length())).append(digits);
        }
        return words.toString();
    }
}
