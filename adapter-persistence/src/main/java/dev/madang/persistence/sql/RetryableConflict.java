package dev.madang.persistence.sql;

/** The database rolled a transaction back to let another one through; it may be run again. */
public final class RetryableConflict extends RuntimeException {

    private static final long serialVersionUID = 1;

    public RetryableConflict(Throwable cause) {
        super("the transaction conflicts with another one", cause);
    }
}
