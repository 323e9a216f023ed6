package dev.madang.web.html;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where a browser goes on when it has signed in: to the page on which somebody wanted to. */
public final class Next {

    static final String NAME = "next";

    private static final String HOME = "/";

    /** In a path, before the query. */
    private static final Pattern STEP = Pattern.compile("^[^?#]*/(\\.|%2[Ee]){1,2}([/?#]|$)");

    private Next() {}

    /** The page that the request's link named, a path on this board; else another. */
    public static String in(HttpServletRequest request, String otherwise) {
        String next = request.getParameter(NAME);
        return next != null && isOnThisBoard(next) ? next : otherwise;
    }

    /**
     * A browser takes two slashes, or what it takes for one, for another host; and steps up may leave a board that is under a
     * path of a site.
     */
    private static boolean isOnThisBoard(String next) {
        return next.startsWith(HOME)
                && !next.startsWith("//")
                && next.chars().allMatch(c -> c > ' ' && c < 0x7F && c != '\\')
                && !STEP.matcher(next).find();
    }

    /** The address with the page to go on to, as the request's link named it. */
    public static String kept(String address, HttpServletRequest request) {
        return with(address, in(request, HOME));
    }

    /** The request's page. */
    static String here(HttpServletRequest request) {
        String query = Stream.of(
                        Objects.requireNonNullElse(request.getQueryString(), "").split("&"))
                .filter(piece -> !piece.equals(SentForm.CARRY))
                .collect(Collectors.joining("&"));
        return request.getRequestURI() + (query.isEmpty() ? "" : '?' + query);
    }

    static String with(String address, String next) {
        return next.equals(HOME) ? address : address + '?' + NAME + '=' + Links.encode(next);
    }
}
