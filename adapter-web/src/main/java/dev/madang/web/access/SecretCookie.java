package dev.madang.web.access;

import jakarta.servlet.ServletContext;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;

/**
 * A cookie by which a browser proves who uses it; the board keeps its hash alone. Browsers share cookies among all programs of a
 * host, whatever their ports: its name says whose it is, and of which board.
 */
public enum SecretCookie {
    SESSION(Duration.ofDays(30)),
    /** A guest may change a post for a day, and make the name its own by it for as long as it is kept. */
    GUEST(Duration.ofDays(365)),
    /** By which a browser is known to have been somebody's; it opens nothing. */
    DEVICE(Duration.ofDays(365));

    private static final Pattern SECRET = Pattern.compile("[0-9A-Za-z_.-]{43,160}");

    private static final String PREFIX = "madang-";

    /** The attribute of a board's pages that tells its cookies from another board's. */
    private static final String MARK = SecretCookie.class.getName() + ".mark";

    private static final int MARK_LENGTH = 6;

    private final String plainName = PREFIX + name().toLowerCase(Locale.ROOT);
    private final Duration age;

    SecretCookie(Duration age) {
        this.age = age;
    }

    /** Lets the pages of a board know how its cookies are told from another's: all processes of a board have one secret. */
    public static void mark(ServletContext pages, Signer signer) {
        pages.setAttribute(MARK, markOf(signer));
    }

    /** What the names of a board's cookies end in. */
    public static String markOf(Signer signer) {
        return '-' + signer.sign("cookies", "").substring(0, MARK_LENGTH);
    }

    /** Whether the request has one that tells who asks, by a look that costs next to nothing. */
    public static boolean anyIn(HttpServletRequest request) {
        Enumeration<String> lines = request.getHeaders(HttpHeaders.COOKIE);
        while (lines.hasMoreElements()) {
            String cookies = lines.nextElement();
            if (cookies.contains(SESSION.plainName) || cookies.contains(GUEST.plainName)) {
                return true;
            }
        }
        return false;
    }

    /** Empty also where it can't be one that the board has made. */
    Optional<String> in(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        String name = name(request);
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(name))
                        .map(Cookie::getValue)
                        .filter(value -> SECRET.matcher(value).matches())
                        .findFirst();
    }

    public void set(String secret, HttpServletRequest request, HttpServletResponse response) {
        send(secret, Math.toIntExact(age.toSeconds()), request, response);
    }

    public void clear(HttpServletRequest request, HttpServletResponse response) {
        send("", 0, request, response);
    }

    private void send(String value, int seconds, HttpServletRequest request, HttpServletResponse response) {
        response.addCookie(Cookies.of(name(request), value, seconds, request));
    }

    private String name(HttpServletRequest request) {
        String name = plainName
                + Objects.requireNonNullElse(request.getServletContext().getAttribute(MARK), "");
        return PublicAddress.isSecure(request) ? Cookies.HOST_PREFIX + name : name;
    }
}
