package dev.madang.web.access;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Where browsers find the board, as the operator says: no request is believed about it.
 *
 * @param uri null if nobody has said
 */
public record PublicAddress(@Nullable URI uri) {

    private static final String ATTRIBUTE = PublicAddress.class.getName();

    /** Where browsers find a path; the path alone if nobody has said where the board is. */
    public String of(String path) {
        return uri == null ? path : uri.resolve(path).toString();
    }

    /** Whether the browser that sent the request speaks TLS, be it to the board or to a proxy before it. */
    public static boolean isSecure(HttpServletRequest request) {
        return request.isSecure() || Boolean.TRUE.equals(request.getAttribute(ATTRIBUTE));
    }

    /** Lets {@link #isSecure} know. */
    void tell(HttpServletRequest request) {
        if (uri != null) {
            request.setAttribute(ATTRIBUTE, "https".equals(uri.getScheme()));
        }
    }
}
