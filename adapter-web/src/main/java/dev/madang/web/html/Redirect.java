package dev.madang.web.html;

import dev.madang.web.access.PublicAddress;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.View;

/** Where a browser goes after a form. */
public final class Redirect {

    private Redirect() {}

    /** Likewise, and the page tells what the form did. */
    public static View to(String path, Done done) {
        View redirect = to(path);
        return (model, request, response) -> {
            done.tell(request, response);
            redirect.render(model, request, response);
        };
    }

    /**
     * By hand: {@code sendRedirect} would leave it to the server whether the address stays relative.
     *
     * @param path of the board
     */
    public static View to(String path) {
        return (model, request, response) -> {
            response.setStatus(HttpServletResponse.SC_FOUND);
            response.setHeader(HttpHeaders.LOCATION, PublicAddress.at(path, request));
        };
    }
}
