package dev.madang.web.html;

import dev.madang.web.Codes;
import dev.madang.web.access.Cookies;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.web.util.WebUtils;

/** What a form has just done, of which the next page tells once. */
public enum Done {
    PUBLISHED,
    /** By a guest, who can change it for a while. */
    PUBLISHED_AS_GUEST,
    /** A form that came again: what it did is done. */
    RECEIVED,
    COMMENTED,
    /** Likewise. */
    COMMENTED_AS_GUEST,
    COMMENT_EDITED,
    COMMENT_DELETED,
    EDITED,
    DELETED,
    REPORTED,
    /** The same reader's first report waits, and no other is taken. */
    REPORTED_BEFORE,
    FOLLOWED,
    UNFOLLOWED,
    RECOMMENDED,
    RECOMMENDED_NO_LONGER,
    SIGNED_UP,
    /** With a new password. */
    SIGNED_IN_BY_LINK,
    SIGNED_OUT,
    SAVED,
    /** A session, or an access token. */
    ENDED,
    LEFT,
    /** By a moderator or an admin. */
    APPLIED;

    private static final String COOKIE = "done";

    /** Longer than any browser takes to the next page. */
    private static final int SECONDS = 60;

    /** Empty if there is nothing to tell. */
    static Optional<Done> in(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        return cookie == null
                ? Optional.empty()
                : Arrays.stream(values())
                        .filter(done -> Codes.of(done).equals(cookie.getValue()))
                        .findFirst();
    }

    void tell(HttpServletRequest request, HttpServletResponse response) {
        response.addCookie(cookie(Codes.of(this), SECONDS, request));
    }

    static void told(HttpServletRequest request, HttpServletResponse response) {
        response.addCookie(cookie("", 0, request));
    }

    private static Cookie cookie(String value, int seconds, HttpServletRequest request) {
        return Cookies.of(COOKIE, value, seconds, request);
    }
}
