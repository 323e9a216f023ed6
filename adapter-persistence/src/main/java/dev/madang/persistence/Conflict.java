package dev.madang.persistence;

/** The database took a transaction back to let another one through; it may be run again. */
final class Conflict extends RuntimeException {

    private static final long serialVersionUID = 1;

    Conflict(Throwable cause) {
        super("a transaction in the way of another", cause);
    }
}
