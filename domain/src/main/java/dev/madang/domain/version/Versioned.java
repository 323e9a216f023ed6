package dev.madang.domain.version;

/** A post or a comment, by its id. */
public record Versioned(Kind kind, long id) {

    public enum Kind {
        POST,
        COMMENT
    }

    public static Versioned post(long id) {
        return new Versioned(Kind.POST, id);
    }

    public static Versioned comment(long id) {
        return new Versioned(Kind.COMMENT, id);
    }
}
