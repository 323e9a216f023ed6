package dev.madang.web.html;

import dev.madang.application.user.EmailPolicy;
import jakarta.servlet.ServletContext;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * What a board is called, where its day begins, what it says of e-mails, and its rules.
 *
 * @param name null for Madang's own
 * @param zone of the times on pages
 * @param rules of the house, in several lines; null for those that every board has
 */
public record Site(
        @Nullable String name,
        ZoneId zone,
        EmailPolicy emails,
        @Nullable String rules) {

    /** In code points. */
    public static final int MAX_NAME = 40;

    /** In bytes of UTF-8. */
    public static final int MAX_RULES = 16 << 10;

    private static final Site UNNAMED = new Site(null, ZoneOffset.UTC, EmailPolicy.PUBLIC, null);

    /** Lets all pages know. */
    public void tell(ServletContext pages) {
        pages.setAttribute(Site.class.getName(), this);
    }

    static Site of(ServletContext pages) {
        return pages.getAttribute(Site.class.getName()) instanceof Site told ? told : UNNAMED;
    }
}
