package dev.madang.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.util.WebUtils;

/**
 * Reads the body of a request that may pass, before its handler runs. What came along with the header is read at once; for
 * the rest no thread waits: the handler runs in another turn, when all is there.
 */
@Component
class BodyReader implements HandlerInterceptor {

    /** No longer than what the server reads at once. */
    private static final int MAX_AT_ONCE = 8 << 10;

    /** Of three posts, as many as a guest may publish in a row, of which each character is escaped in its longest form. */
    static final int MAX_OF_GUEST = 3 * 6 * (64 << 10) + (64 << 10);

    private final ByteBudget budget;

    BodyReader(ByteBudget budget) {
        this.budget = budget;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        BodyRequest body = WebUtils.getNativeRequest(request, BodyRequest.class);
        if (body == null || request.getDispatcherType() == DispatcherType.ERROR) {
            return true;
        }
        if (request.getDispatcherType() == DispatcherType.ASYNC) {
            body.requireReadable();
            return true;
        }
        int most = most(request, body);
        if (request.getContentLengthLong() > most) {
            throw new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE);
        }
        return isReadAtOnce(request, response, body, most);
    }

    private static int most(HttpServletRequest request, BodyRequest body) {
        boolean guest = Callers.of(request).guestAddress().isPresent();
        return guest ? Math.min(MAX_OF_GUEST, body.most()) : body.most();
    }

    private boolean isReadAtOnce(HttpServletRequest request, HttpServletResponse response, BodyRequest body, int most)
            throws IOException {
        ServletInputStream in = body.getRequest().getInputStream();
        long told = request.getContentLengthLong();
        byte[] read = new byte[told < 0 ? 0 : (int) Math.min(told, MAX_AT_ONCE)];
        int length = 0;
        for (int more = 1; more > 0 && length < read.length && in.available() > 0; length += Math.max(more, 0)) {
            more = in.read(read, length, read.length - length);
        }
        if (length == told) {
            body.fill(read, length);
            return true;
        }
        new BodyCollector(body, budget, read, length, most).start(in, request, response);
        return false;
    }

}
