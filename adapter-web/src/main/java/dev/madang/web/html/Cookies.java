package dev.madang.web.html;

import jakarta.servlet.http.Cookie;

/** Cookies by which pages remember what is no secret. */
final class Cookies {

    private Cookies() {}

    static Cookie of(String name, String value, int seconds, boolean secure) {
        Cookie cookie = new Cookie(name, value);
        cookie.setPath("/");
        cookie.setMaxAge(seconds);
        cookie.setHttpOnly(true);
        cookie.setSecure(secure);
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }
}
