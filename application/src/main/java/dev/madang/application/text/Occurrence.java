package dev.madang.application.text;

/** Where a term stands in a text, both folded. */
public final class Occurrence {

    private Occurrence() {}

    /**
     * Whether the term stands somewhere in the text as a word or, of scripts like Korean, as a part of one; a single
     * syllable of Korean only where a word begins, or it would be found nearly everywhere.
     */
    public static boolean isIn(String text, String term) {
        return next(text, term, 0) >= 0;
    }

    /** Where the first one at or behind a place begins; negative if there is none. */
    static int next(String text, String term, int from) {
        int at = text.indexOf(term, from);
        while (at >= 0 && !(beginsWell(text, term, at) && endsWell(text, term, at + term.length()))) {
            at = text.indexOf(term, at + 1);
        }
        return at;
    }

    private static boolean beginsWell(String text, String term, int at) {
        if (Character.isLowSurrogate(term.charAt(0))) {
            return false; // Half a character is no part of one.
        }
        int first = term.codePointAt(0);
        return switch (Script.of(first)) {
            case LETTERS -> at == 0 || Script.of(text.codePointBefore(at)) != Script.LETTERS;
            case SYLLABLES -> Character.charCount(first) < term.length() || mayBeWord(text, first, at);
            case SYMBOLS, SPACE -> true;
        };
    }

    private static boolean mayBeWord(String text, int first, int at) {
        return at == 0 || Script.isUnspaced(first) || Script.endsWord(text.codePointBefore(at));
    }

    private static boolean endsWell(String text, String term, int end) {
        if (Character.isHighSurrogate(term.charAt(term.length() - 1))) {
            return false;
        }
        Script script = Script.of(term.codePointBefore(term.length()));
        return script != Script.LETTERS || end == text.length() || Script.of(text.codePointAt(end)) != script;
    }
}
