package dev.madang.application.search;

import dev.madang.application.post.PostView;
import dev.madang.application.text.FoldedText;
import dev.madang.application.text.Folding;
import dev.madang.application.text.Occurrence;
import dev.madang.application.text.Tokens;
import dev.madang.domain.Refusal;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a reader looks for: words or parts of words, separated by spaces, of which a hit holds every one. Each is taken
 * literally, operators and wildcards of query languages too, but for case, width and Unicode's forms. This class alone
 * decides what a hit is, so that every store finds the same posts.
 */
public final class SearchTerms {

    /** Code points. */
    public static final int MAX_LENGTH = 100;

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

    private final List<String> terms;

    private SearchTerms(List<String> terms) {
        this.terms = terms;
    }

    /**
     * Reads what was typed.
     *
     * @throws Refusal {@code required} if nothing is left of it, {@code too-long}
     */
    public static SearchTerms of(String text) {
        String stripped = text.strip();
        int length = stripped.codePointCount(0, stripped.length());
        if (length > MAX_LENGTH) {
            throw Refusal.invalid("q", "too-long", MAX_LENGTH, length);
        }
        List<String> terms = SPACES.splitAsStream(Folding.fold(stripped))
                .filter(term -> !term.isEmpty())
                .distinct()
                .toList();
        if (terms.isEmpty()) {
            throw Refusal.invalid("q", "required");
        }
        return new SearchTerms(terms);
    }

    /** Those of {@link Tokens#of} that every text has that holds all terms; never empty. */
    public Set<String> tokens() {
        Set<String> tokens = new LinkedHashSet<>();
        terms.forEach(term -> tokens.addAll(Tokens.ofTerm(term)));
        return tokens;
    }

    public Match match(PostView post) {
        String title = Folding.fold(post.title());
        if (terms.stream().allMatch(term -> Occurrence.isIn(title, term))) {
            return Match.TITLE;
        }
        String content = Folding.fold(post.content());
        boolean all = terms.stream().allMatch(term -> Occurrence.isIn(title, term) || Occurrence.isIn(content, term));
        return all ? Match.TEXT : Match.NONE;
    }

    /**
     * Where the terms stand in a text, in its order, for a reader to see. What overlaps or touches is one place, and no
     * place begins or ends within what the search takes for one character.
     */
    public List<Place> places(String text) {
        FoldedText folded = FoldedText.of(text);
        BitSet marked = new BitSet();
        terms.forEach(term -> folded.mark(term, marked));
        return Place.of(marked);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SearchTerms that && terms.equals(that.terms);
    }

    @Override
    public int hashCode() {
        return terms.hashCode();
    }

    @Override
    public String toString() {
        return String.join(" ", terms);
    }
}
