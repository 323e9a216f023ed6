package dev.madang.domain;

import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Says no to a request, with the reason. Thrown, never returned, so that no caller can drop it by accident. The family
 * is closed: a front door turns them into answers in one {@code switch} over {@link Kind} without a default.
 */
public final class Refusal extends RuntimeException {

    public enum Kind {
        /** What was asked for by id or name isn't there. */
        NOT_FOUND,
        /** One or more fields break a rule of the domain; nothing was written. */
        INVALID,
        /** The request needs credentials, and has none or wrong ones. */
        UNAUTHENTICATED,
        /** The caller may not do this at all. */
        FORBIDDEN,
        /** What is on the board stands in the way of a request that is right in itself; nothing was written. */
        CONFLICT,
        /** The board can't take the request now; the same request may succeed later. */
        UNAVAILABLE,
        /** The caller has asked too often; the same request may succeed after {@link Refusal#pause}. */
        TOO_MANY
    }

    private static final long serialVersionUID = 1;

    private final Kind kind;
    private final transient List<Fault> faults;
    private final Duration pause;

    private Refusal(Kind kind, List<Fault> faults) {
        this(kind, faults, Duration.ZERO);
    }

    private Refusal(Kind kind, List<Fault> faults, Duration pause) {
        // An expected answer, thrown often: without a stack trace it costs next to nothing.
        super(kind + " " + faults, null, false, false);
        this.kind = kind;
        this.faults = List.copyOf(faults);
        this.pause = pause;
    }

    /** @param what the aggregate's name: {@code user}, {@code post} or {@code tag} */
    public static Refusal notFound(String what) {
        return notFound(what, "not-found");
    }

    /** @param why the code of its fault, for whoever may know more than that it isn't there */
    public static Refusal notFound(String what, String why) {
        return new Refusal(Kind.NOT_FOUND, List.of(new Fault(what, why)));
    }

    public static Refusal invalid(String field, String code, Object... arguments) {
        return invalid(List.of(new Fault(field, code, arguments)));
    }

    /** @throws IllegalArgumentException if there is no fault */
    public static Refusal invalid(List<Fault> faults) {
        if (faults.isEmpty()) {
            throw new IllegalArgumentException("a refusal needs a fault");
        }
        return new Refusal(Kind.INVALID, faults);
    }

    public static Refusal unauthenticated() {
        return new Refusal(Kind.UNAUTHENTICATED, List.of(new Fault("", "unauthenticated")));
    }

    public static Refusal forbidden() {
        return forbidden("forbidden");
    }

    /** @param why the code of its fault, where there is more to say than that it is forbidden */
    public static Refusal forbidden(String why, Object... arguments) {
        return new Refusal(Kind.FORBIDDEN, List.of(new Fault("", why, arguments)));
    }

    public static Refusal conflict(String field, String code, Object... arguments) {
        return new Refusal(Kind.CONFLICT, List.of(new Fault(field, code, arguments)));
    }

    public static Refusal unavailable() {
        return new Refusal(Kind.UNAVAILABLE, List.of(new Fault("", "unavailable")));
    }

    /** As {@link #unavailable}, of a request that may have been done all the same. */
    public static Refusal uncertain() {
        return new Refusal(Kind.UNAVAILABLE, List.of(new Fault("", "uncertain")));
    }

    /** @param pause after which the caller may ask again; whole seconds, one at least */
    public static Refusal tooMany(Duration pause) {
        Duration seconds =
                Duration.ofSeconds(Math.max(1, pause.plusNanos(999_999_999).toSeconds()));
        long minutes = seconds.plusSeconds(59).toMinutes();
        return new Refusal(Kind.TOO_MANY, List.of(new Fault("", "too-often", seconds.toSeconds(), minutes)), seconds);
    }

    /** The same refusal, with its faults under other names. */
    public Refusal at(UnaryOperator<Fault> place) {
        return new Refusal(kind, faults.stream().map(place).toList(), pause);
    }

    public Kind kind() {
        return kind;
    }

    /** After which the same request may succeed; zero where nobody knows. */
    public Duration pause() {
        return pause;
    }

    /** Of the first fault. */
    public String code() {
        return faults.get(0).code();
    }

    /** In the order of the fields; never empty. */
    public List<Fault> faults() {
        return faults;
    }
}
