package dev.madang.persistence;

/** There is no database, or nothing in it, where a board was looked for. */
final class NoBoard extends DatabaseUnavailable {

    private static final long serialVersionUID = 1;

    NoBoard(String sentence) {
        super(sentence);
    }
}
