package dev.madang.application.text;

import dev.madang.application.search.SearchTerms;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The tokens under which an index keeps a text: of scripts like Korean each two characters that follow each other, and
 * each one that may be a word; of others each whole word; each symbol. They propose hits, which {@link SearchTerms} then
 * decides.
 */
public final class Tokens {

    private static final String WORD = "^";

    private Tokens() {}

    /** @return in the order of the text; a token of one kind is never equal to one of another */
    public static Set<String> of(String text) {
        Set<String> tokens = new LinkedHashSet<>();
        collect(Folding.fold(text).codePoints().toArray(), true, tokens);
        return tokens;
    }

    /** Those that every text has that holds the term: of a single character that, of more those of each two. */
    public static Set<String> ofTerm(String folded) {
        int[] term = folded.codePoints().toArray();
        Set<String> tokens = new LinkedHashSet<>();
        collect(term, term.length == 1, tokens);
        return tokens;
    }

    /** @param words whether to take characters that may be words, too */
    private static void collect(int[] text, boolean words, Set<String> tokens) {
        for (int start = 0, end; start < text.length; start = end) {
            Script script = Script.of(text[start]);
            end = script == Script.SYMBOLS ? start + 1 : endOfRun(text, start, script);
            switch (script) {
                case SYLLABLES -> syllables(text, start, end, words, tokens);
                case LETTERS, SYMBOLS -> tokens.add(new String(text, start, end - start));
                case SPACE -> {}
            }
        }
    }

    private static int endOfRun(int[] text, int start, Script script) {
        int end = start + 1;
        while (end < text.length && Script.of(text[end]) == script) {
            end++;
        }
        return end;
    }

    private static void syllables(int[] text, int start, int end, boolean words, Set<String> tokens) {
        for (int i = start; i < end; i++) {
            if (i == start ? words || start > 0 : words && mayBeWord(text, i)) {
                tokens.add(WORD + Character.toString(text[i]));
            }
            if (i + 1 < end) {
                tokens.add(new String(text, i, 2));
            }
        }
    }

    /** Within a run. */
    private static boolean mayBeWord(int[] text, int at) {
        return Script.isUnspaced(text[at]) || Script.isUnspaced(text[at - 1]);
    }
}
