package dev.madang.web.access;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * Where browsers find the board, as the operator says: no request is believed about it, but for its own answer.
 *
 * @param uri null if nobody has said
 */
public record PublicAddress(@Nullable URI uri) {

    private static final String ATTRIBUTE = PublicAddress.class.getName();

    /** Where browsers find a path; the path alone if nobody has said where the board is. */
    public String of(String path) {
        return uri == null ? path : uri.resolve("/").resolve(prefix() + path).toString();
    }

    /** What a browser's path has before the board's own: empty, or a path such as {@code /board}. */
    public String prefix() {
        String path = uri == null ? "" : uri.getRawPath();
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    /** Where the browser that sent the request finds a path of the board, on the same host. */
    public static String at(String path, HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof PublicAddress told ? told.prefix() + path : path;
    }

    /** Likewise; where nobody has said, as the request calls the board, so that the answer is for none but its sender. */
    public String of(String path, HttpServletRequest request) {
        return uri == null
                ? ServletUriComponentsBuilder.fromContextPath(request).toUriString() + path
                : of(path);
    }

    /** Whether the browser that sent the request speaks TLS, be it to the board or to a proxy before it. */
    public static boolean isSecure(HttpServletRequest request) {
        return request.isSecure() || (request.getAttribute(ATTRIBUTE) instanceof PublicAddress told && told.isSecure());
    }

    boolean isSecure() {
        return uri != null && "https".equals(uri.getScheme());
    }

    /** Lets {@link #isSecure} and {@link #at} know. */
    void tell(HttpServletRequest request) {
        if (uri != null) {
            request.setAttribute(ATTRIBUTE, this);
        }
    }
}
