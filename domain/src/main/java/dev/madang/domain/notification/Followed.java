package dev.madang.domain.notification;

/** A post or a tag, by its id. */
public record Followed(Kind kind, long id) {

    public enum Kind {
        POST,
        TAG
    }

    public static Followed post(long id) {
        return new Followed(Kind.POST, id);
    }

    public static Followed tag(long id) {
        return new Followed(Kind.TAG, id);
    }
}
