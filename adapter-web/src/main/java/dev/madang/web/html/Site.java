package dev.madang.web.html;

import dev.madang.application.user.EmailPolicy;
import jakarta.servlet.ServletContext;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * What a board is called, where its day begins, and what it says of e-mails.
 *
 * @param name null for Madang's own
 * @param zone of the times on pages
 */
public record Site(@Nullable String name, ZoneId zone, EmailPolicy emails) {

    /** In code points. */
    public static final int MAX_NAME = 40;

    private static final Site UNNAMED = new Site(null, ZoneOffset.UTC, EmailPolicy.PUBLIC);

    /** Lets all pages know. */
    public void tell(ServletContext pages) {
        pages.setAttribute(Site.class.getName(), this);
    }

    static Site of(ServletContext pages) {
        return pages.getAttribute(Site.class.getName()) instanceof Site told ? told : UNNAMED;
    }
}
