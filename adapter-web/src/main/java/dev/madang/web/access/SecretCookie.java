package dev.madang.web.access;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;

/** A cookie by which a browser proves who uses it; the board keeps its hash alone. */
public enum SecretCookie {
    SESSION(Duration.ofDays(30)),
    /** A guest may change a post for a day, and make the name its own by it for as long as it is kept. */
    GUEST(Duration.ofDays(365)),
    /** By which a browser is known to have been somebody's; it opens nothing. */
    DEVICE(Duration.ofDays(365));

    /** Of a cookie that no other host, nor the same without TLS, can set. */
    private static final String HOST_PREFIX = "__Host-";

    private static final Pattern SECRET = Pattern.compile("[0-9A-Za-z_.-]{43,160}");

    private final String plainName = name().toLowerCase(Locale.ROOT);
    private final Duration age;

    SecretCookie(Duration age) {
        this.age = age;
    }

    /** Whether the request has one that tells who asks, by a look that costs next to nothing. */
    public static boolean anyIn(HttpServletRequest request) {
        String cookies = request.getHeader(HttpHeaders.COOKIE);
        return cookies != null
                && (cookies.contains(SESSION.plainName + '=') || cookies.contains(GUEST.plainName + '='));
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
        response.addCookie(Cookies.of(name(request), value, seconds, PublicAddress.isSecure(request)));
    }

    private String name(HttpServletRequest request) {
        return PublicAddress.isSecure(request) ? HOST_PREFIX + plainName : plainName;
    }
}
