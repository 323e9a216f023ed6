package dev.madang.domain.post;

import dev.madang.domain.Characters;

/**
 * A content as readers see it.
 *
 * @param opening the start of its text, without the marks of Markdown; one line for each line or paragraph
 */
public record Rendering(Html html, String opening) {

    /** How many characters an opening has at most. */
    public static final int MAX_OPENING = 500;

    /** Whether a reader sees any text of it, which there may be none of: Markdown has marks that mark nothing. */
    public boolean showsText() {
        return opening.codePoints().anyMatch(Characters::isDrawn);
    }
}
