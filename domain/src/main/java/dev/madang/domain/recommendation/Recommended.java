package dev.madang.domain.recommendation;

/** A post or a comment, by its id. */
public record Recommended(Kind kind, long id) {

    public enum Kind {
        POST,
        COMMENT
    }

    public static Recommended post(long id) {
        return new Recommended(Kind.POST, id);
    }

    public static Recommended comment(long id) {
        return new Recommended(Kind.COMMENT, id);
    }
}
