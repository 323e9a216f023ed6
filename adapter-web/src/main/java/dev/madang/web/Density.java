package dev.madang.web;

import dev.madang.application.Limit;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.web.util.WebUtils;

/** How much of each post the lists of pages show. */
public enum Density {
    /** Its start, and its tags. */
    EXCERPTS(20),
    /** A line. */
    LINES(30);

    /** The query parameter that changes it, and the cookie that remembers it. */
    public static final String NAME = "density";

    private final Limit limit;

    Density(int limit) {
        this.limit = new Limit(limit);
    }

    /** The one that the request's query changes to, else the one that its cookie remembers. */
    public static Density of(HttpServletRequest request) {
        return changedTo(request).or(() -> remembered(request)).orElse(EXCERPTS);
    }

    public static Optional<Density> changedTo(HttpServletRequest request) {
        return Query.first(request, NAME).flatMap(Density::withCode);
    }

    private static Optional<Density> remembered(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, NAME);
        return Optional.ofNullable(cookie).flatMap(found -> withCode(found.getValue()));
    }

    private static Optional<Density> withCode(String code) {
        return Arrays.stream(values())
                .filter(density -> density.code().equals(code))
                .findFirst();
    }

    public String code() {
        return Codes.of(this);
    }

    /** How many posts a page has at most. */
    public Limit limit() {
        return limit;
    }

    public Density other() {
        return this == EXCERPTS ? LINES : EXCERPTS;
    }
}
