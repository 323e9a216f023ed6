package dev.madang.web.limit;

import dev.madang.web.access.Methods;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Refuses bodies that are longer than any handler needs: 413 at once where their length is told, else on the way; and those
 * that are compressed, which nobody here would undo.
 */
@Component
class BodyLimit extends HttpFilter {

    private static final long serialVersionUID = 1;

    private static final int MAX_BYTES = 1 << 20;
    private static final int MAX_BULK_BYTES = 2 << 20;
    private static final String IDENTITY = "identity";
    private static final String BULK = "/api/posts:bulk";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        int most = request.getServletPath().equals(BULK) ? MAX_BULK_BYTES : MAX_BYTES;
        if (request.getContentLengthLong() > most) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else if (hasBody(request) && isEncoded(request)) {
            response.setHeader(HttpHeaders.ACCEPT_ENCODING, IDENTITY);
            response.sendError(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
        } else if (hasBody(request) && !Methods.isSafe(request)) {
            chain.doFilter(new BodyRequest(request, most), response);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** As RFC 9110 has it in section 15.5.16. */
    private static boolean isEncoded(HttpServletRequest request) {
        String encoding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
        return encoding != null && !encoding.isBlank() && !encoding.strip().equalsIgnoreCase(IDENTITY);
    }

    private static boolean hasBody(HttpServletRequest request) {
        return request.getContentLengthLong() > 0 || request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
    }
}
