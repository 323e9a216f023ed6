package dev.madang.persistence;

/** There is no database, or nothing in it, where a board was looked for. */
public final class NoBoard extends DatabaseUnavailable {

    private static final long serialVersionUID = 1;

    public NoBoard(String sentence) {
        super(sentence);
    }
}
