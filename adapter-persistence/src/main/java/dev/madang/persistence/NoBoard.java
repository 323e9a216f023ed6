package dev.madang.persistence;

/** There is no database, or an empty one, where a board was expected. */
public final class NoBoard extends DatabaseUnavailable {

    private static final long serialVersionUID = 1;

    public NoBoard(String sentence) {
        super(sentence);
    }
}
