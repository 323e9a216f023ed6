package dev.madang.web.html;

import dev.madang.web.access.Cookies;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.springframework.web.util.WebUtils;

/**
 * As whom a guest posted last, which its browser remembers.
 *
 * @param username empty if it doesn't
 * @param email likewise
 */
public record RememberedAuthor(String username, String email) {

    private static final RememberedAuthor NOBODY = new RememberedAuthor("", "");
    private static final String COOKIE = "author";
    private static final int SECONDS = Math.toIntExact(Duration.ofDays(365).toSeconds());

    public static RememberedAuthor in(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        if (cookie == null) {
            return NOBODY;
        }
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(cookie.getValue()), StandardCharsets.UTF_8)
                    .split("\n", -1);
            return parts.length == 2 ? new RememberedAuthor(parts[0], parts[1]) : NOBODY;
        } catch (IllegalArgumentException notOurs) {
            return NOBODY;
        }
    }

    public void remember(HttpServletRequest request, HttpServletResponse response) {
        String value = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((username + '\n' + email).getBytes(StandardCharsets.UTF_8));
        response.addCookie(Cookies.of(COOKIE, value, SECONDS, request));
    }
}
