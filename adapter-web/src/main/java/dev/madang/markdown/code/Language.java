package dev.madang.markdown.code;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A language whose code is words, numbers, strings and comments.
 *
 * @param keywords in small letters if case doesn't matter
 * @param spans the longest first, of those that begin alike
 * @param signs what makes a name of the word behind it
 * @param inWords what may be in a word, besides what is in an identifier of Java
 * @param keys whether a word or string is a name if a colon follows
 */
record Language(Set<String> keywords, List<Span> spans, String signs, String inWords, boolean anyCase, boolean keys)
        implements Grammar {

    static Language of(String keywords, Span... spans) {
        return new Language(Set.of(keywords.split("\\s+", -1)), List.of(spans), "", "", false, false);
    }

    Language withSigns(String marks) {
        return new Language(keywords, spans, marks, inWords, anyCase, keys);
    }

    Language inAnyCase() {
        return new Language(keywords, spans, signs, inWords, true, keys);
    }

    Language withKeys(String marksInWords) {
        return new Language(keywords, spans, signs, marksInWords, anyCase, true);
    }

    boolean isKeyword(String word) {
        return keywords.contains(anyCase ? word.toLowerCase(Locale.ROOT) : word);
    }

    @Override
    public void read(Cursor code) {
        new Tokenizer(this, code).read();
    }
}
