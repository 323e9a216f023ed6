package dev.madang.web.api;

/** The media types that the API reads. */
public final class Json {

    public static final String CONSUMED = "application/json";

    /** A change may also name the form that it is in: RFC 7396, but that null keeps what is there. */
    public static final String CHANGE = "application/merge-patch+json";

    private Json() {}
}
