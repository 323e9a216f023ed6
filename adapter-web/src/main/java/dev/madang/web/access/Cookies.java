package dev.madang.web.access;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;

/** Cookies for the whole board, which no script reads. */
public final class Cookies {

    /** Of a cookie that no other host, nor the same without TLS, can set; a browser takes it for a whole host only. */
    static final String HOST_PREFIX = "__Host-";

    private Cookies() {}

    /** @param seconds until it ends; 0 for at once */
    public static Cookie of(String name, String value, int seconds, HttpServletRequest request) {
        Cookie cookie = new Cookie(name, value);
        String board = PublicAddress.at("", request);
        cookie.setPath(board.isEmpty() || name.startsWith(HOST_PREFIX) ? "/" : board);
        cookie.setMaxAge(seconds);
        cookie.setHttpOnly(true);
        cookie.setSecure(PublicAddress.isSecure(request));
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }
}
