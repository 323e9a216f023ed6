package dev.madang.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Refuses bodies that are longer than any handler needs: 413 at once where their length is told, else on the way. */
@Component
class BodyLimit extends HttpFilter {

    private static final long serialVersionUID = 1;

    private static final int MAX_BYTES = 1 << 20;
    private static final int MAX_BULK_BYTES = 2 << 20;
    private static final String BULK = "/api/posts:bulk";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        int most = request.getServletPath().equals(BULK) ? MAX_BULK_BYTES : MAX_BYTES;
        if (request.getContentLengthLong() > most) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else if (hasBody(request) && !Methods.isSafe(request)) {
            chain.doFilter(new BodyRequest(request, most), response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean hasBody(HttpServletRequest request) {
        return request.getContentLengthLong() > 0 || request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
    }
}
