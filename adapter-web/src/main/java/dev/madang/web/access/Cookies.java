package dev.madang.web.access;

import jakarta.servlet.http.Cookie;

/** Cookies for the whole board, which no script reads. */
public final class Cookies {

    private Cookies() {}

    public static Cookie of(String name, String value, int seconds, boolean secure) {
        Cookie cookie = new Cookie(name, value);
        cookie.setPath("/");
        cookie.setMaxAge(seconds);
        cookie.setHttpOnly(true);
        cookie.setSecure(secure);
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }
}
